import type { ExploreIndex } from "./explore-index.ts";
import type { Shown } from "./shown-under.ts";

/** The ids of the nodes and edges that are shown; null where all are. */
export function passingIds(
  { nodes, edges }: ExploreIndex,
  shown: Shown,
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null {
  if (shown.nodeCount === nodes.length && shown.edgeCount === edges.length) return null;
  const ids = (items: readonly { readonly id: string }[], marks: Uint8Array): Set<string> =>
    new Set(items.flatMap(({ id }, at) => (marks[at] ? [id] : [])));
  return { nodes: ids(nodes, shown.nodes), edges: ids(edges, shown.edges) };
}
