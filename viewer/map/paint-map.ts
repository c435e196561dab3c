import { labelOf } from "../appearance/node-style.ts";
import { LABEL_FONT, LABEL_HEIGHT, paintLabels } from "../appearance/paint-labels.ts";
import { paintMark, paintRing } from "../appearance/paint-mark.ts";
import type { Palette } from "../appearance/palette.ts";
import { placeLabels } from "../appearance/place-labels.ts";
import type { Bubble } from "./place-bubbles.ts";

interface Look {
  readonly palette: Palette;
  /** Ids of nodes that stand out; all else is faded where there are some. */
  readonly chosen: ReadonlySet<string>;
  readonly width: number;
  readonly height: number;
}

const MOST_LABELS = 60;
const FADED = 0.4;

/** Draws what lies on the map: marks in the colours of their types, bubbles with counts, and names that never overlap. */
export function paintMap(context: CanvasRenderingContext2D, bubbles: readonly Bubble[], look: Look): void {
  const { palette, chosen, width, height } = look;
  context.clearRect(0, 0, width, height);
  const isChosen = ({ sites }: Bubble): boolean =>
    sites.some(({ marks }) => marks.some(({ node }) => chosen.has(node.id)));
  for (const bubble of bubbles) {
    context.globalAlpha = chosen.size > 0 && !isChosen(bubble) ? FADED : 1;
    if (bubble.marks) paintMarks(context, bubble, look);
    else paintCount(context, bubble, palette);
    if (!bubble.marks && isChosen(bubble) && chosen.size > 0) paintRing(context, bubble, palette);
  }
  context.globalAlpha = 1;
  context.font = LABEL_FONT;
  const wishes = bubbles
    .toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.count - a.count)
    .map(({ sites, x, y, radius }) => {
      const [first] = sites;
      const text = first ? labelOf(first.place) : "";
      const { width: wide } = context.measureText(text);
      return { id: first?.place.id ?? "", text, x, y, radius, width: wide, height: LABEL_HEIGHT };
    });
  const within = { left: 0, top: 0, right: width, bottom: height };
  const placed = placeLabels(wishes, MOST_LABELS, within);
  paintLabels(
    context,
    placed.map((label) => ({ ...label, opacity: 1 })),
    palette,
  );
}

function paintMarks(context: CanvasRenderingContext2D, { marks }: Bubble, { palette, chosen }: Look): void {
  for (const { x, y, radius, mark } of marks ?? []) {
    paintMark(context, { x, y, radius }, mark.node.type, palette);
    if (chosen.has(mark.node.id)) paintRing(context, { x, y, radius }, palette);
  }
}

function paintCount(
  context: CanvasRenderingContext2D,
  { x, y, radius, count }: Bubble,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.background;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = palette.type.Place;
  context.stroke();
  context.font = LABEL_FONT;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = palette.label;
  context.fillText(String(count), x, y + 0.5);
}
