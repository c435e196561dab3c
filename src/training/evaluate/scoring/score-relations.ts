import type { Pair } from "../gold.ts";
import { bestMatch, oneOfEach, sharedLength, spanOf } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import { type ScoresByType, TypeCounts } from "./score-mentions.ts";

const SAMENESS = {
  exact: (a: Pair, b: Pair): boolean => a[0] === b[0] && a[1] === b[1],
  overlap: (a: Pair, b: Pair): boolean => sharedLength(spanOf(a), spanOf(b)) > 0,
};

/** Relations of the types that the gold has, with the same ends and with overlapping ones; directed unless the gold says that they are symmetric. */
export function scoreRelations({ documents, options }: Comparison): ScoresByType | undefined {
  const all = documents.flatMap(({ gold }) => gold.relations ?? []);
  if (all.length === 0) return undefined;
  const types = [...new Set(all.map(({ type }) => type))].sort();
  const even = new Set(all.filter((it) => it.symmetric || options.undirected).map(({ type }) => type));
  const counts = new TypeCounts(types);
  for (const { gold, prediction } of documents) {
    const wanted = gold.relations ?? [];
    const given = oneOfEach(
      (prediction?.relations ?? []).filter(({ type }) => types.includes(type)),
      ({ type, source, target }) => JSON.stringify([type, source, target]),
    );
    for (const { type } of wanted) counts.add(type, "gold");
    for (const { type } of given) counts.add(type, "system");
    for (const what of ["exact", "overlap"] as const) {
      const isSame = SAMENESS[what];
      const used = new Set<number>();
      for (const { type, source, target } of given) {
        const index = bestMatch(wanted, used, (it) => {
          if (it.type !== type) return 0;
          const isStraight = isSame(source, it.source) && isSame(target, it.target);
          const isTurned = even.has(type) && isSame(source, it.target) && isSame(target, it.source);
          return Number(isStraight || isTurned);
        });
        if (index < 0) continue;
        used.add(index);
        counts.add(type, what);
      }
    }
  }
  return counts.scores();
}
