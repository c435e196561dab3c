import { foldedWords } from "../../text/fold.ts";

const KEPT = 50_000;
const wordsOf = new Map<string, readonly string[]>();

/** The folded words by which a name is looked up; a possessive ’s is a word of its own. */
export function nameWords(name: string): readonly string[] {
  const known = wordsOf.get(name);
  if (known) return known;
  const words = foldedWords(name.replace(/['’]s(?![\p{L}\p{N}])/gu, " s"));
  if (wordsOf.size >= KEPT) wordsOf.clear();
  wordsOf.set(name, words);
  return words;
}
