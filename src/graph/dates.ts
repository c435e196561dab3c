import type { Interval } from "../model/span.ts";

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}

/** The days that a date as vague as stated (YYYY, YYYY-MM, YYYY-MM-DD) may mean; null where it is no date. */
export function intervalOf(date: string | undefined): Interval | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "");
  if (!match) return null;
  const [, year, month, day] = match;
  if (day !== undefined)
    return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}`, precision: "day" };
  if (month !== undefined) {
    const last = String(lastDay(Number(year), Number(month))).padStart(2, "0");
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}`, precision: "month" };
  }
  return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: "year" };
}
