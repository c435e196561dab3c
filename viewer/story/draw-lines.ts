import type { EdgeStyle } from "../appearance/edge-style.ts";
import { shownEdges } from "../appearance/edge-style.ts";
import type { Bundle } from "../appearance/graph-index.ts";
import { PALETTES } from "../appearance/palette.ts";
import type { Picture } from "../appearance/picture.ts";
import { RELATIONS } from "../texts.ts";
import type { DrawnPoint, Frame } from "./drawing.ts";
import { element, type Markup } from "./markup.ts";

const HEAD = 10;
const CROSS = 5;

const short = (value: number): number => Math.round(value * 10) / 10;

/** Can a straight line between two points touch the frame? */
function mayCross(from: DrawnPoint, to: DrawnPoint, { left, top, width, height }: Frame): boolean {
  return (
    Math.max(from.x, to.x) > left &&
    Math.min(from.x, to.x) < left + width &&
    Math.max(from.y, to.y) > top &&
    Math.min(from.y, to.y) < top + height
  );
}

/** The lines of a picture, each with the relations that it stands for, and the signs of who vouches for them. */
export function drawLines(
  picture: Picture,
  points: ReadonlyMap<string, DrawnPoint>,
  frame: Frame,
  mask: (text: string) => string,
): Markup {
  const drawn = picture.index.bundles.flatMap((bundle) => {
    const style = picture.lines.get(bundle.id);
    const [from, to] = [points.get(bundle.source), points.get(bundle.target)];
    return style && from && to && mayCross(from, to, frame) ? [{ bundle, style, from, to }] : [];
  });
  drawn.sort((a, b) => a.style.layer - b.style.layer || (a.bundle.id < b.bundle.id ? -1 : 1));
  const ground = PALETTES[picture.theme].background;
  return element(
    "g",
    { class: "lines" },
    drawn.map(({ bundle, style, from, to }) =>
      element(
        "g",
        { class: "line" },
        element("title", {}, mask(sentencesOf(picture, bundle))),
        strokes(from, to, style, ground),
        style.isMarked ? cross(from, to, style.color, ground) : null,
        style.arrow && style.count === 1 ? head(from, to, style.color) : null,
      ),
    ),
  );
}

/** The line itself: dashed at one origin, an outline where it is not verified. */
function strokes(from: DrawnPoint, to: DrawnPoint, style: EdgeStyle, ground: string): Markup[] {
  const ends = { x1: short(from.x), y1: short(from.y), x2: short(to.x), y2: short(to.y) };
  const width = short(Math.max(style.width, style.isHollow ? 4 : 0.8));
  const dashes = style.isDashed ? "8 5" : null;
  const line = (stroke: string, wide: number): Markup =>
    element("line", { ...ends, stroke, "stroke-width": wide, "stroke-dasharray": dashes });
  return [line(style.color, width), ...(style.isHollow ? [line(ground, short(width - 2))] : [])];
}

function cross(from: DrawnPoint, to: DrawnPoint, color: string, ground: string): Markup[] {
  const [x, y] = [short((from.x + to.x) / 2), short((from.y + to.y) / 2)];
  const d = `M${x - CROSS} ${y - CROSS}l${2 * CROSS} ${2 * CROSS}M${x + CROSS} ${y - CROSS}l${-2 * CROSS} ${2 * CROSS}`;
  return [
    element("path", { d, stroke: ground, "stroke-width": 6 }),
    element("path", { d, stroke: color, "stroke-width": 2.4 }),
  ];
}

/** An arrow head that ends at the rim of the target. */
function head(from: DrawnPoint, to: DrawnPoint, color: string): Markup | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < from.radius + to.radius + HEAD) return null;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [tipX, tipY] = [to.x - dx * (to.radius + 3), to.y - dy * (to.radius + 3)];
  const [backX, backY] = [tipX - dx * HEAD, tipY - dy * HEAD];
  const side = HEAD * 0.45;
  const corners = [
    [tipX, tipY],
    [backX - dy * side, backY + dx * side],
    [backX + dy * side, backY - dx * side],
  ] as const;
  return element("polygon", {
    points: corners.map(([x, y]) => `${short(x)},${short(y)}`).join(" "),
    fill: color,
  });
}

function sentencesOf(picture: Picture, bundle: Bundle): string {
  const name = (id: string): string => picture.index.nodeById.get(id)?.name ?? "";
  return shownEdges(bundle, picture.flags)
    .map(({ source, type, target }) => `${name(source)} ${RELATIONS[type].forth} ${name(target)}`)
    .join("; ");
}
