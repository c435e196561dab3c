import type { Interval } from "../../model/span.ts";
import { daysAfter, daysIn, isoDay } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  isDash,
  isNumberWord,
  numberAt,
  opensFigure,
  RELATIVE,
  type Tokens,
  UNKNOWN,
} from "./date-words.ts";

const UNITS: ReadonlySet<string> = new Set(
  `second minute hour day night week fortnight weekend month year decade century
  seconds minutes hours days nights weeks fortnights weekends months years decades centuries`.split(/\s+/),
);
const VAGUE: ReadonlySet<string> = new Set("several few many couple half dozen dozens".split(" "));
const LONG: ReadonlySet<string> = new Set(
  "long full whole entire more consecutive straight calendar successive short solid".split(" "),
);

/** Whether a word is a measure of time, in the singular or plural. */
export const isUnit = (word: string): boolean => UNITS.has(word);

const isFigure = (text: string): boolean => opensFigure(text) && /^\d{1,3}(?:[.,]\d{1,3}){0,2}$/.test(text);

function isAmount(tokens: Tokens, at: number): boolean {
  const { text = "", lower = "" } = tokens[at] ?? {};
  return isFigure(text) || isNumberWord(lower) || VAGUE.has(lower);
}

/** How many tokens the amount before a measure takes: "two", "six or seven", "a few", "four long", "24". */
export function amountAt(tokens: Tokens, at: number): number {
  let next = at;
  if (/^(?:a|the)$/.test(tokens[next]?.lower ?? "") && VAGUE.has(tokens[next + 1]?.lower ?? "")) next += 1;
  if (!isAmount(tokens, next)) return 0;
  next += 1;
  const join = tokens[next]?.lower ?? "";
  if ((/^(?:or|to|and)$/.test(join) || isDash(join)) && isAmount(tokens, next + 1)) next += 2;
  if (isDash(tokens[next]?.text) && tokens[next + 1]?.lower === "and")
    next += tokens[next + 3]?.lower === "half" ? 4 : 0;
  if (join === "and" && tokens[next + 1]?.lower === "a" && tokens[next + 2]?.lower === "half") next += 3;
  if (tokens[next]?.lower === "of" || (tokens[next]?.lower === "a" && tokens[next - 1]?.lower === "half"))
    next += 1;
  if (/^(?:hundred|thousand|million|billion)$/.test(tokens[next]?.lower ?? "")) next += 1;
  while (LONG.has(tokens[next]?.lower ?? "") && next < at + 8) next += 1;
  return next - at;
}

/** "four years ago", "nearly three weeks", "two-month", "for years", "a week": how long, or how long before. */
export function duration(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  if (isUnit(lower)) return bareUnits(tokens, at);
  const isOne = lower === "a" || lower === "an" || (lower === "one" && tokens[at + 1]?.lower === "day");
  const amount = amountAt(tokens, at) || (isOne ? 1 : 0);
  if (amount === 0 || isDash(tokens[at - 1]?.text)) return null;
  const dash = isDash(tokens[at + amount]?.text) ? 1 : 0;
  const noun = at + amount + dash;
  if (!isUnit(tokens[noun]?.lower ?? "") || isTitle(tokens[noun]?.text ?? "")) return null;
  if (
    /^(?:old|olds)$/.test(tokens[noun + 1]?.lower ?? "") ||
    (isDash(tokens[noun + 1]?.text) && isAge(tokens, noun))
  )
    return null;
  if (/^(?:aged|age)$/.test(tokens[at - 1]?.lower ?? "")) return null;
  const also = secondUnit(tokens, noun + 1);
  const tail = tailAt(tokens, noun + 1 + also);
  if (isOne && amount === 1 && tail === 0 && !isLength(tokens, at)) return null;
  const length = noun + 1 + also + tail - at;
  if (tokens[noun + 1 + also]?.lower !== "ago" || also > 0)
    return { interval: tail > 0 ? RELATIVE : UNKNOWN, length };
  const count = isOne && amount === 1 ? 1 : amount === 1 ? numberAt(tokens, at) : 0;
  return { interval: ago(count, tokens[noun]?.lower ?? "", context.published), length };
}

/** "60 Seconds", "Five Years": a capital where no sentence begins is a title's. */
const isTitle = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

const isAge = (tokens: Tokens, noun: number): boolean => /^olds?$/.test(tokens[noun + 2]?.lower ?? "");

/** "and 10 months" after "9 years". */
function secondUnit(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== "and") return 0;
  if (tokens[at + 1]?.lower === "a" && tokens[at + 2]?.lower === "half") return 3;
  const amount = amountAt(tokens, at + 1);
  return amount > 0 && isUnit(tokens[at + 1 + amount]?.lower ?? "") ? amount + 2 : 0;
}

/** "ago", "earlier", "later", or "before" where nothing follows that it is before. */
function tailAt(tokens: Tokens, at: number): number {
  const lower = tokens[at]?.lower ?? "";
  if (lower === "ago" || lower === "earlier" || lower === "later") return 1;
  return (lower === "before" || lower === "beforehand") && !/^[\p{L}\d]/u.test(tokens[at + 1]?.text ?? "")
    ? 1
    : 0;
}

/** "a week" is a length of time after these, else often a rate ("twice a week"). */
const isLength = (tokens: Tokens, at: number): boolean =>
  /^(?:for|after|within|about|nearly|almost|than|over|in|only|just|lasted|lasting|took|takes|spent)$/.test(
    tokens[at - 1]?.lower ?? "",
  );

/** "for years", "take weeks, if not months". */
function bareUnits(tokens: Tokens, at: number): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  if (!lower.endsWith("s")) return null;
  const tail = tailAt(tokens, at + 1);
  const before = tokens[at - 1]?.lower ?? "";
  if (tail > 0) return { interval: RELATIVE, length: 1 + tail };
  if (tokens[at + 1]?.lower === "of" && lower !== "years") return null;
  const isLength = /^(?:for|take|takes|took|taken|taking|within|after|lasted|lasting|spent|last|in)$/.test(
    before,
  );
  const isOther = before === "not" || before === "or" || before === "even";
  const goesOn = isOther && /^(?:if|weeks|days|months|hours|years|,)$/.test(tokens[at - 2]?.lower ?? "");
  return isLength || goesOn ? { interval: UNKNOWN, length: 1 } : null;
}

/** Days in a measure of time; months and years are told by the calendar. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["day", 1],
  ["night", 1],
  ["week", 7],
  ["fortnight", 14],
]);

/** So long before a stated day, give or take half of the measure: nobody counts exactly. */
function ago(count: number, unit: string, published: string | undefined): Interval {
  if (count === 0 || count > 200 || published?.length !== 10) return RELATIVE;
  const one = unit.replace(/s$/, "");
  const days = DAYS.get(one);
  if (days === 1) {
    const day = daysAfter(published, -count);
    return { earliest: day, latest: day, precision: "day" };
  }
  if (days !== undefined) {
    const half = Math.floor(days / 2);
    return {
      earliest: daysAfter(published, -count * days - half),
      latest: daysAfter(published, -count * days + half),
      precision: "range",
    };
  }
  const months = one === "month" ? 1 : one === "year" ? 12 : 0;
  if (months === 0) return RELATIVE;
  const half = months === 1 ? 1 : 6;
  return {
    earliest: monthsBefore(published, count * months + half),
    latest: monthsBefore(published, count * months - half),
    precision: "range",
  };
}

function monthsBefore(iso: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  const [inYear, of] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return isoDay(inYear, of, Math.min(day, daysIn(inYear, of)));
}
