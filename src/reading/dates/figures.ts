import type { Interval } from "../../model/span.ts";
import { daysIn, inMonth } from "./calendar.ts";
import { type DateMatch, opensFigure, type Tokens, yearAt } from "./date-words.ts";

/** A day in figures alone: "2022-03-04", "04.03.2022", "12/05/2014". */
export function figures(tokens: Tokens, at: number): DateMatch | null {
  if (!opensFigure(tokens[at]?.text ?? "")) return null;
  return isoDate(tokens, at) ?? dottedDate(tokens, at) ?? slashedDate(tokens, at);
}

function isoDate(tokens: Tokens, at: number): DateMatch | null {
  const year = yearAt(tokens, at);
  if (year === 0) return null;
  const sign = tokens[at + 1]?.text ?? "";
  const month = /^\d\d$/.exec(tokens[at + 2]?.text ?? "");
  const day = /^(\d\d)(?:T\d.*)?$/.exec(tokens[at + 4]?.text ?? "");
  if ((sign !== "-" && sign !== "/") || tokens[at + 3]?.text !== sign || !month || !day) return null;
  return dayMatch(year, Number(month[0]), Number(day[1]), 5);
}

function dottedDate(tokens: Tokens, at: number): DateMatch | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]?.text ?? "");
  return match ? dayMatch(Number(match[3]), Number(match[2]), Number(match[1]), 1) : null;
}

/** Day and month stand in either order: where both can be read, it is from the one to the other. */
function slashedDate(tokens: Tokens, at: number): DateMatch | null {
  const [first, second] = [tokens[at]?.text ?? "", tokens[at + 2]?.text ?? ""];
  const year = yearAt(tokens, at + 4);
  if (tokens[at + 1]?.text !== "/" || tokens[at + 3]?.text !== "/" || year === 0) return null;
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return null;
  const dayFirst = dayMatch(year, Number(second), Number(first), 5);
  const monthFirst = dayMatch(year, Number(first), Number(second), 5);
  if (!dayFirst || !monthFirst) return dayFirst ?? monthFirst;
  return { interval: fromTo(dayFirst.interval, monthFirst.interval), length: 5 };
}

function fromTo(a: Interval, b: Interval): Interval {
  if (a.earliest === b.earliest || a.earliest === null || b.earliest === null) return a;
  const [earliest, latest] = a.earliest < b.earliest ? [a.earliest, b.earliest] : [b.earliest, a.earliest];
  return { earliest, latest, precision: "range" };
}

function dayMatch(year: number, month: number, day: number, length: number): DateMatch | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { interval: inMonth(year, month, day, day), length };
}
