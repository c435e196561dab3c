import { foldedWords } from "../../text/fold.ts";
import { KnownWords } from "../../text/known-words.ts";

const WORDS = new KnownWords<readonly string[]>(50_000);

/** The folded words by which a name is looked up; a possessive ’s is a word of its own. */
export const nameWords = (name: string): readonly string[] => WORDS.of(name, folded);

const folded = (name: string): readonly string[] =>
  foldedWords(name.replace(/['’]s(?![\p{L}\p{N}])/gu, " s"));
