import type { Interval } from "../../model/span.ts";

const MONTH_NAMES =
  "january february march april may june july august september october november december".split(" ");
const SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_OF: ReadonlyMap<string, number> = new Map([
  ...SHORT.map((name, at): [string, number] => [name, at + 1]),
  ...MONTH_NAMES.map((name, at): [string, number] => [name, at + 1]),
  ["sept", 9],
]);
const WEEKDAY_OF: ReadonlyMap<string, number> = new Map(
  "sunday monday tuesday wednesday thursday friday saturday"
    .split(" ")
    .map((name, at): [string, number] => [name, at]),
);

/** Number of the month (1 to 12) that a word names, with or without its point, or 0. */
export function monthOf(word: string): number {
  const plain = word.endsWith(".") ? word.slice(0, -1) : word;
  return MONTH_OF.get(plain) ?? 0;
}

/** Number of the weekday (0 is Sunday), or -1. */
export function weekdayOf(word: string): number {
  return WEEKDAY_OF.get(word) ?? -1;
}

/** How many days a month has. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A day as ISO text; a day that the month does not have is its last. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}`;
}

/** A whole month, or from one day of it to another. */
export function inMonth(year: number, month: number, from = 1, to = daysIn(year, month)): Interval {
  const isWhole = from === 1 && to === daysIn(year, month);
  const precision = from === to ? "day" : isWhole ? "month" : "range";
  return { earliest: isoDay(year, month, from), latest: isoDay(year, month, to), precision };
}

/** A whole year, or from one month of it to another. */
export function inYear(year: number, from = 1, to = 12): Interval {
  const isWhole = from === 1 && to === 12;
  return {
    earliest: isoDay(year, from, 1),
    latest: isoDay(year, to, 31),
    precision: isWhole ? "year" : "season",
  };
}

/** From the first day of one year to the last of another. */
export function yearsFromTo(from: number, to: number): Interval {
  return { earliest: isoDay(from, 1, 1), latest: isoDay(to, 12, 31), precision: "range" };
}

/** Beyond so many days one doesn't count month by month. */
const MOST_DAYS = 400;

/** A day by its number in a month, which may be one of another month. */
function dayNear(ofYear: number, ofMonth: number, ofDay: number): string {
  let [year, month, day] = [ofYear, ofMonth, ofDay];
  while (day < 1) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
    day += daysIn(year, month);
  }
  while (day > daysIn(year, month)) {
    day -= daysIn(year, month);
    month += 1;
    if (month === 13) {
      month = 1;
      year += 1;
    }
  }
  return isoDay(year, month, day);
}

/** A day so many days after another; all by whole days, without a time zone. */
export function daysAfter(iso: string, days: number): string {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  const isNear = days >= -MOST_DAYS && days <= MOST_DAYS && year >= 100 && month >= 1 && month <= 12;
  if (isNear && day <= MOST_DAYS) return dayNear(year, month, day + days);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The last such weekday before a day. */
export function weekdayBefore(iso: string, weekday: number): string {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  const of = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return daysAfter(iso, -((of - weekday + 7) % 7 || 7));
}

/** Days of a month that "early", "mid", "late" mean. */
export function partOfMonth(year: number, month: number, part: string): Interval {
  const last = daysIn(year, month);
  const [from, to] =
    part === "early" || part === "beginning" || part === "start"
      ? [1, 10]
      : part === "late" || part === "end"
        ? [21, last]
        : [10, 20];
  return { ...inMonth(year, month, from, to), precision: "range" };
}
