import type { EdgeStyle } from "../appearance/edge-style.ts";
import { type FanCurve, pointOn } from "../appearance/fan.ts";
import { COUNT_FONT } from "../appearance/paint-labels.ts";
import type { Palette } from "../appearance/palette.ts";

type CurveStyle = Pick<EdgeStyle, "color" | "width" | "isDashed" | "isHollow" | "isMarked">;

const HEAD = 9;

/** Draws one edge of a fan with its head, its marks, and its relation written on it. */
export function paintCurve(
  context: CanvasRenderingContext2D,
  curve: FanCurve,
  { color, width, isDashed, isHollow, isMarked }: CurveStyle,
  relation: string,
  palette: Palette,
): void {
  const { from, bend, to, written } = curve;
  const trace = (): void => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
  };
  context.lineCap = "butt";
  context.setLineDash(isDashed ? [7, 4] : []);
  context.strokeStyle = color;
  context.lineWidth = isHollow ? Math.max(width, 4) : width;
  trace();
  if (isHollow) {
    context.strokeStyle = palette.background;
    context.lineWidth = Math.max(width, 4) - 2.2;
    trace();
  }
  context.setLineDash([]);
  context.strokeStyle = color;
  const [before, tip] = [pointOn(curve, 0.9), pointOn(curve, 0.96)];
  const turn = Math.atan2(tip.y - before.y, tip.x - before.x);
  context.beginPath();
  context.moveTo(tip.x + HEAD * Math.cos(turn), tip.y + HEAD * Math.sin(turn));
  for (const side of [2.5, -2.5])
    context.lineTo(
      tip.x + (HEAD / 1.6) * Math.cos(turn + side),
      tip.y + (HEAD / 1.6) * Math.sin(turn + side),
    );
  context.closePath();
  context.fillStyle = color;
  context.fill();
  if (isMarked) {
    const at = pointOn(curve, 0.16);
    context.beginPath();
    for (const side of [1, -1]) {
      context.moveTo(at.x - 4, at.y - 4 * side);
      context.lineTo(at.x + 4, at.y + 4 * side);
    }
    context.lineWidth = 2;
    context.stroke();
  }
  context.font = COUNT_FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.strokeText(relation, written.x, written.y);
  context.fillStyle = palette.label;
  context.fillText(relation, written.x, written.y);
}
