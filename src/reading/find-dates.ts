import type { DateMention } from "../model/reading.ts";
import { weekdayOf } from "./dates/calendar.ts";
import {
  type DateContext,
  type DateMatch,
  dayAndMonth,
  monthOrSeason,
  yearOrFigures,
} from "./dates/date-at.ts";
import { relativeDay } from "./dates/relative-date.ts";
import type { Sentence, Token } from "./page.ts";

type Rule = (tokens: readonly Token[], at: number, context: DateContext) => DateMatch | null;

/** The ways in which a date is written, the fullest first. */
const RULES: readonly Rule[] = [dayAndMonth, monthOrSeason, yearOrFigures, relativeDay];

/** "Monday, Dec. 26": the weekday belongs to the date that follows. */
function weekdayBeforeDate(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  if (weekdayOf(tokens[at]?.lower ?? "") < 0) return null;
  const next = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  const date = dayAndMonth(tokens, next, context);
  return date && { interval: date.interval, length: next + date.length - at };
}

/** "the night of 12 to 13 May 2023": the night belongs to the date. */
function withNight(tokens: readonly Token[], at: number, context: DateContext): DateMatch | null {
  if (!/^(night|evening|morning|afternoon)$/.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "of")
    return null;
  const date = dayAndMonth(tokens, at + 2, context);
  return date && { interval: date.interval, length: date.length + 2 };
}

/** Every date and period that a page states, as an interval no narrower than the words. */
export function findDates(sentences: readonly Sentence[], published: string | undefined): DateMention[] {
  const found: DateMention[] = [];
  const context: DateContext = { published };
  for (const { tokens } of sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const first = tokens[at];
      if (!first || !/^[\p{L}\d]/u.test(first.text)) continue;
      let match = weekdayBeforeDate(tokens, at, context) ?? withNight(tokens, at, context);
      for (const rule of RULES) match ??= rule(tokens, at, context);
      const last = match && tokens[at + match.length - 1];
      if (!match || !last) continue;
      found.push({ start: first.start, end: last.end, ...match.interval });
      at += match.length - 1;
    }
  return found;
}
