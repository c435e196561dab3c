import type { DrawnEdge } from "../../src/model/http.ts";
import type { Focus } from "./focus.ts";
import type { Bundle } from "./graph-index.ts";
import { mix } from "./mix.ts";
import type { EdgeMark, Palette } from "./palette.ts";

export interface EdgeStyle {
  readonly color: string;
  /** Pixels at the first zoom. */
  readonly width: number;
  readonly arrow: boolean;
  readonly layer: number;
}

/** In the order of the legend. */
export const EDGE_MARKS: readonly EdgeMark[] = ["accepted", "verified", "unverified", "disputed", "inferred"];

/** The mark of one edge: what a list or a rule makes is `inferred`, whatever its status. */
export function markOf(edge: Pick<DrawnEdge, "status" | "inferred">): EdgeMark {
  if (edge.inferred) return "inferred";
  return EDGE_MARKS.find((mark) => mark === edge.status) ?? "accepted";
}

/** What one line for several edges must not hide comes first. */
const PRECEDENCE: readonly EdgeMark[] = ["disputed", "verified", "accepted", "unverified", "inferred"];

/** The mark of a line that stands for several edges, of which some may be hidden; null where all are. */
export function markOfBundle(bundle: Bundle, hidden: readonly EdgeMark[]): EdgeMark | null {
  const marks = bundle.edges.map(markOf).filter((mark) => !hidden.includes(mark));
  return PRECEDENCE.find((mark) => marks.includes(mark)) ?? null;
}

/** Line width for so many independent origins. */
export function widthFor(origins: number): number {
  return Math.min(8, 2 + 1.6 * Math.log2(Math.max(origins, 1)));
}

/** How the line between two nodes is drawn; null where all its edges are hidden. */
export function edgeStyle(
  bundle: Bundle,
  palette: Palette,
  scale: number,
  focus: Focus | null,
  hidden: readonly EdgeMark[],
): EdgeStyle | null {
  const mark = markOfBundle(bundle, hidden);
  if (!mark) return null;
  const origins = Math.max(...bundle.edges.map((edge) => edge.origins));
  const width = widthFor(origins) * Math.min(1, 0.35 + 0.65 * scale);
  const own = palette.edge[mark];
  if (focus?.bundles.has(bundle.id)) {
    const isCalm = mark === "accepted" || mark === "inferred";
    return {
      color: isCalm ? mix(own, palette.label, 0.45) : own,
      width: Math.max(width, 1) + 0.9,
      arrow: true,
      layer: 1,
    };
  }
  if (focus) return { color: mix(own, palette.background, 0.82), width, arrow: false, layer: 0 };
  const faint = Math.min(0.75, (1 - Math.min(1, scale)) * (bundle.isBridge ? 1.1 : 0.5));
  return {
    color: mix(own, palette.background, faint),
    width,
    arrow: false,
    layer: mark === "disputed" ? 1 : 0,
  };
}
