import type { Token } from "../page.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What is counted, pointed at or sorted: nobody's name stands behind these. */
const DETERMINERS = list(
  "a an the one two three four five six seven eight nine ten eleven twelve dozen several some many few more another type types model models version versions each every no any this that these those its their our his her my your",
);
/** Words that stand between these and a weapon's name. */
const STATES = list(
  "damaged destroyed captured abandoned burning burned burnt knocked out wrecked lost disabled single new old second first last lone modern modified upgraded older newer heavy light remaining intact trophy",
);
/** Whose name may stand behind "the": "the Bradley family". */
const HOUSES = list(
  "family families brothers sisters administration campaign estate clan household government presidency doctrine commission report interview",
);

/** Whether a listed name of a weapon is told as a thing: "one damaged Bradley", "the Abrams was", "three Javelins". */
export function isToldAsThing(tokens: readonly Token[], at: number, after: number): boolean {
  const next = tokens[after];
  if (next && (/^\p{Lu}/u.test(next.text) || HOUSES.has(next.lower) || next.text === "-")) return false;
  if (/^["“”'‘’«»]$/.test(tokens[at - 1]?.text ?? "")) return false;
  let before = at - 1;
  while (before > at - 4 && STATES.has(tokens[before]?.lower ?? "")) before -= 1;
  const word = tokens[before]?.lower ?? "";
  if (
    word === "the" &&
    /s$/.test(tokens[after - 1]?.lower ?? "") &&
    !/abrams$/.test(tokens[after - 1]?.lower ?? "")
  )
    return false;
  return DETERMINERS.has(word) || /^\d{1,4}$/.test(word);
}
