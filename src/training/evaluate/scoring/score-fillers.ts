import { sharedLength, spanOf } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import { percent } from "./figures-of.ts";

/** How many of those who fill a role are found by some mention, and by one of the right type. */
export type FillerScores = Readonly<
  Record<string, { gold: number; recallAnyType: number; recallRightType: number }>
>;

/** Role fillers: recall alone, since not every mention is marked. */
export function scoreFillers({ documents, folded }: Comparison): FillerScores | undefined {
  if (documents.every(({ gold }) => gold.fillers === undefined)) return undefined;
  const rows = new Map<string, { gold: number; any: number; right: number }>();
  for (const { gold, ownMentions } of documents)
    for (const { role, type, mentions } of gold.fillers ?? []) {
      const row = rows.get(role) ?? { gold: 0, any: 0, right: 0 };
      rows.set(role, row);
      const hits = ownMentions.filter((it) => mentions.some((span) => sharedLength(spanOf(span), it) > 0));
      row.gold += 1;
      if (hits.length > 0) row.any += 1;
      if (hits.some((it) => it.type === folded(type))) row.right += 1;
    }
  return Object.fromEntries(
    [...rows].map(([role, { gold, any, right }]) => [
      role,
      { gold, recallAnyType: percent(any / gold), recallRightType: percent(right / gold) },
    ]),
  );
}
