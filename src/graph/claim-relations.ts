import type { ClaimGroup } from "./claim-group.ts";
import { ALONE, relateClaims, type Standing } from "./relate-claims.ts";

/** The claims on one edge, and how they stand to each other. */
interface Topic {
  readonly claims: Set<ClaimGroup>;
  standings: ReadonlyMap<string, Standing>;
}

/** The claims on each edge, and how each claim stands to the others on its edges. */
export class ClaimRelations {
  readonly #topics = new Map<string, Topic>();

  /** Takes claims out and in; returns the ids of those that stand otherwise than before. */
  update(gone: readonly ClaimGroup[], made: readonly ClaimGroup[]): Set<string> {
    const touched = new Set<string>();
    for (const claim of gone)
      for (const { id } of claim.edges) {
        this.#topics.get(id)?.claims.delete(claim);
        touched.add(id);
      }
    for (const claim of made)
      for (const { id } of claim.edges) {
        const topic = this.#topics.get(id);
        if (topic) topic.claims.add(claim);
        else this.#topics.set(id, { claims: new Set([claim]), standings: new Map() });
        touched.add(id);
      }
    const changed = new Set<string>();
    for (const id of touched) {
      const topic = this.#topics.get(id);
      if (!topic) continue;
      const standings = relateClaims(topic.claims);
      for (const [claim, standing] of standings)
        if (!isSame(standing, topic.standings.get(claim) ?? ALONE)) changed.add(claim);
      for (const claim of topic.standings.keys()) if (!standings.has(claim)) changed.add(claim);
      topic.standings = standings;
      if (topic.claims.size === 0) this.#topics.delete(id);
    }
    return changed;
  }

  /** The claims on an edge; none where nobody speaks of it. */
  claimsOn(edgeId: string): Iterable<ClaimGroup> {
    return this.#topics.get(edgeId)?.claims ?? [];
  }

  /** How a claim stands to the others on all its edges. */
  standingOf({ id, edges }: ClaimGroup): Standing {
    const standings = edges.flatMap((edge) => this.#topics.get(edge.id)?.standings.get(id) ?? []);
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
