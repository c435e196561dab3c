import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import { TYPE_MARKS } from "../appearance/type-marks.ts";

/** Pixels of one icon in the atlas. */
const CELL = 64;

/** The icons of all types side by side, in the order of the types, white on nothing. */
function drawnIcons(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = CELL * ENTITY_TYPES.length;
  canvas.height = CELL;
  const context = canvas.getContext("2d");
  if (!context) return canvas;
  context.fillStyle = "#ffffff";
  for (const [at, type] of ENTITY_TYPES.entries()) {
    context.setTransform(CELL / 18, 0, 0, CELL / 18, at * CELL + CELL / 18, CELL / 18);
    context.fill(new Path2D(TYPE_MARKS[type].icon), "evenodd");
  }
  return canvas;
}

/** The atlas as a texture. */
export function iconAtlas(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, drawnIcons());
  gl.generateMipmap(gl.TEXTURE_2D);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}
