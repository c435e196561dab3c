import type { Palette } from "../appearance/palette.ts";
import { EDGE_MARK_NAMES, TYPE_NAMES, texts } from "../texts.ts";
import { drawMark } from "./draw-mark.ts";
import type { PictureLegend } from "./legend-of.ts";
import { element, type Markup } from "./markup.ts";
import { type Measure, wrapText } from "./wrap-text.ts";

export const FONT = `system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif`;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly measure: Measure;
}

const ROW = 22;
const SIZE = 14;

/** The legend as a column: what colours and lines mean. */
export function drawLegend(
  { types, marks, layers }: PictureLegend,
  palette: Palette,
  place: Place,
): Markup[] {
  const { left, width, measure } = place;
  const drawn: Markup[] = [];
  let y = place.top;
  const write = (text: string, x: number, isBold = false): void => {
    const lines = wrapText(text, { width: width - (x - left), size: SIZE, most: 3, isBold }, measure);
    for (const line of lines) {
      drawn.push(
        element(
          "text",
          {
            x,
            y,
            "font-size": SIZE,
            "font-weight": isBold ? 700 : 400,
            fill: palette.label,
            "dominant-baseline": "central",
          },
          line,
        ),
      );
      y += ROW;
    }
  };
  write(texts.types, left, true);
  for (const type of types) {
    const ground = palette.background;
    drawn.push(drawMark(type, { x: left + 8, y, radius: 8, color: palette.type[type], ground }));
    write(TYPE_NAMES[type].many, left + 26);
  }
  for (const { name, color } of layers) {
    drawn.push(
      element("circle", { cx: left + 8, cy: y, r: 6, fill: "none", stroke: color, "stroke-width": 3 }),
    );
    write(name, left + 26);
  }
  if (marks.length === 0) return drawn;
  y += ROW / 2;
  write(texts.relations, left, true);
  const line = (color: string, dashes: string | null, width = 3): Markup =>
    element("line", {
      x1: left,
      x2: left + 18,
      y1: y,
      y2: y,
      stroke: color,
      "stroke-width": width,
      "stroke-dasharray": dashes,
    });
  for (const mark of marks) {
    drawn.push(line(palette.edge[mark], null, mark === "unverified" ? 5 : 3));
    if (mark === "unverified") drawn.push(line(palette.background, null, 2));
    if (mark === "disputed") {
      const d = `M${left + 5} ${y - 4}l8 8M${left + 13} ${y - 4}l-8 8`;
      drawn.push(element("path", { d, stroke: palette.edge.disputed, "stroke-width": 2 }));
    }
    write(EDGE_MARK_NAMES[mark], left + 26);
  }
  drawn.push(line(palette.edge.accepted, "6 3", 2));
  write(texts.lineDashed, left + 26);
  write(texts.lineWidth, left);
  return drawn;
}
