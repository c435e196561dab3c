import type { DateMention } from "../model/reading.ts";
import type { Interval } from "../model/span.ts";
import { countedFromDay } from "./dates/counted-from-day.ts";
import type { DateContext, DateMatch, DateRule, Tokens } from "./dates/date-words.ts";
import { dayAndMonth } from "./dates/day-and-month.ts";
import { duration } from "./dates/durations.ts";
import { feastDay } from "./dates/feasts.ts";
import { figures } from "./dates/figures.ts";
import { joinFromTo } from "./dates/from-to.ts";
import { monthOrSeason } from "./dates/month-or-season.ts";
import { clockTime, partOfDate } from "./dates/parts-of-dates.ts";
import { relativeDay } from "./dates/relative-date.ts";
import { DatesToldInOrder } from "./dates/told-in-order.ts";
import { yearOrYears } from "./dates/years.ts";
import type { Sentence } from "./page.ts";
import { DATE, hasMark } from "./word-marks.ts";

/** The ways in which a date is written, the fullest first. */
const RULES: readonly DateRule[] = [
  figures,
  dayAndMonth,
  monthOrSeason,
  yearOrYears,
  feastDay,
  relativeDay,
  duration,
];

function first(rules: readonly DateRule[]): DateRule {
  return (tokens, at, context) => {
    for (const rule of rules) {
      const match = rule(tokens, at, context);
      if (match) return match;
    }
    return null;
  };
}

const whole = first(RULES);
const any = first([
  (tokens, at, context) => clockTime(tokens, at, context, whole),
  (tokens, at, context) => partOfDate(tokens, at, context, whole),
  whole,
]);

/** Every date and period that a page states, as an interval no narrower than the words. */
export function findDates(sentences: readonly Sentence[], published: string | undefined): DateMention[] {
  const found: DateMention[] = [];
  const dates = new DatesToldInOrder(any, published);
  let stated: DateContext["stated"];
  let told: Interval | undefined;
  let paragraph = -1;
  for (const sentence of sentences) {
    const opens = sentence.paragraph !== paragraph;
    if (opens) {
      stated = undefined;
      told = undefined;
    }
    paragraph = sentence.paragraph;
    const { tokens } = sentence;
    const inSentence: DateMention[] = [];
    for (let at = 0, after = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || !hasMark(token, DATE) || isTail(tokens, at)) continue;
      const match = dates.match(tokens, at, { stated, after }, opens);
      const last = match && tokens[at + match.length - 1];
      if (!match || !last) continue;
      const start = articleBefore(tokens, at, after, match) ?? token;
      after = at + match.length;
      const isRelative = match.interval.precision === "relative";
      const interval = (isRelative ? countedFromDay(tokens, at, after, told) : null) ?? match.interval;
      inSentence.push({ start: start.start, end: last.end, ...interval });
      if (interval.precision !== "relative" && interval.precision !== "unknown") told = interval;
      const isWithYear = isStated(tokens, at, after, match);
      if (isWithYear) stated = match.interval;
      dates.keep(match.interval, isWithYear);
      at = after - 1;
    }
    found.push(...joinFromTo(tokens, inSentence));
  }
  return found;
}

/** The figures of a designation: "F-16AM". */
function isTail(tokens: Tokens, at: number): boolean {
  const hyphen = at > 1 ? tokens[at - 1] : undefined;
  if (hyphen?.text !== "-" || tokens[at]?.start !== hyphen.end) return false;
  const word = tokens[at - 2];
  return word?.end === hyphen.start && /^\p{Lu}{1,3}$/u.test(word.text);
}

/** "the" before a period is part of it. */
function articleBefore(tokens: Tokens, at: number, after: number, match: DateMatch) {
  const before = at > after || (at > 0 && after === 0) ? tokens[at - 1] : undefined;
  return match.isPeriod && before?.lower === "the" ? before : undefined;
}

/** A day or month that stands with its year. */
function isStated(tokens: Tokens, at: number, after: number, { interval }: DateMatch): boolean {
  const { earliest, precision } = interval;
  if (earliest === null || (precision !== "day" && precision !== "month" && precision !== "range"))
    return false;
  const year = earliest.slice(0, 4);
  for (let index = at; index < after; index += 1) if (tokens[index]?.text.includes(year)) return true;
  return false;
}
