import type { Interval } from "../../model/span.ts";
import { daysAfter } from "./calendar.ts";
import { numberAt, type Tokens } from "./date-words.ts";

const PART = "(?:day|morning|afternoon|evening|night)";
/** Words that count from the day told before, and by how many days; the number stands before them where it is null. */
const COUNTS: readonly (readonly [form: RegExp, shift: number])[] = [
  [new RegExp(`^(?:the )?(?:next|following) ${PART}$`), 1],
  [new RegExp(`^(?:the |that )?same ${PART}$`), 0],
  [new RegExp(`^that ${PART}$`), 0],
  [new RegExp(`^(?:the )?(?:previous|preceding) ${PART}$`), -1],
  [/^(?:the )?day after$/, 1],
  [/^(?:the )?day before$/, -1],
];
/** "three days later", "two days earlier". */
const SIGN: ReadonlyMap<string, number> = new Map([
  ["later", 1],
  ["afterwards", 1],
  ["earlier", -1],
  ["before", -1],
]);
/** A longer time is no day to count from. */
const LONGEST_NIGHT = 1;

/** The day that words name by the day told before them: "the next day", "three days later"; null where they count from none. */
export function countedFromDay(
  tokens: Tokens,
  from: number,
  after: number,
  told: Interval | undefined,
): Interval | null {
  if (!told?.earliest || !told.latest || daysAfter(told.earliest, LONGEST_NIGHT) < told.latest) return null;
  const shift = shiftOf(tokens, from, after);
  if (shift === null) return null;
  const [earliest, latest] = [daysAfter(told.earliest, shift), daysAfter(told.latest, shift)];
  return { earliest, latest, precision: earliest === latest ? "day" : "range" };
}

function shiftOf(tokens: Tokens, from: number, after: number): number | null {
  const words = tokens
    .slice(from, after)
    .map((it) => it.lower)
    .join(" ");
  const counted = COUNTS.find(([form]) => form.test(words));
  if (counted) return counted[1];
  const sign = SIGN.get(tokens[after - 1]?.lower ?? "");
  const isDays = /^days?$/.test(tokens[after - 2]?.lower ?? "");
  const number = numberAt(tokens, after - 3) || (/^an?$/.test(tokens[after - 3]?.lower ?? "") ? 1 : 0);
  return sign && isDays && number > 0 && from === after - 3 ? sign * number : null;
}
