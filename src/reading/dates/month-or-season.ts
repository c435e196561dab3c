import type { Interval } from "../../model/span.ts";
import { inMonth, inYear, isoDay, partOfMonth } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  isDash,
  isToCome,
  monthAt,
  RELATIVE,
  type Tokens,
  yearAt,
  yearOfWords,
} from "./date-words.ts";
import { yearOfParagraph } from "./day-and-month.ts";

const PARTS: ReadonlySet<string> = new Set(["early", "mid", "late"]);
const PART_NOUNS: ReadonlySet<string> = new Set(["end", "beginning", "start", "middle"]);
/** Months from the first to the last; winter lies in two years. */
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["spring", [3, 5]],
  ["summer", [6, 8]],
  ["autumn", [9, 11]],
  ["fall", [9, 11]],
]);

/** "early", "mid-", "the end of" before a period: the word, and where the period begins. */
export function partAt(tokens: Tokens, at: number): { part: string | undefined; next: number } {
  const lower = tokens[at]?.lower ?? "";
  if (PARTS.has(lower)) return { part: lower, next: at + (isDash(tokens[at + 1]?.text) ? 2 : 1) };
  if (!PART_NOUNS.has(lower) || tokens[at + 1]?.lower !== "of") return { part: undefined, next: at };
  return { part: lower, next: at + (tokens[at + 2]?.lower === "the" ? 3 : 2) };
}

/** Months of a year that "early", "mid", "late" mean. */
export function partOfYear(year: number, part: string): Interval {
  const isEarly = part === "early" || part === "beginning" || part === "start";
  const isLate = part === "late" || part === "end";
  const [from, to] = isEarly ? [1, 4] : isLate ? [9, 12] : [4, 9];
  return { ...inYear(year, from, to), precision: "range" };
}

/** "in late May 2022", "September 2022", "March–May 2022", "the summer of 1943", "early 2015". */
export function monthOrSeason(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const { part, next } = partAt(tokens, at);
  const month = monthAt(tokens, next);
  const isPeriod = PART_NOUNS.has(part ?? "");
  if (month > 0) {
    const found = ofMonth(tokens, at, next, part, month, context);
    return found && { ...found, isPeriod };
  }
  const name = tokens[next]?.lower ?? "";
  if (SEASONS.has(name) || name === "winter") return seasonAt(tokens, at, next, name);
  const year = part ? yearAt(tokens, next) : 0;
  return part && year > 0 ? { interval: partOfYear(year, part), length: next + 1 - at, isPeriod } : null;
}

const BEFORE_A_MONTH: ReadonlySet<string> = new Set(
  "in since until till by of from last this next during through to and between before after late early".split(
    " ",
  ),
);
/** Months that are also verbs or names. */
const DOUBTFUL: ReadonlySet<string> = new Set(["may", "march", "april", "june", "august"]);

function ofMonth(
  tokens: Tokens,
  at: number,
  next: number,
  part: string | undefined,
  month: number,
  context: DateContext,
): DateMatch | null {
  const last = isDash(tokens[next + 1]?.text) ? monthAt(tokens, next + 2) : 0;
  if (last > month) {
    const year = yearAt(tokens, next + 3);
    if (year > 0)
      return { interval: { ...inYear(year, month, last), precision: "range" }, length: next + 4 - at };
  }
  const between = tokens[next + 1]?.lower === "of" || tokens[next + 1]?.text === "," ? 1 : 0;
  const year = yearAt(tokens, next + 1 + between);
  if (year > 0)
    return {
      interval: part ? partOfMonth(year, month, part) : inMonth(year, month),
      length: next + 2 + between - at,
    };
  const said = yearOfWords(tokens, next + 1, context);
  if (said && said.year > 0)
    return {
      interval: part ? partOfMonth(said.year, month, part) : inMonth(said.year, month),
      length: next + 1 + said.length - at,
    };
  const { text = "", lower = "" } = tokens[next] ?? {};
  const before = tokens[at - 1]?.lower ?? "";
  const isVerbNext = /^\p{Ll}{3,}$/u.test(tokens[next + 1]?.text ?? "") && !isFunctionWord(tokens, next + 1);
  if (!part && (DOUBTFUL.has(lower) || isVerbNext) && !BEFORE_A_MONTH.has(before)) return null;
  if (!part && text.length < 4 && !text.endsWith(".") && lower !== "may") return null;
  if (!part && isNamed(tokens, next + 1) && !BEFORE_A_MONTH.has(before)) return null;
  const interval = monthWithoutYear(month, part, context, isToCome(tokens, at));
  return { interval, length: next + 1 - at };
}

/** A capitalised word after the month: "June List", "August Landmesser". */
const isNamed = (tokens: Tokens, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "") && !/^(?:It|He|She|They|The|A)$/.test(tokens[at]?.text ?? "");

/** A month whose year is not said: that of a date before it in the paragraph, else the last before publication, or the next where it is still to come. */
function monthWithoutYear(
  month: number,
  part: string | undefined,
  context: DateContext,
  isAhead: boolean,
): Interval {
  const near = yearOfParagraph(month, part === "late" || part === "end" ? 28 : 15, context);
  const { published, stated } = context;
  const told = isAhead ? (stated?.latest ?? published) : published;
  if (near === 0 && (told === undefined || told.length < 7))
    return { earliest: null, latest: null, precision: part ? "range" : "month" };
  const [now, then] = [Number(told?.slice(0, 4)), Number(told?.slice(5, 7))];
  const shift = isAhead ? (month < then ? 1 : 0) : month > then ? -1 : 0;
  const year = near > 0 ? near : now + shift;
  return part ? partOfMonth(year, month, part) : inMonth(year, month);
}

const BEFORE_A_SEASON: ReadonlySet<string> = new Set("in this last next by during since until".split(" "));

function seasonAt(tokens: Tokens, at: number, season: number, name: string): DateMatch | null {
  const of = tokens[season + 1]?.lower === "of" ? 1 : 0;
  const year = yearAt(tokens, season + 1 + of);
  if (year === 0) {
    const before = tokens[at - 1]?.lower ?? "";
    const isTime = before === "the" ? tokens[at - 2]?.lower === "in" : BEFORE_A_SEASON.has(before);
    const goesOn = /^\p{L}/u.test(tokens[season + 1]?.text ?? "") && !isFunctionWord(tokens, season + 1);
    return isTime && !goesOn ? { interval: RELATIVE, length: season + 1 - at, isPeriod: true } : null;
  }
  const months = SEASONS.get(name);
  const end = season + 2 + of;
  if (months) return { interval: inYear(year, months[0], months[1]), length: end - at, isPeriod: true };
  const isDouble = isDash(tokens[end]?.text) && /^\d{2,4}$/.test(tokens[end + 1]?.text ?? "");
  return {
    interval: {
      earliest: isoDay(year, isDouble ? 12 : 1, 1),
      latest: isDouble ? isoDay(year + 1, 2, 29) : isoDay(year, 12, 31),
      precision: "season",
    },
    length: end + (isDouble ? 2 : 0) - at,
    isPeriod: true,
  };
}

const isFunctionWord = (tokens: Tokens, at: number): boolean =>
  /^(?:and|or|as|when|while|but|the|a|in|on|at|of|to|for|with|after|before|until|it|he|she|they|was|were|is|has|had|would|will|that|which|who|by)$/.test(
    tokens[at]?.lower ?? "",
  );
