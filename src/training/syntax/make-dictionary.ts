import { lookupForm, type TagDictionary } from "../../reading/syntax/tag-dictionary.ts";
import type { TreebankSentence } from "./read-conllu.ts";

/** How often a word has to be seen before its tags count, and before its only tag is taken as certain. */
const SEEN = 3;
const CERTAIN = 20;
/** A tag that a word takes less often is no tag of it. */
const RARE = 0.05;
/** Share of a tag from which on it is the only one. */
const ONLY = 0.998;

/** Which tags the words of a treebank take. */
export function makeDictionary(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
): TagDictionary {
  const seen = new Map<string, Map<string, number>>();
  for (const { forms, tags: given } of sentences)
    for (const [at, form] of forms.entries()) {
      const word = lookupForm(form);
      const counts = seen.get(word) ?? new Map<string, number>();
      seen.set(word, counts);
      const tag = given[at] as string;
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  const numberOf = new Map(tags.map((tag, number) => [tag, number]));
  const sets = new Map<string, number>();
  const setOf = new Map<string, number>();
  const tagOf = new Map<string, number>();
  for (const [word, counts] of seen) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (all < SEEN) continue;
    const usual = [...counts].filter(([, count]) => count >= RARE * all).map(([tag]) => tag);
    const set = usual.sort().join(" ");
    if (!sets.has(set)) sets.set(set, sets.size);
    setOf.set(word, sets.get(set) as number);
    const [only] = [...counts].find(([, count]) => all >= CERTAIN && count >= ONLY * all) ?? [];
    const number = only === undefined ? undefined : numberOf.get(only);
    if (number !== undefined) tagOf.set(word, number);
  }
  return { sets: [...sets.keys()], setOf, tagOf };
}
