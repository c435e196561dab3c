import type { Pair } from "../gold.ts";
import { bestMatch, sharedLength, spanOf } from "./best-match.ts";
import type { Comparison } from "./comparison.ts";
import { percent, type Scores, scoresOfCounts } from "./figures-of.ts";

/** Who says what: how many attributions are found by their cue, and of those the sources and contents. */
export interface AttributionScores {
  readonly gold: number;
  readonly system: number;
  readonly finding: Scores;
  readonly found: number;
  readonly sourceOverlap: number;
  readonly sourceExact: number;
  readonly contentTokens: Scores;
  readonly contentWithin2: number;
}

const WORD = /[\p{L}\d](?:[\p{L}\d’'\-.]*[\p{L}\d])?/gu;
/** Characters by which the ends of a content may be off. */
const SLACK = 2;

/** Attributions: found where the cues overlap. Contents are compared word by word. */
export function scoreAttributions({ documents }: Comparison): AttributionScores | undefined {
  if (documents.every(({ gold }) => !gold.attributions?.length)) return undefined;
  const sum = { gold: 0, system: 0, found: 0, sourced: 0, overlap: 0, exact: 0, within2: 0 };
  const words = { right: 0, given: 0, wanted: 0 };
  for (const { gold, prediction } of documents) {
    const wanted = (gold.attributions ?? []).filter(({ cue }) => cue.length > 0);
    const given = prediction?.attributions ?? [];
    const used = new Set<number>();
    sum.gold += wanted.length;
    sum.system += given.length;
    for (const { source, cue, content } of given) {
      const index = bestMatch(wanted, used, (it) =>
        it.cue.reduce((count, part) => count + sharedLength(spanOf(part), spanOf(cue)), 0),
      );
      const answer = wanted[index];
      if (!answer) continue;
      used.add(index);
      sum.found += 1;
      if (answer.source.length > 0) {
        sum.sourced += 1;
        const own = source ? [source] : [];
        if (own.some((it) => answer.source.some((one) => sharedLength(spanOf(one), spanOf(it)) > 0)))
          sum.overlap += 1;
        if (JSON.stringify(answer.source) === JSON.stringify(own)) sum.exact += 1;
      }
      const wantedWords = wordStarts(gold.text, answer.content);
      const givenWords = wordStarts(gold.text, [content]);
      words.wanted += wantedWords.size;
      words.given += givenWords.size;
      for (const it of givenWords) if (wantedWords.has(it)) words.right += 1;
      if (answer.content.length === 1 && isNear(answer.content[0], content)) sum.within2 += 1;
    }
  }
  return {
    gold: sum.gold,
    system: sum.system,
    finding: scoresOfCounts(sum.found, sum.system, sum.gold),
    found: sum.found,
    sourceOverlap: percent(sum.sourced ? sum.overlap / sum.sourced : 0),
    sourceExact: percent(sum.sourced ? sum.exact / sum.sourced : 0),
    contentTokens: scoresOfCounts(words.right, words.given, words.wanted),
    contentWithin2: percent(sum.found ? sum.within2 / sum.found : 0),
  };
}

function wordStarts(text: string, spans: readonly Pair[]): Set<number> {
  return new Set(
    spans.flatMap(([start, end]) => [...text.slice(start, end).matchAll(WORD)].map((it) => start + it.index)),
  );
}

const isNear = (a: Pair | undefined, b: Pair): boolean =>
  a !== undefined && Math.abs(a[0] - b[0]) <= SLACK && Math.abs(a[1] - b[1]) <= SLACK;
