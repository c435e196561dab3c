import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import { SHAPES, TYPE_MARKS } from "../appearance/type-marks.ts";
import { iconAtlas } from "./icon-atlas.ts";
import { type Frame, InstancedProgram, type ProgramSource } from "./instanced-program.ts";
import { type Rgb, rgbOf } from "./rgb.ts";

/** What all items of a frame share, beside where it looks. */
export interface Look {
  ground: Rgb;
  /** Least width of a line, in pixels. */
  thinnest: number;
  /** How much smaller nodes are drawn in a small picture, so that there they don't melt into one blot. */
  shrinkage: number;
  /** So many nodes on so little ground that lines are only colours. */
  isFar: boolean;
}

/** A node as the picture's reducer gives it. */
export interface NodeItem {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly kind: number;
  readonly rim: string | null;
  readonly hidden: boolean;
}

const VERTEX = `#version 300 es
in vec2 a_corner;
in vec2 a_at;
in float a_size;
in float a_kind;
in vec4 a_color;
in vec4 a_rim;
uniform mat3 u_matrix;
uniform vec2 u_extent;
uniform float u_scale;
out vec2 v_at;
flat out float v_radius;
flat out float v_kind;
flat out vec3 v_color;
flat out vec4 v_rim;
void main() {
  v_radius = a_size * u_scale;
  float reach = v_radius * 1.6 + (a_rim.a > 0.0 ? 6.0 : 2.0);
  vec2 at = (u_matrix * vec3(a_at, 1.0)).xy + a_corner * reach * 2.0 / u_extent;
  gl_Position = a_size > 0.0 ? vec4(at, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
  v_at = a_corner * reach;
  v_kind = a_kind;
  v_color = a_color.rgb;
  v_rim = a_rim;
}`;

/** Signed distances of the shapes around a radius of one: those of Inigo Quilez, "2D distance functions". */
const FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
flat in float v_radius;
flat in float v_kind;
flat in vec3 v_color;
flat in vec4 v_rim;
uniform sampler2D u_icons;
uniform float u_kinds;
uniform float u_shape[${ENTITY_TYPES.length}];
uniform vec3 u_ground;
uniform float u_ratio;
out vec4 o_color;
float box(vec2 p, vec2 half_, float round_) {
  vec2 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - round_;
}
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p).yx;
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}
float distanceTo(float shape, vec2 p) {
  if (shape < 0.5) return length(p) - 1.0;
  if (shape < 1.5) return box(p, vec2(0.89), 0.12);
  if (shape < 2.5) return hexagon(p, 0.953);
  if (shape < 3.5) return (abs(p.x) + abs(p.y) - 1.25) * 0.70710678;
  if (shape < 4.5) return triangle(p, 1.35);
  return box(p, vec2(1.15, 0.68), 0.16);
}
void main() {
  float shape = u_shape[int(v_kind + 0.5)];
  float d = distanceTo(shape, v_at / v_radius) * v_radius;
  float gap = v_radius > 3.0 ? 1.2 : 0.0;
  vec3 color = v_color;
  if (v_radius > 6.5) {
    float room = shape > 3.5 && shape < 4.5 ? 0.62 : shape > 4.5 ? 0.68 : 0.74;
    vec2 at = v_at / (v_radius * room) + (shape > 3.5 && shape < 4.5 ? vec2(0.0, 0.12) : vec2(0.0));
    if (max(abs(at.x), abs(at.y)) < 1.0) {
      vec2 uv = vec2((v_kind + 0.5 + at.x * 0.5) / u_kinds, 0.5 - at.y * 0.5);
      color = mix(color, u_ground, texture(u_icons, uv).a * smoothstep(6.5, 8.5, v_radius));
    }
  }
  float inside = clamp(0.5 - d * u_ratio, 0.0, 1.0);
  float around = clamp(0.5 - (d - gap) * u_ratio, 0.0, 1.0);
  color = mix(u_ground, color, inside);
  if (v_rim.a > 0.0) {
    float rim = clamp(0.5 - (d - gap - 2.4) * u_ratio, 0.0, 1.0);
    color = mix(v_rim.rgb, color, around);
    around = rim;
  }
  o_color = vec4(color * around, around);
}`;

const SOURCE: ProgramSource = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  corners: [-1, -1, 1, -1, -1, 1, 1, 1],
  attributes: [
    { name: "a_at", size: 2 },
    { name: "a_size", size: 1 },
    { name: "a_kind", size: 1 },
    { name: "a_color", size: 4, isColor: true },
    { name: "a_rim", size: 4, isColor: true },
  ],
  uniforms: ["u_matrix", "u_extent", "u_scale", "u_icons", "u_kinds", "u_shape", "u_ground", "u_ratio"],
};

const shapes = new Float32Array(ENTITY_TYPES.map((type) => SHAPES.indexOf(TYPE_MARKS[type].shape)));
const channels = (color: Rgb): [number, number, number] => [color[0] / 255, color[1] / 255, color[2] / 255];

/** Draws nodes: each a shape with its icon where there is room, set off from what it lies on. */
export function nodeProgram(look: Look) {
  return class NodeProgram {
    readonly drawLabel = undefined;
    readonly drawHover = undefined;
    readonly #program: InstancedProgram;
    #icons: WebGLTexture | null = null;

    constructor(gl: WebGLRenderingContext) {
      this.#program = new InstancedProgram(gl as unknown as WebGL2RenderingContext, SOURCE);
    }

    reallocate(count: number): void {
      this.#program.reallocate(count);
    }

    process(_fingerprint: number, at: number, item: NodeItem): void {
      const { x, y, size, kind, color, rim, hidden } = item;
      const [red, green, blue] = rgbOf(color);
      const [rimRed, rimGreen, rimBlue] = rgbOf(rim ?? color);
      this.#program.write(at, [x, y, hidden ? 0 : size, kind], 4, [
        red,
        green,
        blue,
        255,
        rimRed,
        rimGreen,
        rimBlue,
        rim ? 255 : 0,
      ]);
    }

    render({ matrix, width, height, pixelRatio, sizeRatio }: Frame): void {
      const { gl } = this.#program;
      this.#program.draw((place) => {
        this.#icons ??= iconAtlas(gl);
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, this.#icons);
        gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
        gl.uniformMatrix3fv(place("u_matrix"), false, matrix);
        gl.uniform2f(place("u_extent"), width, height);
        gl.uniform1f(place("u_scale"), look.shrinkage / sizeRatio);
        gl.uniform1i(place("u_icons"), 0);
        gl.uniform1f(place("u_kinds"), ENTITY_TYPES.length);
        gl.uniform1fv(place("u_shape"), shapes);
        gl.uniform3fv(place("u_ground"), channels(look.ground));
        gl.uniform1f(place("u_ratio"), pixelRatio);
      });
    }

    kill(): void {
      if (this.#icons) this.#program.gl.deleteTexture(this.#icons);
      this.#icons = null;
      this.#program.kill();
    }
  };
}
