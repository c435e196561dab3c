import type { Interval } from "../../model/span.ts";
import type { Token } from "../page.ts";
import { daysAfter, inMonth, inYear, weekdayBefore, weekdayOf } from "./calendar.ts";
import type { DateContext, DateMatch } from "./date-at.ts";

const RELATIVE: Interval = { earliest: null, latest: null, precision: "relative" };

/** "yesterday", "last Friday", "this Thursday", "on Monday", "last week", "two days ago": only against a stated day. */
export function relativeDay(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  const { published } = context;
  const day = published?.length === 10 ? published : undefined;
  const on = (iso: string): Interval => ({ earliest: iso, latest: iso, precision: "day" });
  if (lower === "yesterday" || lower === "today" || lower === "tomorrow" || lower === "tonight") {
    const shift = lower === "yesterday" ? -1 : lower === "tomorrow" ? 1 : 0;
    return { interval: day ? on(daysAfter(day, shift)) : RELATIVE, length: 1 };
  }
  const isQualified = lower === "last" || lower === "this" || lower === "next" || lower === "past";
  const weekday = weekdayOf(tokens[isQualified ? at + 1 : at]?.lower ?? "");
  if (weekday >= 0 && (isQualified || /^\p{Lu}/u.test(tokens[at]?.text ?? ""))) {
    const length = isQualified ? 2 : 1;
    if (!day || lower === "next") return { interval: RELATIVE, length };
    const same = weekdayBefore(daysAfter(day, 1), weekday);
    return { interval: on(lower === "last" ? weekdayBefore(day, weekday) : same), length };
  }
  if (
    isQualified &&
    /^(week|month|year|summer|winter|spring|autumn|fall|night|weekend|decade)$/.test(
      tokens[at + 1]?.lower ?? "",
    )
  ) {
    if (
      lower === "this" &&
      tokens[at + 1]?.lower !== "week" &&
      tokens[at + 1]?.lower !== "month" &&
      tokens[at + 1]?.lower !== "year"
    )
      return null;
    return { interval: period(lower, tokens[at + 1]?.lower ?? "", published), length: 2 };
  }
  const amount = /^(\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few)$/.test(lower);
  if (
    amount &&
    /^(day|days|week|weeks|month|months|year|years|hours|hour)$/.test(tokens[at + 1]?.lower ?? "") &&
    /^(ago|earlier|later)$/.test(tokens[at + 2]?.lower ?? "")
  )
    return { interval: RELATIVE, length: 3 };
  return null;
}

function period(which: string, unit: string, published: string | undefined): Interval {
  if (published === undefined) return RELATIVE;
  const year = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  const back = which === "last" || which === "past" ? 1 : which === "next" ? -1 : 0;
  if (unit === "year") return inYear(year - back);
  if (unit === "month" && month > 0) {
    const count = year * 12 + month - 1 - back;
    return inMonth(Math.floor(count / 12), (count % 12) + 1);
  }
  return RELATIVE;
}
