import type { Selection } from "../state/view-state.ts";
import { type EdgeStyle, edgeStyle } from "./edge-style.ts";
import { focusOf, type GraphFlags } from "./focus.ts";
import type { GraphIndex } from "./graph-index.ts";
import { type NodeStyle, nodeStyle, scaleFor } from "./node-style.ts";
import { PALETTES, type Theme } from "./palette.ts";

/** So many neighbours are not brought into view together. */
const CROWD = 40;

/** How every node and line of a graph is drawn under some flags; what is hidden has no style. */
export class Picture {
  readonly index: GraphIndex;
  readonly nodes = new Map<string, NodeStyle>();
  readonly lines = new Map<string, EdgeStyle>();
  /** Ids of the nodes that want a label, the most important first. */
  readonly labelled: readonly string[];

  constructor(index: GraphIndex, flags: GraphFlags, theme: Theme) {
    this.index = index;
    const palette = PALETTES[theme];
    const focus = focusOf(index, flags);
    const scale = scaleFor(index.nodes.length);
    for (const node of index.nodes)
      if (!flags.hiddenTypes.includes(node.type) && (!flags.passing || flags.passing.nodes.has(node.id)))
        this.nodes.set(node.id, nodeStyle(node, palette, scale, focus));
    for (const bundle of index.bundles) {
      if (!this.nodes.has(bundle.source) || !this.nodes.has(bundle.target)) continue;
      const { passing } = flags;
      const edges = passing ? bundle.edges.filter(({ id }) => passing.edges.has(id)) : bundle.edges;
      const style = edgeStyle({ ...bundle, edges }, palette, scale, focus, flags.hiddenMarks);
      if (style) this.lines.set(bundle.id, style);
    }
    this.labelled = [...this.nodes]
      .filter(([, style]) => style.label !== "")
      .sort(([a, one], [b, other]) => other.importance - one.importance || (a < b ? -1 : 1))
      .map(([id]) => id);
  }

  /** The drawn nodes that a selection is about: one, or the two ends of an edge. */
  endsOf({ kind, id }: Selection): readonly string[] {
    const bundle = kind === "edge" ? this.index.bundleByEdge.get(id) : undefined;
    const ids = bundle ? [bundle.source, bundle.target] : [id];
    return ids.every((it) => this.index.nodeById.has(it)) ? ids : [];
  }

  /** These nodes with all that they touch, unless that is a crowd. */
  withNeighbours(ids: readonly string[]): readonly string[] {
    const bundles = ids.flatMap((id) => this.index.bundlesByNode.get(id) ?? []);
    return bundles.length > CROWD ? ids : [...ids, ...bundles.flatMap((it) => [it.source, it.target])];
  }

  /** Camera ratio at which one sees some thirty nodes. */
  closeUp(): number {
    return Math.min(0.7, Math.max(0.04, Math.sqrt(30 / Math.max(this.index.nodes.length, 1))));
  }
}
