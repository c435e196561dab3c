import type { ClaimGroup } from "./claim-group.ts";
import { isFigure } from "./figures.ts";
import { ALONE, relateClaims, type Standing } from "./relate-claims.ts";
import { relateFigures } from "./relate-figures.ts";

/** The claims on one topic, and how they stand to each other. */
interface Topic {
  readonly claims: Set<ClaimGroup>;
  standings: ReadonlyMap<string, Standing>;
}

/** The edges that a claim is about, what it says in words, and the figures that it gives. */
const topicsOf = ({ edges, said, figures }: ClaimGroup): string[] => [
  ...(said === null ? [] : [said]),
  ...edges.map((it) => it.id),
  ...figures.map((it) => it.topic),
];

/** The claims on each topic, and how each claim stands to the others on its topics. */
export class ClaimRelations {
  readonly #topics = new Map<string, Topic>();

  /** Takes claims out and in; returns those of all others that stand otherwise than before. */
  update(gone: readonly ClaimGroup[], made: readonly ClaimGroup[]): ClaimGroup[] {
    const touched = new Set<string>();
    for (const claim of gone)
      for (const id of topicsOf(claim)) {
        this.#topics.get(id)?.claims.delete(claim);
        touched.add(id);
      }
    for (const claim of made)
      for (const id of topicsOf(claim)) {
        const topic = this.#topics.get(id);
        if (topic) topic.claims.add(claim);
        else this.#topics.set(id, { claims: new Set([claim]), standings: new Map() });
        touched.add(id);
      }
    const changed = new Set<ClaimGroup>();
    for (const id of touched) {
      const topic = this.#topics.get(id);
      if (!topic) continue;
      const before = topic.standings;
      topic.standings = isFigure(id) ? relateFigures(topic.claims, id) : relateClaims(topic.claims);
      for (const claim of topic.claims)
        if (!isSame(topic.standings.get(claim.id) ?? ALONE, before.get(claim.id) ?? ALONE))
          changed.add(claim);
      if (topic.claims.size === 0) this.#topics.delete(id);
    }
    return [...changed];
  }

  /** The claims on an edge; none where nobody speaks of it. */
  claimsOn(edgeId: string): Iterable<ClaimGroup> {
    return this.#topics.get(edgeId)?.claims ?? [];
  }

  /** How a claim stands to the others on all its topics. */
  standingOf(claim: ClaimGroup): Standing {
    const standings = topicsOf(claim).flatMap((id) => this.#topics.get(id)?.standings.get(claim.id) ?? []);
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
