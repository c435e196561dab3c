import type { Edge } from "../model/graph.ts";
import type { ClaimView } from "../model/http.ts";
import { CLAIM_EDGES, type EdgeType } from "../model/schema.ts";
import { claimView } from "./claim-view.ts";
import type { ApiContext } from "./context.ts";
import { CLAIMS_SHOWN } from "./limits.ts";

const EDGES_OF_CLAIMS = Object.keys(CLAIM_EDGES) as EdgeType[];

/** The claims with these ids, in this order, with all that vouches for them: one call of the store, however many. */
export async function readClaims(
  { store, documentText }: Pick<ApiContext, "store" | "documentText">,
  ids: readonly string[],
): Promise<{ readonly claims: ClaimView[]; readonly claimsOmitted?: number }> {
  const shown = ids.slice(0, CLAIMS_SHOWN);
  if (shown.length === 0) return { claims: [] };
  const { nodes, edges } = await store.neighbourhood(shown, { types: EDGES_OF_CLAIMS });
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const edgesBySource = new Map<string, Edge[]>();
  for (const edge of edges) {
    const others = edgesBySource.get(edge.source);
    if (others) others.push(edge);
    else edgesBySource.set(edge.source, [edge]);
  }
  const claims = shown.flatMap((id) => {
    const node = nodeById.get(id);
    return node?.labels.includes("Claim")
      ? [claimView(node, { nodeById, edgesBySource, textOf: documentText })]
      : [];
  });
  return ids.length > shown.length ? { claims, claimsOmitted: ids.length - shown.length } : { claims };
}
