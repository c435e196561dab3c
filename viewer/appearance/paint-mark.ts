import type { EntityType } from "../../src/model/schema.ts";
import type { Palette } from "./palette.ts";
import { SHAPE_PATHS, TYPE_MARKS } from "./type-marks.ts";

/** Draws the shape of a type in its colour, set off from the ground. */
export function paintMark(
  context: CanvasRenderingContext2D,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  type: EntityType,
  palette: Palette,
): void {
  const shape = new Path2D();
  shape.addPath(new Path2D(SHAPE_PATHS[TYPE_MARKS[type].shape]), new DOMMatrix([radius, 0, 0, radius, x, y]));
  context.fillStyle = palette.type[type];
  context.fill(shape);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.background;
  context.stroke(shape);
}

/** Draws a ring around what was picked. */
export function paintRing(
  context: CanvasRenderingContext2D,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius + 3, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.strokeStyle = palette.accent;
  context.stroke();
}
