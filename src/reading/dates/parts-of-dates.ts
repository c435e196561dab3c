import type { Interval } from "../../model/span.ts";
import { isoDay } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  type DateRule,
  opensFigure,
  RELATIVE,
  type Tokens,
} from "./date-words.ts";

const ZONES: ReadonlySet<string> = new Set("gmt utc z est edt cet cest eet eest msk".split(" "));

/** Index after "local time", "GMT", "Moscow time" where they stand here. */
function pastZone(tokens: Tokens, at: number): number {
  if (ZONES.has(tokens[at]?.lower ?? "")) return at + 1;
  return tokens[at + 1]?.lower === "time" && /^(?:local|\p{Lu}\p{Ll}+)$/u.test(tokens[at]?.text ?? "")
    ? at + 2
    : at;
}

/** Without these before it "4:23" may as well be a verse or a score. */
const BEFORE_A_TIME =
  /^(?:at|by|around|about|until|till|from|since|after|before|between|and|approximately|of)$/;

/** Index after a time of day ("11am", "14:30 local time", "0600 hours"), or `at` where none stands here. */
function pastClock(tokens: Tokens, at: number): number {
  const text = tokens[at]?.lower ?? "";
  if (!opensFigure(text)) return at;
  const next = tokens[at + 1]?.lower ?? "";
  if (/^\d{1,2}(?:[:.]\d\d)?(?:am|pm)$/.test(text)) return pastZone(tokens, at + 1);
  if (!/^\d{1,2}(?:[:.]\d\d)?$/.test(text) && !/^[012]\d[0-5]\d$/.test(text)) return at;
  if (/^(?:a\.m\.?|p\.m\.?|am|pm)$/.test(next)) return pastZone(tokens, at + 2);
  if (/^[012]?\d:[0-5]\d$/.test(text)) {
    const end = pastZone(tokens, next === "hours" ? at + 2 : at + 1);
    return end > at + 1 || next === "on" || BEFORE_A_TIME.test(tokens[at - 1]?.lower ?? "") ? end : at;
  }
  if (
    /^[012]\d[0-5]\d$/.test(text) &&
    (next === "hours" || next === "hrs") &&
    tokens[at - 1]?.lower !== "for"
  )
    return pastZone(tokens, at + 2);
  return at;
}

/** "11am on Thursday 28 July", "at 14:30 local time": the time belongs to its day. */
export function clockTime(tokens: Tokens, at: number, context: DateContext, day: DateRule): DateMatch | null {
  const end = pastClock(tokens, at);
  if (end === at) return null;
  const next = tokens[end]?.lower === "on" || tokens[end]?.text === "," ? end + 1 : end;
  const date = day(tokens, next, context);
  if (date && date.interval.precision === "day")
    return { interval: date.interval, length: next + date.length - at };
  return { interval: RELATIVE, length: end - at };
}

const TIMES_OF_DAY = /^(?:night|evening|morning|afternoon|eve|dawn|hours|day)$/;

/** "the night of 12 to 13 May", "the early hours of Sunday", "the end of last year", "the first half of 2015". */
export function partOfDate(
  tokens: Tokens,
  at: number,
  context: DateContext,
  whole: DateRule,
): DateMatch | null {
  if (tokens[at + 1]?.lower !== "of" && tokens[at + 2]?.lower !== "of") return null;
  const lower = tokens[at]?.lower ?? "";
  const isEarly = /^(?:early|late|small|first|second|last|third|fourth|1st|2nd|3rd|4th|latter)$/.test(lower);
  const noun = isEarly ? at + 1 : at;
  const name = tokens[noun]?.lower ?? "";
  if (tokens[noun + 1]?.lower !== "of") return null;
  const isTime = TIMES_OF_DAY.test(name) && (name !== "hours" || isEarly);
  const isHalf = isEarly && /^(?:half|quarter|part|third)$/.test(name);
  const isEdge = !isEarly && /^(?:end|beginning|start|middle|close|turn)$/.test(name);
  if (!isTime && !isHalf && !isEdge) return null;
  const isThe = tokens[noun + 2]?.lower === "the";
  const next = noun + (isThe ? 3 : 2);
  const date = whole(tokens, next, context);
  if (date) {
    const isKept = isTime || date.interval.precision === "relative";
    const interval = isKept ? date.interval : partOfInterval(date.interval, lower, name);
    return { interval, length: next + date.length - at, isPeriod: true };
  }
  if (!isThe) return null;
  const what = tokens[next]?.lower ?? "";
  const isPeriod = (isEdge || isHalf) && /^(?:year|month|week|day|decade|century)$/.test(what);
  const isEvent =
    isTime && name !== "hours" && name !== "day" && /^\p{Ll}{4,}$/u.test(tokens[next]?.text ?? "");
  return isPeriod || isEvent ? { interval: RELATIVE, length: next + 1 - at, isPeriod: true } : null;
}

/** The first or second half of a year; of other periods the whole. */
function partOfInterval(interval: Interval, which: string, part: string): Interval {
  const { earliest, latest, precision } = interval;
  if (part !== "half" || precision !== "year" || earliest === null || latest === null)
    return { ...interval, precision: "range" };
  const year = Number(earliest.slice(0, 4));
  const isFirst = which === "first" || which === "1st";
  return isFirst
    ? { earliest, latest: isoDay(year, 6, 30), precision: "range" }
    : { earliest: isoDay(year, 7, 1), latest, precision: "range" };
}
