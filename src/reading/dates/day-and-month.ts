import type { Interval } from "../../model/span.ts";
import { daysAfter, inMonth, isoDay, weekdayOf } from "./calendar.ts";
import {
  type DateContext,
  type DateMatch,
  dayAt,
  isDash,
  isToCome,
  monthAt,
  pastComma,
  type Tokens,
  yearAt,
  yearOfWords,
} from "./date-words.ts";

/** "12 March 2022", "March 12, 2022", "12 to 13 May 2023", "March 12-14", "Monday, Dec. 26", "16 (17) May". */
export function dayAndMonth(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  if (weekdayOf(tokens[at]?.lower ?? "") < 0)
    return dayFirst(tokens, at, context) ?? monthFirst(tokens, at, context);
  const article = tokens[at + 1]?.lower === "the" ? 2 : 1;
  const next = pastComma(tokens, at + article);
  const date = dayFirst(tokens, next, context) ?? monthFirst(tokens, next, context);
  return date && { interval: date.interval, length: next + date.length - at };
}

function dayFirst(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const from = dayAt(tokens, at);
  if (from === 0) return null;
  let next = at + 1;
  let to = from;
  const join = tokens[next]?.lower ?? "";
  if ((isDash(join) || /^(?:to|and|or|until|till|\/)$/.test(join)) && dayAt(tokens, next + 1) > from) {
    to = dayAt(tokens, next + 1);
    next += 2;
  }
  if (tokens[next]?.lower === "of") next += 1;
  const month = monthAt(tokens, next);
  if (month === 0) return null;
  return (
    acrossMonths(tokens, at, next + 1, { month, from }) ??
    withYear(tokens, at, next + 1, { month, from, to }, context)
  );
}

function monthFirst(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const month = monthAt(tokens, at);
  const from = dayAt(tokens, at + 1);
  if (month === 0 || from === 0) return null;
  let next = at + 2;
  let to = from;
  const joins = isDash(tokens[next]?.text) || tokens[next]?.lower === "to" || tokens[next]?.lower === "and";
  const last = dayAt(tokens, next + 1);
  if (joins && last > from && monthAt(tokens, next + 2) === 0 && !isCount(tokens, next + 2)) {
    to = last;
    next += 2;
  }
  return withYear(tokens, at, next, { month, from, to }, context);
}

/** A small letter after the figure: it may count something ("March 3 and 12 soldiers"). */
const isCount = (tokens: Tokens, at: number): boolean =>
  /^\p{Ll}/u.test(tokens[at]?.text ?? "") && tokens[at - 2]?.lower === "and";

interface Days {
  readonly month: number;
  readonly from: number;
  readonly to: number;
}

function withYear(
  tokens: Tokens,
  at: number,
  next: number,
  days: Days,
  context: DateContext,
): DateMatch | null {
  const { month, from, to } = days;
  const comma = pastComma(tokens, next);
  const year = yearAt(tokens, comma);
  if (year > 0 && !/^(?:men|people|troops|soldiers)$/.test(tokens[comma + 1]?.lower ?? ""))
    return { interval: inMonth(year, month, from, to), length: comma + 1 - at };
  const said = yearOfWords(tokens, next, context);
  if (said)
    return {
      interval: said.year > 0 ? inMonth(said.year, month, from, to) : dayOfNoYear(days),
      length: next + said.length - at,
    };
  const isAhead = isToCome(tokens, at);
  return { interval: withoutYear(days, context, isAhead), length: next - at };
}

const dayOfNoYear = ({ from, to }: Days): Interval => ({
  earliest: null,
  latest: null,
  precision: from === to ? "day" : "range",
});

/** "28 February to 3 March 2022"; without a year both days are dates of their own. */
function acrossMonths(
  tokens: Tokens,
  at: number,
  next: number,
  first: { readonly month: number; readonly from: number },
): DateMatch | null {
  if (!isDash(tokens[next]?.text) && tokens[next]?.lower !== "to") return null;
  const day = dayAt(tokens, next + 1);
  const month = monthAt(tokens, next + 2);
  const year = yearAt(tokens, pastComma(tokens, next + 3));
  if (day === 0 || month === 0 || year === 0) return null;
  const began = month < first.month ? year - 1 : year;
  return {
    interval: {
      earliest: isoDay(began, first.month, first.from),
      latest: isoDay(year, month, day),
      precision: "range",
    },
    length: pastComma(tokens, next + 3) + 1 - at,
  };
}

/** What is announced without its year lies at most so many days ahead. */
const SOON = 200;

/** A day whose year is not said: that of a date before it in the paragraph, else the last before publication, else unknown. */
export function withoutYear(days: Days, context: DateContext, isAhead = false): Interval {
  const { month, from, to } = days;
  const near = yearOfParagraph(month, from, context);
  if (near > 0) return inMonth(near, month, from, to);
  const { published } = context;
  if (published === undefined || published.length < 7) return dayOfNoYear(days);
  const year = Number(published.slice(0, 4));
  const day = isoDay(year, month, from);
  if (isAhead && published.length === 10) {
    const next = day >= published ? year : year + 1;
    const isSoon = isoDay(next, month, from) <= daysAfter(published, SOON);
    return isSoon ? inMonth(next, month, from, to) : dayOfNoYear(days);
  }
  const reference = published.length === 10 ? daysAfter(published, 7) : `${published}-31`;
  return inMonth(day > reference ? year - 1 : year, month, from, to);
}

/** The year of the date stated before in the paragraph, where this one can follow it in that year; else 0. */
export function yearOfParagraph(month: number, day: number, { stated }: DateContext): number {
  if (!stated?.earliest || !stated.latest) return 0;
  const year = Number(stated.earliest.slice(0, 4));
  if (Number(stated.latest.slice(0, 4)) !== year) return 0;
  return isoDay(year, month, day) >= stated.earliest ? year : 0;
}
