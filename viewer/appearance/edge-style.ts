import type { DrawnEdge } from "../../src/model/http.ts";
import type { Focus, GraphFlags } from "./focus.ts";
import type { Bundle } from "./graph-index.ts";
import { mix } from "./mix.ts";
import type { EdgeMark, Palette } from "./palette.ts";

export interface EdgeStyle {
  readonly color: string;
  /** Pixels at the first zoom. */
  readonly width: number;
  /** Vouched for by one origin alone. */
  readonly isDashed: boolean;
  /** Not verified: an outline without a filling. */
  readonly isHollow: boolean;
  /** Contradicted: crossed in the middle. */
  readonly isMarked: boolean;
  /** Drawn with a head at its target. */
  readonly arrow: boolean;
  readonly layer: number;
  /** How many edges the line stands for. */
  readonly count: number;
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

/** The edges of a line that the flags let through. */
export function shownEdges(
  bundle: Bundle,
  { hiddenMarks, passing }: Pick<GraphFlags, "hiddenMarks" | "passing">,
): readonly DrawnEdge[] {
  if (hiddenMarks.length === 0 && !passing) return bundle.edges;
  return bundle.edges.filter(
    (edge) => !hiddenMarks.includes(markOf(edge)) && (!passing || passing.edges.has(edge.id)),
  );
}

/** The mark of a line that stands for several edges. */
export function markOfEdges(edges: readonly DrawnEdge[]): EdgeMark {
  const [only] = edges;
  if (edges.length === 1 && only) return markOf(only);
  const marks = edges.map(markOf);
  return PRECEDENCE.find((mark) => marks.includes(mark)) ?? "accepted";
}

/** Line width for so many independent origins. */
export function widthFor(origins: number): number {
  return Math.min(8, 2 + 1.6 * Math.log2(Math.max(origins, 1)));
}

/** How edges that share a line say who vouches for them: by width, dashes, hollowness and a cross. */
export function vouching(
  edges: readonly DrawnEdge[],
): Pick<EdgeStyle, "isDashed" | "isHollow" | "isMarked"> & { mark: EdgeMark; origins: number } {
  const mark = markOfEdges(edges);
  const origins = edges.reduce((most, edge) => Math.max(most, edge.origins), 0);
  return {
    mark,
    origins,
    isDashed: origins <= 1 && mark !== "inferred",
    isHollow: mark === "unverified",
    isMarked: mark === "disputed",
  };
}

/** How each line between two nodes is drawn; null where all its edges are hidden. */
export function edgeStyler(
  palette: Palette,
  scale: number,
  flags: Pick<GraphFlags, "hiddenMarks" | "passing">,
  focus: Focus | null,
): (bundle: Bundle) => EdgeStyle | null {
  const mixed = new Map<string, string>();
  const toward = (color: string, ground: string, share: number): string => {
    const key = `${color}${ground}${share}`;
    const known = mixed.get(key);
    if (known !== undefined) return known;
    const made = mix(color, ground, share);
    mixed.set(key, made);
    return made;
  };
  const faint = 1 - Math.min(1, scale);
  return (bundle) => {
    const edges = shownEdges(bundle, flags);
    if (edges.length === 0) return null;
    const { mark, origins, ...look } = vouching(edges);
    const width = widthFor(origins) * Math.min(1, 0.35 + 0.65 * scale);
    const own = palette.edge[mark];
    const count = edges.length;
    if (focus?.bundles.has(bundle.id)) {
      const isCalm = mark === "accepted" || mark === "inferred";
      const color = isCalm ? toward(own, palette.label, 0.45) : own;
      return { ...look, color, width: Math.max(width, 1) + 0.9, arrow: true, layer: 2, count };
    }
    if (focus)
      return {
        color: toward(own, palette.background, 0.82),
        width,
        isDashed: look.isDashed,
        isHollow: false,
        isMarked: false,
        arrow: false,
        layer: 0,
        count: 1,
      };
    const share = Math.min(0.75, faint * (bundle.isBridge ? 1.1 : 0.5));
    const color = toward(own, palette.background, share);
    return { ...look, color, width, arrow: false, layer: mark === "disputed" ? 1 : 0, count };
  };
}
