import type { EdgeStyle } from "../appearance/edge-style.ts";
import { type Frame, InstancedProgram, type ProgramSource } from "./instanced-program.ts";
import type { Look } from "./node-program.ts";
import { rgbOf } from "./rgb.ts";

/** A line as the picture's reducer gives it. */
export interface LineItem {
  readonly size: number;
  readonly color: string;
  /** The sum of what holds of it: see `lookOf`. */
  readonly look: number;
  readonly hidden: boolean;
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly hidden: boolean;
}

/** Ways in which a line may look, each a bit. */
const LOOKS = { dashed: 1, hollow: 2, marked: 4, pointed: 8 } as const;

/** How a style looks; where several edges share a line, no one direction is shown. */
export function lookOf({ isDashed, isHollow, isMarked, arrow, count }: EdgeStyle): number {
  return (
    (isDashed ? LOOKS.dashed : 0) +
    (isHollow ? LOOKS.hollow : 0) +
    (isMarked ? LOOKS.marked : 0) +
    (arrow && count === 1 ? LOOKS.pointed : 0)
  );
}

const VERTEX = `#version 300 es
in vec2 a_corner;
in vec2 a_from;
in vec2 a_to;
in float a_width;
in float a_look;
in float a_radius;
in vec4 a_color;
uniform mat3 u_matrix;
uniform vec2 u_extent;
uniform float u_scale;
uniform float u_shrinkage;
uniform float u_thinnest;
out vec2 v_at;
flat out float v_length;
flat out float v_half;
flat out float v_radius;
flat out float v_look;
flat out vec3 v_color;
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_extent * 0.5;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_extent * 0.5;
  vec2 along = to - from;
  v_length = length(along);
  v_look = a_look;
  v_radius = a_radius * u_scale * u_shrinkage;
  v_color = a_color.rgb;
  bool isHollow = mod(floor(a_look / 2.0), 2.0) > 0.5;
  v_half = 0.5 * max(a_width * u_scale, isHollow ? max(u_thinnest, 3.6) : u_thinnest);
  float reach = max(v_half, a_look >= 4.0 ? 7.0 : 0.0) + 1.0;
  vec2 way = v_length > 0.0 ? along / v_length : vec2(1.0, 0.0);
  vec2 point = from + along * a_corner.x + vec2(-way.y, way.x) * a_corner.y * reach;
  gl_Position = a_width > 0.0 ? vec4(point * 2.0 / u_extent, 0.0, 1.0) : vec4(2.0, 2.0, 0.0, 1.0);
  v_at = vec2(a_corner.x * v_length, a_corner.y * reach);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec2 v_at;
flat in float v_length;
flat in float v_half;
flat in float v_radius;
flat in float v_look;
flat in vec3 v_color;
uniform vec3 u_ground;
uniform float u_ratio;
uniform float u_detail;
out vec4 o_color;
float within(float d) { return clamp(0.5 - d * u_ratio, 0.0, 1.0); }
bool has(float bit) { return mod(floor(v_look / bit), 2.0) > 0.5; }
void main() {
  float off = abs(v_at.y);
  vec3 color = v_color;
  float alpha = within(off - v_half);
  bool isHollow = has(2.0) && v_length > 10.0 && u_detail > 0.0;
  if (isHollow) color = mix(color, u_ground, within(off - v_half + 1.2));
  if (has(1.0) && v_length > 16.0 && u_detail > 0.0) {
    float half_ = 2.6 + v_half;
    float period = 2.0 * half_ + 3.2 + v_half * 0.4;
    float t = abs(mod(v_at.x, period) - half_);
    float dash = within(t - half_);
    if (isHollow) color = mix(color, v_color, clamp((t - half_ + 1.4) * u_ratio, 0.0, 1.0));
    alpha *= dash;
  }
  if (has(8.0)) {
    float tip = v_length - v_radius - 2.5;
    float base = tip - 9.0;
    if (base > 6.0 && v_at.x > base)
      alpha = v_at.x > tip ? 0.0 : within(off - 5.0 * (tip - v_at.x) / 9.0);
    if (base > 6.0 && v_at.x > base) color = v_color;
  }
  if (has(4.0) && v_length > 34.0 && u_detail > 0.0) {
    vec2 at = abs(vec2(v_at.x - v_length * 0.5, v_at.y));
    float d = abs(at.x - at.y) * 0.70710678;
    float cut = max(at.x, at.y);
    float stroke = within(max(d - 1.0, cut - 4.6));
    float halo = within(max(d - 2.4, cut - 6.0));
    color = mix(mix(color, u_ground, halo), v_color, stroke);
    alpha = max(alpha, halo);
  }
  o_color = vec4(color * alpha, alpha);
}`;

const SOURCE: ProgramSource = {
  vertex: VERTEX,
  fragment: FRAGMENT,
  corners: [0, -1, 1, -1, 0, 1, 1, 1],
  attributes: [
    { name: "a_from", size: 2 },
    { name: "a_to", size: 2 },
    { name: "a_width", size: 1 },
    { name: "a_look", size: 1 },
    { name: "a_radius", size: 1 },
    { name: "a_color", size: 4, isColor: true },
  ],
  uniforms: [
    "u_matrix",
    "u_extent",
    "u_scale",
    "u_shrinkage",
    "u_thinnest",
    "u_ground",
    "u_ratio",
    "u_detail",
  ],
};

/** Draws lines: dashed, hollow, crossed in the middle or with a head, as their look says. */
export function lineProgram(look: Look) {
  return class LineProgram {
    readonly drawLabel = undefined;
    readonly #program: InstancedProgram;

    constructor(gl: WebGLRenderingContext) {
      this.#program = new InstancedProgram(gl as unknown as WebGL2RenderingContext, SOURCE);
    }

    reallocate(count: number): void {
      this.#program.reallocate(count);
    }

    process(_fingerprint: number, at: number, from: End, to: End, item: LineItem): void {
      const { size, color, hidden } = item;
      const [red, green, blue] = rgbOf(color);
      const width = hidden || from.hidden || to.hidden ? 0 : size;
      this.#program.write(at, [from.x, from.y, to.x, to.y, width, item.look, to.size], 7, [
        red,
        green,
        blue,
        255,
      ]);
    }

    render({ matrix, width, height, pixelRatio, sizeRatio }: Frame): void {
      const { gl } = this.#program;
      this.#program.draw((place) => {
        gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
        gl.uniformMatrix3fv(place("u_matrix"), false, matrix);
        gl.uniform2f(place("u_extent"), width, height);
        gl.uniform1f(place("u_scale"), 1 / sizeRatio);
        gl.uniform1f(place("u_shrinkage"), look.shrinkage);
        gl.uniform1f(place("u_thinnest"), look.thinnest);
        gl.uniform3f(place("u_ground"), look.ground[0] / 255, look.ground[1] / 255, look.ground[2] / 255);
        gl.uniform1f(place("u_ratio"), pixelRatio);
        gl.uniform1f(place("u_detail"), look.isFar ? 0 : 1);
      });
    }

    kill(): void {
      this.#program.kill();
    }
  };
}
