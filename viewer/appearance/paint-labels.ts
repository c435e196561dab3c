import type { FadingLabel } from "./fading-labels.ts";
import type { Palette } from "./palette.ts";

const FAMILY = `system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif`;
export const LABEL_FONT = `500 12px ${FAMILY}`;
export const LABEL_HEIGHT = 16;
/** How much larger labels are for an audience. */
const LARGE = 1.6;

/** In which size names are written: of nodes and of communities, usually and for an audience. */
export interface LabelSizes {
  readonly font: string;
  readonly height: number;
  readonly communityFont: string;
  readonly communityHeight: number;
}

const sizesFor = (scale: number): LabelSizes => ({
  font: `500 ${12 * scale}px ${FAMILY}`,
  height: 16 * scale,
  communityFont: `650 ${15 * scale}px ${FAMILY}`,
  communityHeight: 22 * scale,
});

const USUAL_SIZES = sizesFor(1);
const LARGE_SIZES = sizesFor(LARGE);

export const labelSizes = (isLarge: boolean): LabelSizes => (isLarge ? LARGE_SIZES : USUAL_SIZES);

export const COUNT_FONT = `600 10.5px ${FAMILY}`;

/** Writes labels, each with a halo in the colour of the ground so that it reads over lines. */
export function paintLabels(
  context: CanvasRenderingContext2D,
  labels: readonly FadingLabel[],
  palette: Palette,
  sizes = labelSizes(false),
): void {
  context.textBaseline = "middle";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.strokeStyle = palette.background;
  context.fillStyle = palette.label;
  for (const isCentred of [false, true]) {
    const those = labels.filter((it) => (it.isCentred === true) === isCentred);
    context.font = isCentred ? sizes.communityFont : sizes.font;
    context.lineWidth = isCentred ? 6 : 4;
    for (const label of those) {
      context.globalAlpha = label.opacity;
      context.strokeText(label.text, label.left, label.middle);
    }
    for (const label of those) {
      context.globalAlpha = label.opacity;
      context.fillText(label.text, label.left, label.middle);
    }
  }
  context.globalAlpha = 1;
}

/** Writes how many edges a line stands for on a small plate. */
export function paintCount(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  count: number,
  color: string,
  palette: Palette,
): void {
  const text = String(count);
  const half = text.length * 3.2 + 4.5;
  context.font = COUNT_FONT;
  context.textBaseline = "middle";
  context.textAlign = "center";
  context.beginPath();
  context.roundRect(x - half, y - 8, 2 * half, 16, 8);
  context.fillStyle = palette.background;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = color;
  context.stroke();
  context.fillStyle = palette.label;
  context.fillText(text, x, y + 0.5);
}

/** Writes a name on a plate of its own, over all else; to the left of a point near the right side. */
export function paintPlate(
  context: CanvasRenderingContext2D,
  at: { readonly x: number; readonly y: number; readonly radius: number },
  text: string,
  palette: Palette,
  right: number,
): void {
  context.font = LABEL_FONT;
  context.textBaseline = "middle";
  context.textAlign = "left";
  const width = context.measureText(text).width;
  const isAtRight = at.x + at.radius + 18 + width > right;
  const left = isAtRight ? at.x - at.radius - 11 - width : at.x + at.radius + 11;
  context.beginPath();
  context.roundRect(left - 6, at.y - 12, width + 12, 24, 6);
  context.fillStyle = palette.label;
  context.fill();
  context.fillStyle = palette.background;
  context.fillText(text, left, at.y + 0.5);
}
