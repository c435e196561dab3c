import { CLAIM_EDGES } from "../model/edge-sentences.ts";
import type { Edge, Node } from "../model/graph.ts";
import type { BesideClaims, ClaimView } from "../model/http.ts";
import type { EdgeType } from "../model/schema.ts";
import { checksBeside } from "./checks-beside.ts";
import { claimView } from "./claim-view.ts";
import type { ApiContext } from "./context.ts";
import { CLAIMS_BESIDE, CLAIMS_SHOWN } from "./limits.ts";

const EDGES_OF_CLAIMS = Object.keys(CLAIM_EDGES) as EdgeType[];

type Asked = Pick<ApiContext, "store" | "documentText" | "placeInOriginal">;

/** The claims with these ids, in this order, with all that vouches for them and what is to be read beside them. */
export async function readClaims(
  asked: Asked,
  ids: readonly string[],
): Promise<{ readonly claims: ClaimView[]; readonly claimsOmitted?: number; readonly beside: BesideClaims }> {
  const shown = ids.slice(0, CLAIMS_SHOWN);
  const claims = await viewsOf(asked, shown);
  const beside = await besideOf(asked, claims);
  const omitted = ids.length - shown.length;
  return omitted > 0 ? { claims, claimsOmitted: omitted, beside } : { claims, beside };
}

/** Claims as they are shown: one call of the store, however many. */
async function viewsOf(
  { store, documentText, placeInOriginal }: Asked,
  ids: readonly string[],
): Promise<ClaimView[]> {
  if (ids.length === 0) return [];
  const { nodes, edges } = await store.neighbourhood(ids, { types: EDGES_OF_CLAIMS });
  const nodeById = new Map<string, Node>(nodes.map((node) => [node.id, node]));
  const surroundings = {
    nodeById,
    edgesBySource: groupedBy(edges, ({ source }) => source),
    edgesByTarget: groupedBy(edges, ({ target }) => target),
    textOf: documentText,
    ...(placeInOriginal && { placeOf: placeInOriginal }),
  };
  return ids.flatMap((id) => {
    const node = nodeById.get(id);
    return node?.labels.includes("Claim") ? [claimView(node, surroundings)] : [];
  });
}

async function besideOf(asked: Asked, claims: readonly ClaimView[]): Promise<BesideClaims> {
  const known = new Set(claims.map(({ id }) => id));
  const opposed = claims.flatMap((it) => [...it.contradicts, ...it.contradictedBy]);
  const contradictions = [...new Set(opposed)].filter((id) => !known.has(id)).slice(0, CLAIMS_BESIDE);
  const found = await checksBeside(asked.store, claims);
  const [others, checks] = await Promise.all([
    viewsOf(asked, contradictions),
    viewsOf(asked, found.slice(0, CLAIMS_BESIDE)),
  ]);
  return { contradictions: others, checks: checks.flatMap((check) => ofCheck(check, claims)) };
}

/** The check with the claims that it is told beside: those passed on by who checked, and unverified ones where nobody did. */
function ofCheck(check: ClaimView, claims: readonly ClaimView[]): BesideClaims["checks"] {
  const documents = new Set(check.statedIn.map(({ document }) => document.id));
  const checkers = new Set(check.objects.map(({ id }) => id));
  const of = claims.filter((claim) => {
    if (claim.id === check.id || !claim.statedIn.some(({ document }) => documents.has(document.id)))
      return false;
    if (check.polarity === "denied") return claim.status === "unverified";
    return claim.relayedBy.some(
      ({ act, id, document }) => act === "verified" && checkers.has(id) && documents.has(document),
    );
  });
  return of.length > 0 ? [{ check, of: of.map(({ id }) => id) }] : [];
}

function groupedBy(edges: readonly Edge[], key: (edge: Edge) => string): Map<string, Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = groups.get(key(edge));
    if (known) known.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}
