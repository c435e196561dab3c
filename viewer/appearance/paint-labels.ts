import type { Palette } from "./palette.ts";
import type { PlacedLabel } from "./place-labels.ts";

export const LABEL_FONT = `500 12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif`;
export const LABEL_HEIGHT = 16;

/** Writes labels, each with a halo in the colour of the ground so that it reads over lines. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly PlacedLabel[],
  palette: Palette,
): void {
  context.font = LABEL_FONT;
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.fillStyle = palette.label;
  for (const label of labels) context.strokeText(label.text, label.left, label.middle);
  for (const label of labels) context.fillText(label.text, label.left, label.middle);
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

/** Writes the name of the node under the pointer on a plate of its own, over all else. */
export function paintHovered(
  context: CanvasRenderingContext2D,
  node: { readonly x: number; readonly y: number; readonly size: number },
  text: string,
  palette: Palette,
): void {
  context.font = LABEL_FONT;
  context.textBaseline = "middle";
  context.textAlign = "left";
  const left = node.x + node.size + 6;
  const width = context.measureText(text).width;
  context.beginPath();
  context.roundRect(left - 6, node.y - 12, width + 12, 24, 6);
  context.fillStyle = palette.label;
  context.fill();
  context.fillStyle = palette.background;
  context.fillText(text, left, node.y + 0.5);
  paintRing(context, { x: node.x, y: node.y, radius: node.size - 1 }, palette);
}
