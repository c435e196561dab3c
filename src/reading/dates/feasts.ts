import { CAPITAL, hasMark } from "../word-marks.ts";
import { inMonth, inYear } from "./calendar.ts";
import { type DateContext, type DateMatch, pastComma, RELATIVE, type Tokens, yearAt } from "./date-words.ts";
import { withoutYear } from "./day-and-month.ts";

/** A feast: its words, and its days where the calendar of reports fixes them. */
interface Feast {
  readonly words: readonly string[];
  readonly days?: readonly [month: number, from: number, to: number];
}

const feast = (words: string, days?: Feast["days"]): Feast => ({
  words: words.split(" "),
  ...(days && { days }),
});

/** The longer name before the shorter. */
const FEASTS: readonly Feast[] = [
  feast("christmas eve", [12, 24, 24]),
  feast("christmas day", [12, 25, 25]),
  feast("christmas", [12, 24, 26]),
  feast("new year 's eve", [12, 31, 31]),
  feast("new year 's day", [1, 1, 1]),
  feast("new year 's", [1, 1, 1]),
  feast("boxing day", [12, 26, 26]),
  feast("victory day"),
  feast("independence day"),
  feast("armistice day", [11, 11, 11]),
  feast("remembrance day", [11, 11, 11]),
  feast("women 's day", [3, 8, 8]),
  feast("may day", [5, 1, 1]),
  feast("memorial day"),
  feast("labor day"),
  feast("thanksgiving day"),
  feast("thanksgiving"),
  feast("easter sunday"),
  feast("easter monday"),
  feast("easter"),
  feast("good friday"),
  feast("palm sunday"),
  feast("ramadan"),
  feast("eid al - fitr"),
  feast("eid al - adha"),
  feast("ashura"),
  feast("nowruz"),
  feast("passover"),
  feast("hanukkah"),
  feast("yom kippur"),
];
const FEASTS_OF: ReadonlyMap<string, readonly Feast[]> = new Map(
  FEASTS.map(({ words }) => [words[0] ?? "", FEASTS.filter((it) => it.words[0] === words[0])]),
);

/** "Ramadan", "Christmas Eve 1944", "this Thanksgiving", "the holy month of Ramadan": movable feasts keep to their year. */
export function feastDay(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const start = /^(?:this|last|next|orthodox)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  if (!hasMark(tokens[start], CAPITAL) || !/^\p{Lu}/u.test(tokens[start]?.text ?? "")) return null;
  const found = FEASTS_OF.get(tokens[start]?.lower ?? "")?.find((it) =>
    it.words.every((word, more) => tokens[start + more]?.lower === word),
  );
  if (!found) return null;
  const end = start + found.words.length;
  const comma = pastComma(tokens, end);
  const year = yearAt(tokens, comma);
  if (year > 0) {
    const [month, from, to] = found.days ?? [0, 0, 0];
    const interval = month > 0 && start === at ? inMonth(year, month, from, to) : inYear(year);
    return { interval, length: comma + 1 - at };
  }
  if (/^\p{Lu}/u.test(tokens[end]?.text ?? "") || (at > 1 && isName(tokens[at - 1]?.text ?? ""))) return null;
  const [month, from, to] = found.days ?? [0, 0, 0];
  const isFixed = month > 0 && start === at;
  return { interval: isFixed ? withoutYear({ month, from, to }, context) : RELATIVE, length: end - at };
}

const isName = (word: string): boolean =>
  /^\p{Lu}/u.test(word) && !/^(?:On|In|At|By|After|Before|During|Since|Until|This|The)$/.test(word);

export const FEAST_WORDS: ReadonlySet<string> = new Set(FEASTS_OF.keys());
