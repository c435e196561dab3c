import type { GraphFlags } from "../appearance/focus.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";
import { labelOf } from "../appearance/node-style.ts";
import { PALETTES, type Palette, type Theme } from "../appearance/palette.ts";
import { Picture } from "../appearance/picture.ts";
import { type LabelWish, placeLabels } from "../appearance/place-labels.ts";
import type { Camera } from "../state/view-state.ts";
import { drawLegend, FONT } from "./draw-legend.ts";
import { drawLines } from "./draw-lines.ts";
import { drawMark } from "./draw-mark.ts";
import { type DrawnPoint, type Frame, isSeen, placeNodes, wholeCamera } from "./drawing.ts";
import { legendOf } from "./legend-of.ts";
import { element, type Markup } from "./markup.ts";
import { type Measure, wrapText } from "./wrap-text.ts";

/** What a picture is made of. All its texts are masked already, but for the names of nodes. */
export interface SceneToDraw {
  readonly graph: GraphIndex;
  readonly flags: GraphFlags;
  readonly theme: Theme;
  /** Of the part that shall be seen; null for all. */
  readonly camera: Camera | null;
  /** Takes the names of private people out of a text. */
  readonly mask: (text: string) => string;
  readonly title: string;
  readonly caption: string;
  /** Written below: the reports, and the day. */
  readonly sources: string;
  /** What one who can't see it is told. */
  readonly description: string;
}

export interface DrawOptions {
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  /** False where title, caption and sources stand beside the picture as texts of their own. */
  readonly hasTexts: boolean;
  /** Unlike that of any other picture in the same page. */
  readonly id?: string;
}

const LABEL = 15;
/** Width of the column of the legend. */
export const LEGEND = 210;
const EDGE = 24;
const MOST_LABELS = 90;

/** A picture of the graph as SVG: lines, nodes, labels as text, legend, sources. */
export function drawScene(scene: SceneToDraw, options: DrawOptions): string {
  const { graph, flags, theme, mask } = scene;
  const { width, height, measure, hasTexts, id = "frame" } = options;
  const palette = PALETTES[theme];
  const head = hasTexts ? headOf(scene, options, palette) : { markup: [], height: 0 };
  const foot = hasTexts ? footOf(scene, options, palette) : { markup: [], height: 0 };
  const frame: Frame = {
    left: 0,
    top: head.height,
    width: width - LEGEND,
    height: height - head.height - foot.height,
  };
  const picture = new Picture(graph, flags, theme);
  const points = placeNodes(picture, scene.camera ?? wholeCamera(graph.nodes, frame), frame);
  const seen = new Map([...points].filter(([, point]) => isSeen(point, frame)));
  const legend = drawLegend(legendOf(picture, seen, mask), palette, {
    left: width - LEGEND + 12,
    top: head.height + EDGE,
    width: LEGEND - 12 - EDGE,
    measure,
  });
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "aria-label": scene.title || scene.description,
      "font-family": FONT,
    },
    scene.title === "" ? null : element("title", {}, scene.title),
    element("desc", {}, scene.description),
    element("defs", {}, element("clipPath", { id }, rectangle(frame))),
    element("rect", { width, height, fill: palette.background }),
    element(
      "g",
      { "clip-path": `url(#${id})` },
      drawLines(picture, points, frame, mask),
      nodes(picture, seen, palette, mask),
      labels(picture, seen, frame, palette, measure, mask),
    ),
    element("g", { class: "legend" }, legend),
    head.markup,
    foot.markup,
  );
  return svg.xml;
}

const rectangle = ({ left, top, width, height }: Frame): Markup =>
  element("rect", { x: left, y: top, width, height });

const short = (value: number): number => Math.round(value * 10) / 10;

function nodes(
  picture: Picture,
  seen: ReadonlyMap<string, DrawnPoint>,
  palette: Palette,
  mask: (text: string) => string,
): Markup {
  const inOrder = [...seen.values()].flatMap((point) => {
    const style = picture.nodes.get(point.id);
    return style ? [{ point, style }] : [];
  });
  inOrder.sort((a, b) => a.style.layer - b.style.layer || (a.point.id < b.point.id ? -1 : 1));
  return element(
    "g",
    { class: "nodes" },
    inOrder.map(({ point: { id, x, y, radius }, style }) =>
      element(
        "g",
        { class: "node" },
        element("title", {}, mask(picture.index.nodeById.get(id)?.name ?? "")),
        drawMark(style.type, {
          x,
          y,
          radius,
          color: style.color,
          rim: style.rim,
          ground: palette.background,
        }),
      ),
    ),
  );
}

function labels(
  picture: Picture,
  seen: ReadonlyMap<string, DrawnPoint>,
  frame: Frame,
  palette: Palette,
  measure: Measure,
  mask: (text: string) => string,
): Markup {
  const wishes = picture.labelled.flatMap((node): LabelWish[] => {
    const point = seen.get(node.id);
    const text = labelOf({ name: mask(node.name) });
    return point && text
      ? [
          {
            ...point,
            radius: point.radius + (picture.nodes.get(node.id)?.rim ? 4 : 0),
            text,
            width: measure(text, LABEL),
            height: LABEL * 1.3,
          },
        ]
      : [];
  });
  const placed = placeLabels(wishes.slice(0, 5 * MOST_LABELS), MOST_LABELS, {
    left: frame.left + 4,
    right: frame.left + frame.width - 4,
    top: frame.top,
    bottom: frame.top + frame.height,
  });
  return element(
    "g",
    {
      class: "labels",
      "font-size": LABEL,
      "font-weight": 500,
      fill: palette.label,
      stroke: palette.background,
      "stroke-width": 4,
      "stroke-linejoin": "round",
      "paint-order": "stroke",
      "dominant-baseline": "central",
    },
    placed.map(({ text, left, middle }) => element("text", { x: short(left), y: short(middle) }, text)),
  );
}

interface Band {
  readonly markup: Markup[];
  readonly height: number;
}

function lines(
  texts: readonly string[],
  at: { readonly x: number; readonly y: number; readonly size: number; readonly step: number },
  look: Readonly<Record<string, string | number>>,
): Markup[] {
  return texts.map((text, index) =>
    element("text", { x: at.x, y: short(at.y + index * at.step), "font-size": at.size, ...look }, text),
  );
}

/** Title and caption above the picture. */
function headOf({ title, caption }: SceneToDraw, { width, measure }: DrawOptions, palette: Palette): Band {
  const room = width - 2 * EDGE;
  const titles = wrapText(title, { width: room, size: 30, most: 2, isBold: true }, measure);
  const captions = wrapText(caption, { width: room, size: 19, most: 5 }, measure);
  const below = EDGE + titles.length * 38;
  return {
    markup: [
      ...lines(
        titles,
        { x: EDGE, y: EDGE + 26, size: 30, step: 38 },
        { fill: palette.label, "font-weight": 700 },
      ),
      ...lines(captions, { x: EDGE, y: below + 18, size: 19, step: 27 }, { fill: palette.label }),
    ],
    height: titles.length + captions.length === 0 ? 0 : below + captions.length * 27 + 8,
  };
}

/** Sources and day below the picture. */
function footOf({ sources }: SceneToDraw, { width, height, measure }: DrawOptions, palette: Palette): Band {
  const written = wrapText(sources, { width: width - 2 * EDGE, size: 13, most: 4 }, measure);
  const tall = written.length * 18 + 20;
  return {
    markup: lines(
      written,
      { x: EDGE, y: height - tall + 20, size: 13, step: 18 },
      { fill: palette.label, class: "sources" },
    ),
    height: tall,
  };
}
