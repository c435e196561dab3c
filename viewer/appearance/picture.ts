import type { DrawnNode } from "../../src/model/http.ts";
import type { Selection } from "../state/view-state.ts";
import { type EdgeStyle, edgeStyler } from "./edge-style.ts";
import { focusOf, type GraphFlags } from "./focus.ts";
import type { Bundle, GraphIndex } from "./graph-index.ts";
import { type NodeStyle, nodeStyler, scaleFor } from "./node-style.ts";
import { PALETTES, type Theme } from "./palette.ts";

/** So many neighbours are not brought into view together. */
const CROWD = 40;

/** True where the flags let a node be drawn. */
function isShown({ id, type }: DrawnNode, flags: GraphFlags): boolean {
  return (
    !flags.hiddenTypes.includes(type) &&
    !flags.hiddenNodes.has(id) &&
    (!flags.isolated || flags.isolated.has(id)) &&
    (!flags.passing || flags.passing.nodes.has(id))
  );
}

/** How every node and line of a graph is drawn under some flags; what is hidden has no style. */
export class Picture {
  readonly index: GraphIndex;
  readonly flags: GraphFlags;
  readonly theme: Theme;
  readonly nodes = new Map<string, NodeStyle>();
  readonly lines = new Map<string, EdgeStyle>();
  /** The nodes that want a label, the most important first. */
  readonly labelled: readonly DrawnNode[];
  /** Lines that stand for several edges. */
  readonly counted: readonly { readonly bundle: Bundle; readonly style: EdgeStyle }[];
  /** True where something stands out and all else is faded. */
  readonly isFocused: boolean;

  constructor(index: GraphIndex, flags: GraphFlags, theme: Theme) {
    this.index = index;
    this.flags = flags;
    this.theme = theme;
    const palette = PALETTES[theme];
    const focus = focusOf(index, flags);
    this.isFocused = focus !== null;
    const scale = scaleFor(index.nodes.length);
    const styleOf = nodeStyler(palette, scale, flags, focus);
    const lineOf = edgeStyler(palette, scale, flags, focus);
    const wanting: { readonly node: DrawnNode; readonly importance: number }[] = [];
    for (const node of index.nodes) {
      if (!isShown(node, flags)) continue;
      const style = styleOf(node);
      this.nodes.set(node.id, style);
      if (style.label !== "") wanting.push({ node, importance: style.importance });
    }
    const counted: { bundle: Bundle; style: EdgeStyle }[] = [];
    for (const bundle of index.bundles) {
      if (!this.nodes.has(bundle.source) || !this.nodes.has(bundle.target)) continue;
      const style = lineOf(bundle);
      if (!style) continue;
      this.lines.set(bundle.id, style);
      if (style.count > 1) counted.push({ bundle, style });
    }
    this.counted = counted;
    this.labelled = wanting
      .sort((a, b) => b.importance - a.importance || (a.node.id < b.node.id ? -1 : 1))
      .map(({ node }) => node);
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
