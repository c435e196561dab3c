import type { EntityType } from "../../src/model/schema.ts";
import type { Selection } from "../state/view-state.ts";
import type { GraphIndex } from "./graph-index.ts";
import type { EdgeMark } from "./palette.ts";

/** A named set of nodes that is drawn with a rim of its own colour. */
export interface Layer {
  readonly name: string;
  readonly color: string;
  readonly nodes: ReadonlySet<string>;
}

/** What the picture is to show of the graph; the graph itself never changes by it, and no node moves. */
export interface GraphFlags {
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly EntityType[];
  readonly hiddenMarks: readonly EdgeMark[];
  /** Nodes that were taken out of the picture one by one. */
  readonly hiddenNodes: ReadonlySet<string>;
  /** Where set, no other nodes are drawn. */
  readonly isolated: ReadonlySet<string> | null;
  /** Where set, only nodes and edges that pass (facets, time) are drawn. */
  readonly passing: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
  /** Nodes that always have their name, after what is selected. */
  readonly pinned: ReadonlySet<string>;
  /** The later lies over the earlier. */
  readonly layers: readonly Layer[];
  /** Nodes that have just come in: they glow. */
  readonly fresh: ReadonlySet<string>;
  /** Nodes to stand out while nothing is selected: those of an open document. */
  readonly highlighted: ReadonlySet<string> | null;
  /** True before an audience: names can be read from the back row. */
  readonly isLarge: boolean;
}

const NONE: ReadonlySet<string> = new Set();

export const NO_FLAGS: GraphFlags = {
  selection: null,
  hiddenTypes: [],
  hiddenMarks: [],
  hiddenNodes: NONE,
  isolated: null,
  passing: null,
  pinned: NONE,
  layers: [],
  fresh: NONE,
  highlighted: null,
  isLarge: false,
};

/** What stands out: `chosen` is what was picked, `near` what touches it. All else is faded. */
export interface Focus {
  readonly chosen: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  /** Ids of the bundles drawn in full. */
  readonly bundles: ReadonlySet<string>;
}

/** What stands out under these flags; null where everything is drawn alike. */
export function focusOf(graph: GraphIndex, flags: GraphFlags): Focus | null {
  const { selection, highlighted } = flags;
  if (selection?.kind === "node" && graph.nodeById.has(selection.id)) {
    const bundles = graph.bundlesByNode.get(selection.id) ?? [];
    return {
      chosen: new Set([selection.id]),
      near: new Set(bundles.flatMap((bundle) => [bundle.source, bundle.target])),
      bundles: new Set(bundles.map((bundle) => bundle.id)),
    };
  }
  if (selection?.kind === "edge") {
    const bundle = graph.bundleByEdge.get(selection.id);
    if (!bundle) return null;
    const ends = new Set([bundle.source, bundle.target]);
    return { chosen: ends, near: ends, bundles: new Set([bundle.id]) };
  }
  if (highlighted) {
    const within = graph.bundles.filter(
      (bundle) => highlighted.has(bundle.source) && highlighted.has(bundle.target),
    );
    return { chosen: new Set(), near: highlighted, bundles: new Set(within.map((bundle) => bundle.id)) };
  }
  return null;
}
