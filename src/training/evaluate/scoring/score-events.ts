import { bestMatch, oneOfEach, sharedLength } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import type { Scores } from "./figures-of.ts";
import { TypeCounts } from "./score-mentions.ts";

/** Event triggers by type, and over all as `micro`. */
export type EventScores = Readonly<Record<string, { gold: number; system: number; overlap: Scores }>>;

/** Triggers of events of the types that the gold has, by overlap. */
export function scoreEvents({ documents, options }: Comparison): EventScores | undefined {
  const all = documents.flatMap(({ gold }) => gold.events ?? []);
  if (all.length === 0) return undefined;
  const types = [...new Set(all.map(({ type }) => type))]
    .filter((it) => options.eventTypes === undefined || options.eventTypes.includes(it))
    .sort();
  const counts = new TypeCounts(types);
  for (const { gold, prediction } of documents) {
    const wanted = (gold.events ?? []).filter(({ type }) => types.includes(type));
    const given = oneOfEach(
      (prediction?.events ?? []).filter(({ type }) => types.includes(type)),
      ({ type, start, end }) => `${type} ${start} ${end}`,
    );
    for (const { type } of wanted) counts.add(type, "gold");
    const used = new Set<number>();
    for (const event of given) {
      counts.add(event.type, "system");
      const index = bestMatch(wanted, used, (it) => (it.type === event.type ? sharedLength(it, event) : 0));
      if (index < 0) continue;
      used.add(index);
      counts.add(event.type, "overlap");
    }
  }
  return Object.fromEntries(
    Object.entries(counts.scores()).map(([type, { gold, system, overlap }]) => [
      type,
      { gold, system, overlap },
    ]),
  );
}
