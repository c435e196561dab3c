/** A value that each item of a program has. A color is four bytes, in the room of one number. */
export interface ItemAttribute {
  readonly name: string;
  readonly size: number;
  readonly isColor?: boolean;
}

export interface ProgramSource {
  readonly vertex: string;
  readonly fragment: string;
  /** Corners of the rectangle that each item is drawn on, as a strip: pairs of numbers for `a_corner`. */
  readonly corners: readonly number[];
  readonly attributes: readonly ItemAttribute[];
  readonly uniforms: readonly string[];
}

/** How a frame looks at the graph, as Sigma tells its programs. */
export interface Frame {
  readonly matrix: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly sizeRatio: number;
}

interface Ready {
  readonly program: WebGLProgram;
  readonly array: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly places: ReadonlyMap<string, WebGLUniformLocation>;
}

function compiled(gl: WebGL2RenderingContext, kind: number, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (!shader) throw new Error("WebGL gives no shader");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
    throw new Error(gl.getShaderInfoLog(shader) ?? "a shader does not compile");
  return shader;
}

/** Draws many like items in one call. They are sent to the graphics card when they change, not with each frame. */
export class InstancedProgram {
  readonly gl: WebGL2RenderingContext;
  readonly #source: ProgramSource;
  /** Numbers of one item. */
  readonly stride: number;
  #numbers = new Float32Array(0);
  #bytes = new Uint8Array(0);
  #count = 0;
  #isStale = true;
  #ready: Ready | null = null;

  constructor(gl: WebGL2RenderingContext, source: ProgramSource) {
    this.gl = gl;
    this.#source = source;
    this.stride = source.attributes.reduce((sum, it) => sum + (it.isColor ? 1 : it.size), 0);
  }

  /** Makes room for so many items. */
  reallocate(count: number): void {
    this.#isStale = true;
    if (count === this.#count) return;
    this.#count = count;
    this.#numbers = new Float32Array(count * this.stride);
    this.#bytes = new Uint8Array(this.#numbers.buffer);
  }

  /** Writes the numbers of the item at this place; `color` is red, green and blue at place `colorAt` of them. */
  write(at: number, values: readonly number[], colorAt: number, color: readonly number[]): void {
    const from = at * this.stride;
    for (let i = 0; i < values.length; i++) this.#numbers[from + i] = values[i] ?? 0;
    const byte = (from + colorAt) * 4;
    for (let i = 0; i < color.length; i++) this.#bytes[byte + i] = color[i] ?? 0;
    this.#isStale = true;
  }

  /** Draws all items; `set` is given a function that sets uniforms by name. */
  draw(set: (place: (name: string) => WebGLUniformLocation | null) => void): void {
    if (this.#count === 0) return;
    const { gl } = this;
    this.#ready ??= this.#prepare();
    const { program, array, buffer, places } = this.#ready;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.enable(gl.BLEND);
    gl.useProgram(program);
    gl.bindVertexArray(array);
    if (this.#isStale) {
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, this.#numbers, gl.STATIC_DRAW);
      this.#isStale = false;
    }
    set((name) => places.get(name) ?? null);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.#count);
    gl.bindVertexArray(null);
  }

  kill(): void {
    if (!this.#ready) return;
    const { program, array, buffer } = this.#ready;
    this.gl.deleteProgram(program);
    this.gl.deleteVertexArray(array);
    this.gl.deleteBuffer(buffer);
    this.#ready = null;
  }

  #prepare(): Ready {
    const { gl } = this;
    const { vertex, fragment, corners, attributes, uniforms } = this.#source;
    const program = gl.createProgram();
    const array = gl.createVertexArray();
    const buffer = gl.createBuffer();
    gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, vertex));
    gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, fragment));
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS))
      throw new Error(gl.getProgramInfoLog(program) ?? "a program does not link");
    gl.bindVertexArray(array);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(corners), gl.STATIC_DRAW);
    const corner = gl.getAttribLocation(program, "a_corner");
    gl.enableVertexAttribArray(corner);
    gl.vertexAttribPointer(corner, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    let offset = 0;
    for (const { name, size, isColor } of attributes) {
      const place = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(place);
      if (isColor) gl.vertexAttribPointer(place, 4, gl.UNSIGNED_BYTE, true, this.stride * 4, offset);
      else gl.vertexAttribPointer(place, size, gl.FLOAT, false, this.stride * 4, offset);
      gl.vertexAttribDivisor(place, 1);
      offset += 4 * (isColor ? 1 : size);
    }
    gl.bindVertexArray(null);
    const places = new Map<string, WebGLUniformLocation>();
    for (const name of uniforms) {
      const place = gl.getUniformLocation(program, name);
      if (place) places.set(name, place);
    }
    return { program, array, buffer, places };
  }
}
