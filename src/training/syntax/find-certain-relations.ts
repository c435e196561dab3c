import type { CertainRelation } from "../../reading/syntax/certain-relations.ts";
import { keptRelation } from "./kept-relations.ts";
import type { TreebankSentence } from "./read-conllu.ts";

/** Two tags settle a relation that they were seen with so often, and in such a share of the cases. */
const SEEN = 50;
const SHARE = 0.995;

/** The relations that are settled by the tags of head and dependant and by their order. */
export function findCertainRelations(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  relations: readonly string[],
): CertainRelation[] {
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const relationOf = new Map(relations.map((relation, number) => [relation, number]));
  const width = tags.length + 1;
  const counts = new Map<number, Map<number, number>>();
  for (const sentence of sentences)
    for (const [word, head] of sentence.heads.entries()) {
      const tag = numberOf.get(sentence.tags[word] as string);
      const headTag = head < 0 ? tags.length : numberOf.get(sentence.tags[head] as string);
      if (tag === undefined || headTag === undefined) continue;
      const key = (headTag * width + tag) * 2 + (head < 0 || word < head ? 0 : 1);
      const seen = counts.get(key) ?? new Map<number, number>();
      counts.set(key, seen);
      const relation = relationOf.get(keptRelation(sentence.relations[word] as string)) ?? 0;
      seen.set(relation, (seen.get(relation) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, seen]): CertainRelation[] => {
      const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
      const [relation] = [...seen].find(([, count]) => all >= SEEN && count >= SHARE * all) ?? [];
      if (relation === undefined) return [];
      const pair = key >> 1;
      return [[Math.floor(pair / width), pair % width, key & 1, relation]];
    });
}
