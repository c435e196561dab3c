import { DETERMINERS, isAuxiliary, PREPOSITIONS } from "../clauses/function-words.ts";
import { type Line, wordAt } from "../clauses/line.ts";
import { CUE_OF } from "./cues.ts";

const IN_A_TENSE: ReadonlySet<string> = new Set(
  "went took came fell lost left began made gave got fought struck hit retook won fled held led broke need needs want wants remain remains continue continues".split(
    " ",
  ),
);
const SUBJECTS: ReadonlySet<string> = new Set("he she they we i it you".split(" "));

/** Whether a stretch of words holds a verb in a tense: then it is a clause. */
export function hasFiniteVerb(line: Line, from: number, to = line.tokens.length): boolean {
  for (let at = from + 1; at < to && at - from <= 40; at++) {
    const word = wordAt(line, at);
    if (isAuxiliary(word) || (word === "'s" && /^(?:he|she|it|that|there)$/.test(wordAt(line, at - 1))))
      return true;
    if (
      word.endsWith("ed") &&
      word.length > 2 &&
      word.charAt(word.length - 3) !== "e" &&
      !DETERMINERS.has(wordAt(line, at - 1)) &&
      !PREPOSITIONS.has(wordAt(line, at - 1))
    )
      return true;
    if (IN_A_TENSE.has(word)) return true;
    if (CUE_OF.has(word) && !CUE_OF.get(word)?.isAlsoNoun) return true;
    if (SUBJECTS.has(wordAt(line, at - 1)) && /^\p{L}+$/u.test(word)) return true;
  }
  return false;
}
