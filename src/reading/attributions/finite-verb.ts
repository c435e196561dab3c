import { DETERMINERS, isAuxiliary, PREPOSITIONS } from "../clauses/function-words.ts";
import { type Line, wordAt } from "../clauses/line.ts";
import { CUE_OF } from "./cues.ts";

/** Whether a stretch of words holds a verb in a tense: then it is a clause. */
export function hasFiniteVerb(line: Line, from: number, to = line.tokens.length): boolean {
  for (let at = from + 1; at < to && at - from <= 40; at++) {
    const word = wordAt(line, at);
    if (isAuxiliary(word) || (word === "'s" && /^(?:he|she|it|that|there)$/.test(wordAt(line, at - 1))))
      return true;
    if (
      /[^e]ed$/.test(word) &&
      !DETERMINERS.has(wordAt(line, at - 1)) &&
      !PREPOSITIONS.has(wordAt(line, at - 1))
    )
      return true;
    if (
      /^(?:went|took|came|fell|lost|left|began|made|gave|got|fought|struck|hit|retook|won|fled|held|led|broke|needs?|wants?|remains?|continues?)$/.test(
        word,
      )
    )
      return true;
    if (CUE_OF.has(word) && !CUE_OF.get(word)?.isAlsoNoun) return true;
    if (/^(?:he|she|they|we|i|it|you)$/.test(wordAt(line, at - 1)) && /^\p{L}+$/u.test(word)) return true;
  }
  return false;
}
