import type { ClaimView, Reference } from "../../src/model/http.ts";

/** Claims of one origin: the first link of their chain. */
export interface OriginGroup {
  readonly key: string;
  /** Who says it: people and organisations, or the report in whose writer's voice it stands. */
  readonly speakers: readonly Reference[];
  readonly claims: readonly ClaimView[];
}

/** More before fewer: what has a relation, then origins, then reports. */
export function byWeight(a: ClaimView, b: ClaimView): number {
  return (
    Number(b.relation !== undefined) - Number(a.relation !== undefined) ||
    b.origins - a.origins ||
    b.reports - a.reports
  );
}

/** Claims by who says them, the best vouched for first; claims of one speaker stand together. */
export function claimsByOrigin(claims: readonly ClaimView[]): OriginGroup[] {
  const groups = new Map<string, { speakers: readonly Reference[]; claims: ClaimView[] }>();
  for (const claim of claims.toSorted(byWeight)) {
    const speakers = claim.assertedBy;
    const key = speakers
      .map(({ id }) => id)
      .sort()
      .join("\n");
    const known = groups.get(key);
    if (known) known.claims.push(claim);
    else groups.set(key, { speakers, claims: [claim] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
