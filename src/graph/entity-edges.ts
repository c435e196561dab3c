import type { Status } from "../model/claim.ts";
import type { Edge } from "../model/graph.ts";
import { byCodeUnit, distinct } from "../text/compare.ts";
import type { ClaimedEdge, ClaimGroup } from "./claim-group.ts";
import { documentsOf, readersOf, statusOf } from "./claim-nodes.ts";
import { propertiesOf } from "./properties.ts";
import type { Standing } from "./relate-claims.ts";

/** Does the claim make an edge: stated as a fact, and not denied? One that is planned, possible, asked or denied stands as a claim alone. */
function makesEdge(group: ClaimGroup): boolean {
  const { polarity, modality, status } = group.first.claim;
  return polarity === "asserted" && modality === "factual" && status !== "denied";
}

function edgeStatus(statuses: readonly Status[]): Status {
  for (const status of ["disputed", "verified"] as const) if (statuses.includes(status)) return status;
  return statuses.every((it) => it === "unverified") ? "unverified" : "accepted";
}

/** The edge between entities that claims make, over all of them; null where none of them makes it. */
export function entityEdge(
  { id, type, source, target }: ClaimedEdge,
  about: Iterable<ClaimGroup>,
  standingOf: (claim: ClaimGroup) => Standing,
): Edge | null {
  const claims = [...about].filter(makesEdge);
  if (claims.length === 0) return null;
  const happened = claims.flatMap((it) => it.statements.flatMap(({ claim }) => claim.happened ?? []));
  const rules = distinct(claims.flatMap((it) => it.first.claim.inferredBy ?? []));
  const readers = claims.map(readersOf);
  const isInferred = claims.every((it) => it.first.claim.inferredBy !== undefined);
  return {
    id,
    type,
    source,
    target,
    properties: propertiesOf({
      claims: distinct(claims.map((it) => it.id)),
      origins: claims.length,
      reports: new Set(claims.flatMap(documentsOf)).size,
      status: edgeStatus(claims.map((it) => statusOf(it, standingOf(it)))),
      inferred: isInferred,
      readBy: readers.includes(undefined)
        ? undefined
        : distinct(readers.flatMap((it) => it ?? [])).join(", "),
      rule: isInferred ? rules.join(", ") : undefined,
      earliest: happened.flatMap((it) => it.earliest ?? []).sort(byCodeUnit)[0],
      latest: happened
        .flatMap((it) => it.latest ?? [])
        .sort(byCodeUnit)
        .at(-1),
    }),
  };
}
