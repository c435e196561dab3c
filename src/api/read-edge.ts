import type { EdgeAnswer } from "../model/http.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { ApiError } from "./api-error.ts";
import { edgeView } from "./edge-view.ts";
import { readClaims } from "./read-claims.ts";
import { texts } from "./reference.ts";

/** An edge between entities with the claims that make it. */
export async function readEdge(store: GraphStore, id: string): Promise<EdgeAnswer> {
  const edge = await store.edge(id);
  const ends = edge ? await store.nodes([edge.source, edge.target]) : [];
  const view = edge ? edgeView(edge, new Map(ends.map((node) => [node.id, node]))) : undefined;
  if (!edge || !view) throw new ApiError("not_found", `No edge between entities has the id ${id}.`);
  return { edge: view, ...(await readClaims(store, texts(edge.properties.claims))) };
}
