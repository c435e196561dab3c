import type { Interval } from "../../model/span.ts";
import { daysAfter, inMonth, inYear, weekdayBefore, weekdayOf } from "./calendar.ts";
import { type DateContext, type DateMatch, isToCome, RELATIVE, type Tokens } from "./date-words.ts";
import { amountAt, isUnit } from "./durations.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));
const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
const QUALIFIERS = words(
  "last this next past previous following coming same recent that every each preceding",
);
const PERIODS = words(
  "week month year summer winter spring autumn fall night weekend decade century day morning afternoon evening hour quarter",
);
/** Beside weekdays, all other words with which a relative date begins. */
const OPENS_RELATIVE: ReadonlySet<string> = new Set([
  ...QUALIFIERS,
  ...words("later day morning afternoon evening night weekend"),
]);
const PARTS_OF_DAY = words("morning afternoon evening night");
/** Weekdays that are names: "Bloody Friday". */
const NAMED_DAYS = words("bloody black good super fat ash cyber palm holy maundy easter shrove giving");

/** "yesterday", "last Friday", "on Monday", "last week", "the following day", "every day": a day only against a stated day. */
export function relativeDay(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  const day = context.published?.length === 10 ? context.published : undefined;
  const shift = DAY_WORDS.get(lower);
  if (shift !== undefined) {
    if (isTitle(tokens, at)) return null;
    return { interval: day ? on(daysAfter(day, shift)) : RELATIVE, length: 1 + partOfDay(tokens, at + 1) };
  }
  if (!OPENS_RELATIVE.has(lower) && weekdayOf(lower) < 0) return null;
  return weekday(tokens, at, day) ?? qualified(tokens, at, context) ?? phrase(tokens, at);
}

const on = (iso: string): Interval => ({ earliest: iso, latest: iso, precision: "day" });

const partOfDay = (tokens: Tokens, at: number): number => (PARTS_OF_DAY.has(tokens[at]?.lower ?? "") ? 1 : 0);

/** A capital inside a name: "USA Today", "Friday Night Lights". */
function isTitle(tokens: Tokens, at: number): boolean {
  const isCapital = /^\p{Lu}/u.test(tokens[at]?.text ?? "");
  const before = tokens[at - 1];
  return (
    isCapital && before !== undefined && /^\p{Lu}/u.test(before.text) && before.end + 1 === tokens[at]?.start
  );
}

function weekday(tokens: Tokens, at: number, day: string | undefined): DateMatch | null {
  const lower = tokens[at]?.lower ?? "";
  const isQualified = /^(?:last|this|next|past|coming|following)$/.test(lower);
  const place = isQualified ? at + 1 : at;
  const wanted = weekdayOf(tokens[place]?.lower ?? "");
  if (wanted < 0 || !/^\p{Lu}/u.test(tokens[place]?.text ?? "")) return null;
  if (NAMED_DAYS.has(tokens[at - 1]?.lower ?? "")) return null;
  const after = tokens[place + 1];
  if (/^\p{Lu}\p{Ll}+$/u.test(after?.text ?? "") && !isQualified && tokens[at - 1]?.lower !== "on")
    return null;
  const length = place + 1 - at + partOfDay(tokens, place + 1);
  if (!day || /^(?:next|coming|following)$/.test(lower)) return { interval: RELATIVE, length };
  if (lower !== "last" && isToCome(tokens, at)) return { interval: RELATIVE, length };
  const latest = lower === "last" ? day : daysAfter(day, 1);
  return { interval: on(weekdayBefore(latest, wanted)), length };
}

/** "last week", "the past two weeks", "the following day", "the coming days and weeks", "every day". */
function qualified(tokens: Tokens, at: number, context: DateContext): DateMatch | null {
  const which = tokens[at]?.lower ?? "";
  if (!QUALIFIERS.has(which)) return null;
  if (which === "this" && /^(?:past|last|coming)$/.test(tokens[at + 1]?.lower ?? "")) {
    const found = qualified(tokens, at + 1, context);
    return found && { interval: RELATIVE, length: found.length + 1 };
  }
  const isPeriod = !/^(?:this|that|every|each)$/.test(which);
  const amount = /^(?:last|past|next|previous|following|coming|preceding)$/.test(which)
    ? amountAt(tokens, at + 1)
    : 0;
  const noun = at + 1 + amount;
  const unit = tokens[noun]?.lower ?? "";
  if (isUnit(unit) && (amount > 0 || unit.endsWith("s"))) {
    if (which === "this" || which === "every" || which === "each") return null;
    const more = tokens[noun + 1]?.lower === "and" && isUnit(tokens[noun + 2]?.lower ?? "") ? 2 : 0;
    return { interval: RELATIVE, length: noun + 1 + more - at, isPeriod };
  }
  if (amount > 0 || !PERIODS.has(unit)) return null;
  if (
    which === "that" &&
    tokens[at - 1] &&
    /^(?:said|say|says|and|so|but|claim)$/.test(tokens[at - 1]?.lower ?? "")
  )
    return null;
  if (which === "recent" || (unit === "hour" && which === "last")) return null;
  return {
    interval: period(which, unit, context.published),
    length: 2 + partOfDay(tokens, noun + 1),
    isPeriod,
  };
}

/** "the day before", "in the morning", "later in the day", "the weekend", "the present day". */
function phrase(tokens: Tokens, at: number): DateMatch | null {
  const before = tokens[at - 1]?.lower ?? "";
  const lower = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (
    lower === "later" &&
    next === "in" &&
    tokens[at + 2]?.lower === "the" &&
    PERIODS.has(tokens[at + 3]?.lower ?? "")
  )
    return { interval: RELATIVE, length: 4 };
  if (before !== "the") return null;
  if (
    lower === "day" &&
    (next === "before" || next === "after") &&
    !/^\p{L}/u.test(tokens[at + 2]?.text ?? "")
  )
    return { interval: RELATIVE, length: 2, isPeriod: true };
  const isWhen = /^(?:in|during|at|over|on|for|by|until|before)$/.test(tokens[at - 2]?.lower ?? "");
  const isLast = !/^\p{L}/u.test(next) || /^(?:and|when|as|after|but|to|by|with|the|in|on)$/.test(next);
  if (isWhen && isLast && /^(?:morning|afternoon|evening|night|weekend)$/.test(lower))
    return { interval: RELATIVE, length: 1, isPeriod: true };
  return null;
}

function period(which: string, unit: string, published: string | undefined): Interval {
  if (published === undefined || !/^(?:last|this|next)$/.test(which)) return RELATIVE;
  const year = Number(published.slice(0, 4));
  const month = Number(published.slice(5, 7));
  const back = which === "last" ? 1 : which === "next" ? -1 : 0;
  if (unit === "year") return inYear(year - back);
  if (unit === "month" && month > 0) {
    const count = year * 12 + month - 1 - back;
    return inMonth(Math.floor(count / 12), (count % 12) + 1);
  }
  if (unit !== "week" || published.length < 10) return RELATIVE;
  const monday = weekdayBefore(daysAfter(published, 1), 1);
  const first = daysAfter(monday, -7 * back);
  return { earliest: first, latest: daysAfter(first, 6), precision: "range" };
}
