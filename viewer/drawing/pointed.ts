import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import type { Bundle } from "../appearance/graph-index.ts";
import type { Selection } from "../state/view-state.ts";

/** What is under the pointer: a node, a line with all its edges, or one edge of a line that is fanned out. */
export type Pointed =
  | { readonly kind: "node"; readonly node: DrawnNode }
  | { readonly kind: "line"; readonly bundle: Bundle }
  | { readonly kind: "curve"; readonly bundle: Bundle; readonly edge: DrawnEdge };

export function isSamePointed(one: Pointed | null, other: Pointed | null): boolean {
  if (!one || !other) return one === other;
  if (one.kind === "node" || other.kind === "node")
    return one.kind === "node" && other.kind === "node" && one.node === other.node;
  if (one.kind === "curve" && other.kind === "curve") return one.edge === other.edge;
  return one.kind === other.kind && one.bundle === other.bundle;
}

/** What is selected by a click there: of a line the edge that is vouched for best. */
export function selectionOf(pointed: Pointed): Selection {
  if (pointed.kind === "node") return { kind: "node", id: pointed.node.id };
  return { kind: "edge", id: pointed.kind === "curve" ? pointed.edge.id : pointed.bundle.id };
}

/** Ids of the edges that it stands for. */
export function edgesOf(pointed: Pointed): readonly string[] {
  if (pointed.kind === "node") return [];
  return pointed.kind === "curve" ? [pointed.edge.id] : pointed.bundle.edges.map((edge) => edge.id);
}
