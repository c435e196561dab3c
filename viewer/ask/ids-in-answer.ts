import type { QueryAnswer } from "../../src/model/http.ts";
import type { GraphIndex } from "../appearance/graph-index.ts";

/** The nodes of the picture that an answer speaks of: as nodes, as ends of edges and paths, or by their ids; in code-unit order. */
export function idsInAnswer(
  { rows }: Pick<QueryAnswer, "rows">,
  graph: Pick<GraphIndex, "nodeById" | "edgeById">,
): string[] {
  const found = new Set<string>();
  const take = (value: unknown): void => {
    if (typeof value === "string") {
      const edge = graph.edgeById.get(value);
      if (graph.nodeById.has(value)) found.add(value);
      if (edge) for (const end of [edge.source, edge.target]) found.add(end);
    } else if (Array.isArray(value)) for (const item of value) take(item);
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) if (key !== "properties") take(item);
  };
  for (const row of rows) for (const cell of row) take(cell);
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}
