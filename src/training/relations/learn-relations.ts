import type { GoldDocument } from "../evaluate/gold.ts";
import type { PredictedRelation } from "../evaluate/prediction.ts";
import type { MentionPair } from "./mention-pairs.ts";
import { learnPairs } from "./pair-classifier.ts";
import { pairFeatures } from "./pair-features.ts";

/** What a pair must at least be in a relation by, of all that it could be: found on folds of the training part. */
const LEAST = 0.45;

/** A document of gold data with the pairs of its mentions. */
export interface PairedDocument {
  readonly gold: GoldDocument;
  readonly pairs: readonly MentionPair[];
}

/** Tells the relations between the pairs of mentions of a text. */
export type Relate = (pairs: readonly MentionPair[]) => PredictedRelation[];

/** A classifier of pairs of mentions that learns the relations of a set from its training part: for measuring what the pairs' features are worth, never shipped. */
export function learnRelations(documents: readonly PairedDocument[]): Relate {
  const names = [
    ...new Set(documents.flatMap(({ gold }) => (gold.relations ?? []).map((it) => it.type))),
  ].sort();
  const labels = ["", ...names.flatMap((it) => [`${it} >`, `${it} <`])];
  const numberOf = new Map(labels.map((it, at) => [it, at]));
  const told = documents.flatMap(({ gold, pairs }) => {
    const labelOf = new Map<string, string>();
    for (const { type, source, target } of gold.relations ?? []) {
      labelOf.set(`${source.join(" ")} ${target.join(" ")}`, `${type} >`);
      labelOf.set(`${target.join(" ")} ${source.join(" ")}`, `${type} <`);
    }
    return pairs.map((pair) => ({ pair, label: numberOf.get(labelOf.get(endsOf(pair)) ?? "") ?? 0 }));
  });
  const possible = new Map<string, Set<number>>();
  for (const { pair, label } of told)
    possible.set(typesOf(pair), (possible.get(typesOf(pair)) ?? new Set([0])).add(label));
  const labelsFor = (pair: MentionPair): number[] => [...(possible.get(typesOf(pair)) ?? [])];
  const examples = told
    .map(({ pair, label }) => ({ pair, label, possible: labelsFor(pair) }))
    .filter((it) => it.possible.length > 1)
    .map(({ pair, label, possible }) => ({ features: pairFeatures(pair), label, possible }));
  const likelihoods = learnPairs(examples, labels.length);
  return (pairs) =>
    pairs.flatMap((pair): PredictedRelation[] => {
      const choices = labelsFor(pair);
      if (choices.length < 2) return [];
      const [best] = [...likelihoods(pairFeatures(pair), choices)]
        .filter(([label]) => label !== 0)
        .sort((a, b) => b[1] - a[1]);
      if (!best || best[1] < LEAST) return [];
      const [type = "", way] = (labels[best[0]] ?? "").split(" ");
      const [source, target] = way === ">" ? [pair.first, pair.second] : [pair.second, pair.first];
      return [{ type, source: spanOf(source.mention), target: spanOf(target.mention) }];
    });
}

const spanOf = ({ start, end }: { start: number; end: number }): [number, number] => [start, end];
const typesOf = ({ first, second }: MentionPair): string => `${first.mention.type} ${second.mention.type}`;
const endsOf = ({ first, second }: MentionPair): string =>
  [first.mention.start, first.mention.end, second.mention.start, second.mention.end].join(" ");
