import { bestMatch, oneOfEach, sharedLength } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import { type Scores, scoresOfCounts } from "./figures-of.ts";

/** Mentions or relations of a type: how many there are and were given, with the same span and with an overlapping one. */
export interface TypeScores {
  readonly gold: number;
  readonly system: number;
  readonly exact: Scores;
  readonly overlap: Scores;
}

/** Scores by type, and over all as `micro`. */
export type ScoresByType = Readonly<Record<string, TypeScores>>;

/** Counts by type, and over all, on their way to scores. */
export class TypeCounts {
  readonly #rows: ReadonlyMap<string, { gold: number; system: number; exact: number; overlap: number }>;

  constructor(types: readonly string[]) {
    this.#rows = new Map([...types, "micro"].map((it) => [it, { gold: 0, system: 0, exact: 0, overlap: 0 }]));
  }

  add(type: string, what: "gold" | "system" | "exact" | "overlap"): void {
    for (const name of [type, "micro"]) {
      const row = this.#rows.get(name);
      if (row) row[what] += 1;
    }
  }

  scores(): ScoresByType {
    return Object.fromEntries(
      [...this.#rows].map(([type, { gold, system, exact, overlap }]) => [
        type,
        {
          gold,
          system,
          exact: scoresOfCounts(exact, system, gold),
          overlap: scoresOfCounts(overlap, system, gold),
        },
      ]),
    );
  }
}

/** Mentions found: with the same span and type, and with an overlapping span of that type, each prediction answering one. */
export function scoreMentions({ documents, types }: Comparison): ScoresByType | undefined {
  if (types.length === 0 || documents.every(({ gold }) => gold.mentions.length === 0)) return undefined;
  const counts = new TypeCounts(types);
  const key = (it: { start: number; end: number; type: string }): string =>
    `${it.start} ${it.end} ${it.type}`;
  for (const { goldMentions, ownMentions } of documents) {
    const wanted = oneOfEach(
      goldMentions.filter(({ type }) => types.includes(type)),
      key,
    ).sort((a, b) => a.start - b.start || b.end - a.end);
    const given = oneOfEach(
      ownMentions.filter(({ type }) => types.includes(type)),
      key,
    );
    const found = new Set(given.map(key));
    const used = new Set<number>();
    for (const { type } of given) counts.add(type, "system");
    for (const mention of wanted) {
      counts.add(mention.type, "gold");
      if (found.has(key(mention))) counts.add(mention.type, "exact");
      const index = bestMatch(given, used, (it) =>
        it.type === mention.type ? sharedLength(it, mention) : 0,
      );
      if (index < 0) continue;
      used.add(index);
      counts.add(mention.type, "overlap");
    }
  }
  return counts.scores();
}
