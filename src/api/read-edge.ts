import type { EdgeAnswer } from "../model/http.ts";
import { ApiError } from "./api-error.ts";
import type { ApiContext } from "./context.ts";
import { edgeView } from "./edge-view.ts";
import { readClaims } from "./read-claims.ts";
import { texts } from "./reference.ts";

/** An edge between entities with the claims that make it. */
export async function readEdge(
  context: Pick<ApiContext, "store" | "documentText" | "placeInOriginal">,
  id: string,
): Promise<EdgeAnswer> {
  const { store } = context;
  const edge = await store.edge(id);
  const ends = edge ? await store.nodes([edge.source, edge.target]) : [];
  const view = edge ? edgeView(edge, new Map(ends.map((node) => [node.id, node]))) : undefined;
  if (!edge || !view) throw new ApiError("not_found", `No edge between entities has the id ${id}.`);
  return { edge: view, ...(await readClaims(context, texts(edge.properties.claims))) };
}
