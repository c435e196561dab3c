import type { Interval } from "../../model/span.ts";
import type { Token } from "../page.ts";
import { daysAfter, inMonth, inYear, isoDay, monthOf, partOfMonth } from "./calendar.ts";

export interface DateMatch {
  readonly interval: Interval;
  /** How many tokens it takes. */
  readonly length: number;
}

/** What a date without its year or month goes by: the stated day of publication. */
export interface DateContext {
  readonly published: string | undefined;
}

function yearAt(tokens: readonly Token[], at: number): number {
  const text = tokens[at]?.text ?? "";
  return /^(1[5-9]|20)\d\d$/.test(text) ? Number(text) : 0;
}

function dayAt(tokens: readonly Token[], at: number): number {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/i.exec(tokens[at]?.text ?? "");
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
}

/** Month named at a token; "may" and "march" in small letters are no months. */
function monthAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  return token && /^\p{Lu}/u.test(token.text) ? monthOf(token.lower) : 0;
}

const isDash = (text: string | undefined): boolean =>
  text === "-" || text === "–" || text === "—" || text === "to" || text === "/" || text === "and";

/** A day and month whose year the text does not state: the nearest before publication, else unknown. */
function withoutYear(month: number, from: number, to: number, context: DateContext): Interval {
  const { published } = context;
  if (published === undefined || published.length < 7)
    return { earliest: null, latest: null, precision: from === to ? "day" : "range" };
  const year = Number(published.slice(0, 4));
  const day = isoDay(year, month, from);
  const reference = published.length === 10 ? daysAfter(published, 7) : `${published}-31`;
  return inMonth(day > reference ? year - 1 : year, month, from, to);
}

/** "12 March 2022", "March 12, 2022", "12 to 13 May 2023", "March 12-14". */
export function dayAndMonth(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  return dayFirst(tokens, at, context) ?? monthFirst(tokens, at, context);
}

function dayFirst(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  const from = dayAt(tokens, at);
  if (from === 0) return null;
  let next = at + 1;
  let to = from;
  if (isDash(tokens[next]?.text) && dayAt(tokens, next + 1) > from) {
    to = dayAt(tokens, next + 1);
    next += 2;
  }
  if (tokens[next]?.lower === "of") next += 1;
  const month = monthAt(tokens, next);
  if (month === 0) return null;
  next += 1;
  if (isDash(tokens[next]?.text) && dayAt(tokens, next + 1) > 0 && monthAt(tokens, next + 2) > 0) {
    const endDay = dayAt(tokens, next + 1);
    const endMonth = monthAt(tokens, next + 2);
    const year = yearAt(tokens, next + 3);
    if (year > 0)
      return {
        interval: {
          earliest: isoDay(endMonth < month ? year - 1 : year, month, from),
          latest: isoDay(year, endMonth, endDay),
          precision: "range",
        },
        length: next + 4 - at,
      };
  }
  const comma = tokens[next]?.text === "," ? 1 : 0;
  const year = yearAt(tokens, next + comma);
  if (year > 0) return { interval: inMonth(year, month, from, to), length: next + comma + 1 - at };
  return { interval: withoutYear(month, from, to, context), length: next - at };
}

function monthFirst(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  const month = monthAt(tokens, at);
  const from = dayAt(tokens, at + 1);
  if (month === 0 || from === 0) return null;
  let next = at + 2;
  let to = from;
  if (isDash(tokens[next]?.text) && dayAt(tokens, next + 1) > from && tokens[next]?.text !== "to") {
    to = dayAt(tokens, next + 1);
    next += 2;
  }
  const comma = tokens[next]?.text === "," ? 1 : 0;
  const year = yearAt(tokens, next + comma);
  if (year > 0) return { interval: inMonth(year, month, from, to), length: next + comma + 1 - at };
  return { interval: withoutYear(month, from, to, context), length: next - at };
}

const PARTS = new Set(["early", "mid", "late"]);
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["spring", [3, 5]],
  ["summer", [6, 8]],
  ["autumn", [9, 11]],
  ["fall", [9, 11]],
]);

/** "in late May 2022", "September 2022", "summer of 1943", "the winter of 1942-43". */
export function monthOrSeason(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  let next = at;
  let part: string | undefined;
  if (PARTS.has(lower)) {
    part = lower;
    next += tokens[at + 1]?.text === "-" ? 2 : 1;
  } else if (/^(end|beginning|start|middle)$/.test(lower) && tokens[at + 1]?.lower === "of") {
    part = lower;
    next += 2;
  }
  const month = monthAt(tokens, next);
  if (month > 0) {
    const of = tokens[next + 1]?.lower === "of" || tokens[next + 1]?.text === "," ? 1 : 0;
    const year = yearAt(tokens, next + 1 + of);
    const length = year > 0 ? next + 2 + of - at : next + 1 - at;
    if (year > 0) return { interval: part ? partOfMonth(year, month, part) : inMonth(year, month), length };
    if (lower === "may" || lower === "march") {
      const before = tokens[at - 1]?.lower ?? "";
      if (!part && !/^(in|since|until|by|of|from|last|this|during|through|to|and)$/.test(before)) return null;
    }
    if ((tokens[next]?.text.length ?? 0) < 4 && !tokens[next]?.text.endsWith(".") && lower !== "may" && !part)
      return null;
    return { interval: monthWithoutYear(month, part, context), length };
  }
  const season = SEASONS.get(tokens[next]?.lower ?? "");
  const isWinter = tokens[next]?.lower === "winter";
  if (season || isWinter) return seasonAt(tokens, at, next, season);
  const year = part ? yearAt(tokens, next) : 0;
  if (year === 0) return null;
  const [from, to] =
    part === "early" || part === "beginning" || part === "start"
      ? [1, 4]
      : part === "late" || part === "end"
        ? [9, 12]
        : [5, 8];
  return { interval: { ...inYear(year, from, to), precision: "range" }, length: next + 1 - at };
}

function seasonAt(
  tokens: readonly Token[],
  at: number,
  season: number,
  months: readonly [number, number] | undefined,
): DateMatch | null {
  const of = tokens[season + 1]?.lower === "of" ? 1 : 0;
  const year = yearAt(tokens, season + 1 + of);
  if (year === 0) return null;
  let length = season + 2 + of - at;
  if (months) return { interval: inYear(year, months[0], months[1]), length };
  const isDouble = isDash(tokens[at + length]?.text) && /^\d{2,4}$/.test(tokens[at + length + 1]?.text ?? "");
  if (isDouble) length += 2;
  const latest = isoDay(year + 1, 2, 29);
  return {
    interval: {
      earliest: isDouble ? isoDay(year, 12, 1) : isoDay(year, 1, 1),
      latest: isDouble ? latest : isoDay(year, 12, 31),
      precision: "season",
    },
    length,
  };
}

function monthWithoutYear(month: number, part: string | undefined, context: DateContext): Interval {
  const { published } = context;
  if (published === undefined || published.length < 7)
    return { earliest: null, latest: null, precision: "month" };
  const now = Number(published.slice(0, 4));
  const year = month > Number(published.slice(5, 7)) ? now - 1 : now;
  return part ? partOfMonth(year, month, part) : inMonth(year, month);
}

const BEFORE_A_YEAR = new Set(
  "in since until by from during before after of early late mid between and to through throughout around about circa year till".split(
    " ",
  ),
);

/** "in 2014", "1941-1945", "the 1990s", "2022-03-04", "04.03.2022". */
export function yearOrFigures(tokens: readonly Token[], at: number): DateMatch | null {
  const text = tokens[at]?.text ?? "";
  const year = yearAt(tokens, at);
  if (
    year > 0 &&
    tokens[at + 1]?.text === "-" &&
    /^\d\d$/.test(tokens[at + 2]?.text ?? "") &&
    tokens[at + 3]?.text === "-" &&
    /^\d\d$/.test(tokens[at + 4]?.text ?? "")
  ) {
    const [month, day] = [Number(tokens[at + 2]?.text), Number(tokens[at + 4]?.text)];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { interval: inMonth(year, month, day, day), length: 5 }
      : null;
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) {
    const [day, month, of] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])];
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && of > 1500
      ? { interval: inMonth(of, month, day, day), length: 1 }
      : null;
  }
  const decade = /^(1[5-9]|20)(\d)0s$/.exec(text);
  if (decade) {
    const start = Number(`${decade[1]}${decade[2]}0`);
    return {
      interval: { earliest: isoDay(start, 1, 1), latest: isoDay(start + 9, 12, 31), precision: "decade" },
      length: 1,
    };
  }
  if (year === 0) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const isOpen = before === "(" || BEFORE_A_YEAR.has(before);
  const end = tokens[at + 1]?.text ?? "";
  const to = tokens[at + 2]?.text ?? "";
  if (/^[-–—]$/.test(end) && /^\d{2}(\d{2})?$/.test(to)) {
    const last = to.length === 2 ? Number(String(year).slice(0, 2) + to) : Number(to);
    if (last > year && last < year + 120)
      return {
        interval: { earliest: isoDay(year, 1, 1), latest: isoDay(last, 12, 31), precision: "range" },
        length: 3,
      };
  }
  const isCount =
    /^(and|to|about|around|of|circa|between)$/.test(before) &&
    /^\p{Ll}/u.test(end) &&
    end !== "and" &&
    end !== "in";
  return isOpen && !isCount ? { interval: inYear(year), length: 1 } : null;
}
