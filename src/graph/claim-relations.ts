import { ManyByKey } from "../text/many-by-key.ts";
import type { ClaimGroup } from "./claim-group.ts";
import { isFigure } from "./figures.ts";
import { ALONE, relateClaims, type Standing } from "./relate-claims.ts";
import { relateFigures } from "./relate-figures.ts";

/** The edges that a claim is about, what it says in words, and the figures that it gives. */
const topicsOf = ({ edges, said, figures }: ClaimGroup): string[] => [
  ...(said === null ? [] : [said]),
  ...edges.map((it) => it.id),
  ...figures.map((it) => it.topic),
];

/** The claims on each topic, and how each claim stands to the others on its topics. */
export class ClaimRelations {
  readonly #claimsOn = new ManyByKey<ClaimGroup>();
  /** By topic, then by claim; nothing for a topic on which every claim stands alone. */
  readonly #standings = new Map<string, ReadonlyMap<string, Standing>>();

  /** Takes claims out and in; returns those of all others that stand otherwise than before. */
  update(gone: readonly ClaimGroup[], made: readonly ClaimGroup[]): ClaimGroup[] {
    const touched = new Set<string>();
    for (const claim of gone)
      for (const id of topicsOf(claim)) {
        this.#claimsOn.delete(id, claim);
        touched.add(id);
      }
    for (const claim of made)
      for (const id of topicsOf(claim)) {
        this.#claimsOn.add(id, claim);
        touched.add(id);
      }
    const changed = new Set<ClaimGroup>();
    for (const id of touched) {
      const claims = this.#claimsOn.get(id);
      const before = this.#standings.get(id);
      const after = isFigure(id) ? relateFigures(claims, id) : relateClaims(claims);
      for (const claim of claims)
        if (!isSame(after.get(claim.id) ?? ALONE, before?.get(claim.id) ?? ALONE)) changed.add(claim);
      if (after.size > 0) this.#standings.set(id, after);
      else this.#standings.delete(id);
    }
    return [...changed];
  }

  /** The claims on an edge; none where nobody speaks of it. */
  claimsOn(edgeId: string): Iterable<ClaimGroup> {
    return this.#claimsOn.get(edgeId);
  }

  /** How a claim stands to the others on all its topics. */
  standingOf(claim: ClaimGroup): Standing {
    const standings = topicsOf(claim).flatMap((id) => this.#standings.get(id)?.get(claim.id) ?? []);
    if (standings.length <= 1) return standings[0] ?? ALONE;
    return {
      supports: [...new Set(standings.flatMap((it) => it.supports))],
      contradicts: [...new Set(standings.flatMap((it) => it.contradicts))],
      supporters: [...new Set(standings.flatMap((it) => it.supporters))],
      isDisputed: standings.some((it) => it.isDisputed),
    };
  }
}

function isSame(a: Standing, b: Standing): boolean {
  const isEqual = (x: readonly string[], y: readonly string[]): boolean =>
    x.length === y.length && x.every((it, i) => it === y[i]);
  return (
    a.isDisputed === b.isDisputed &&
    isEqual(a.supports, b.supports) &&
    isEqual(a.contradicts, b.contradicts) &&
    isEqual(a.supporters, b.supporters)
  );
}
