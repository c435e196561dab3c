import type { Status } from "../model/claim.ts";
import type { Edge } from "../model/graph.ts";
import { byCodeUnit, distinct } from "../text/compare.ts";
import { documentsOf, edgeId, statusOf } from "./claim-nodes.ts";
import type { ClaimedEdge, ClaimGroup } from "./group-claims.ts";
import { propertiesOf } from "./properties.ts";
import type { Relations } from "./relate-claims.ts";

/** Does the claim make an edge: stated as a fact, and not denied? One that is planned, possible, asked or denied stands as a claim alone. */
function makesEdge(group: ClaimGroup): boolean {
  const { polarity, modality, status } = group.first.claim;
  return polarity === "asserted" && modality === "factual" && status !== "denied";
}

function edgeStatus(statuses: readonly Status[]): Status {
  for (const status of ["disputed", "verified"] as const) if (statuses.includes(status)) return status;
  return statuses.every((it) => it === "unverified") ? "unverified" : "accepted";
}

/** The edges between entities that claims make: one for each type and pair of ends, over all its claims. */
export function entityEdges(groups: readonly ClaimGroup[], relations: Relations): Edge[] {
  const byId = new Map<string, { edge: ClaimedEdge; claims: ClaimGroup[] }>();
  for (const group of groups.filter(makesEdge))
    for (const edge of group.edges) {
      const id = edgeId(edge.type, edge.source, edge.target);
      const entry = byId.get(id);
      if (entry) entry.claims.push(group);
      else byId.set(id, { edge, claims: [group] });
    }
  return [...byId]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([id, { edge, claims }]) => {
      const happened = claims.flatMap((it) => it.statements.flatMap(({ claim }) => claim.happened ?? []));
      const rules = distinct(claims.flatMap((it) => it.first.claim.inferredBy ?? []));
      const isInferred = claims.every((it) => it.first.claim.inferredBy !== undefined);
      return {
        id,
        ...edge,
        properties: propertiesOf({
          claims: distinct(claims.map((it) => it.id)),
          origins: claims.length,
          reports: new Set(claims.flatMap(documentsOf)).size,
          status: edgeStatus(claims.map((it) => statusOf(it, relations))),
          inferred: isInferred,
          rule: isInferred ? rules.join(", ") : undefined,
          earliest: happened.flatMap((it) => it.earliest ?? []).sort(byCodeUnit)[0],
          latest: happened
            .flatMap((it) => it.latest ?? [])
            .sort(byCodeUnit)
            .at(-1),
        }),
      };
    });
}
