import type { GraphIndex } from "../appearance/graph-index.ts";

/** The name of a node, or of an edge by its ends; empty where the graph doesn't have it. */
export function nameIn(graph: GraphIndex | null, id: string): string {
  const node = graph?.nodeById.get(id);
  if (node) return node.name;
  const edge = graph?.edgeById.get(id);
  if (!edge) return "";
  return [edge.source, edge.target].map((end) => graph?.nodeById.get(end)?.name ?? "").join(" – ");
}
