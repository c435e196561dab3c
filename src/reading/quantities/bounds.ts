import type { Token } from "../page.ts";
import type { AmountMatch } from "./amount-at.ts";

type Bound = "atLeast" | "atMost" | "about";

/** Words before an amount, the last word first, and what they make of it. */
const BOUNDS: readonly (readonly [words: string, bound: Bound])[] = [
  ["more than", "atLeast"],
  ["no fewer than", "atLeast"],
  ["no less than", "atLeast"],
  ["not less than", "atLeast"],
  ["fewer than", "atMost"],
  ["less than", "atMost"],
  ["no more than", "atMost"],
  ["not more than", "atMost"],
  ["up to", "atMost"],
  ["as many as", "atMost"],
  ["as much as", "atMost"],
  ["at least", "atLeast"],
  ["at most", "atMost"],
  ["in excess of", "atLeast"],
  ["upwards of", "atLeast"],
  ["close to", "about"],
  ["over", "atLeast"],
  ["under", "atMost"],
  ["nearly", "about"],
  ["almost", "about"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["estimated", "about"],
  ["circa", "about"],
];
const LONGEST_FIRST = BOUNDS.map(([words, bound]) => ({ words: words.split(" "), bound })).sort(
  (a, b) => b.words.length - a.words.length,
);
const BY_LAST_WORD: ReadonlyMap<string, typeof LONGEST_FIRST> = new Map(
  LONGEST_FIRST.map(({ words }) => [
    words.at(-1) ?? "",
    LONGEST_FIRST.filter((it) => it.words.at(-1) === words.at(-1)),
  ]),
);

/** The amount as the words before it widen it: "at least 12" has no upper bound. */
export function widened(tokens: readonly Token[], at: number, amount: AmountMatch): AmountMatch {
  const found = BY_LAST_WORD.get(tokens[at - 1]?.lower ?? "")?.find(({ words }) =>
    words.every((word, place) => tokens[at - words.length + place]?.lower === word),
  );
  if (!found) return amount;
  if (found.bound === "about") return { ...amount, isApproximate: true };
  return found.bound === "atLeast" ? { ...amount, highest: null } : { ...amount, lowest: null };
}
