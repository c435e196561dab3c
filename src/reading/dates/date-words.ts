import type { Interval } from "../../model/span.ts";
import type { Token } from "../page.ts";
import { monthOf } from "./calendar.ts";

export type Tokens = readonly Token[];

export interface DateMatch {
  readonly interval: Interval;
  /** How many tokens it takes. */
  readonly length: number;
  /** A period ("1990s", "summer of 1943"), to which "the" before it belongs. */
  readonly isPeriod?: boolean;
}

/** What a date without its year or month goes by. */
export interface DateContext {
  /** The stated day of publication. */
  readonly published: string | undefined;
  /** The last date with its year that the paragraph states before. */
  readonly stated: Interval | undefined;
  /** Index after the last token of the date before this in the sentence. */
  readonly after: number;
}

/** A way in which a date is written. */
export type DateRule = (tokens: Tokens, at: number, context: DateContext) => DateMatch | null;

/** A time that only a stated day could fix. */
export const RELATIVE: Interval = { earliest: null, latest: null, precision: "relative" };
/** A time that no calendar of ours fixes: a length of time, a year before ours. */
export const UNKNOWN: Interval = { earliest: null, latest: null, precision: "unknown" };

const NUMBERS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, at) => [word, at + 1]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, 30 + at * 10]),
);

/** The number that a figure or a word names, or 0. */
export function numberAt(tokens: Tokens, at: number): number {
  const word = tokens[at]?.lower ?? "";
  if (opensFigure(word) && /^\d{1,3}$/.test(word)) return Number(word);
  return NUMBERS.get(word) ?? TENS.get(word) ?? 0;
}

/** Whether a word is a number in letters up to ninety. */
export const isNumberWord = (word: string): boolean => NUMBERS.has(word) || TENS.has(word);

/** Whether a word begins with a figure. */
export const opensFigure = (word: string): boolean => word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;

/** A year of four figures from 1000 to 2099 beside a day or month, or 0. */
export function yearAt(tokens: Tokens, at: number): number {
  const text = tokens[at]?.text ?? "";
  return text.length === 4 && /^(1\d|20)\d\d$/.test(text) ? Number(text) : 0;
}

/** A day of a month, with or without its ending, or 0. */
export function dayAt(tokens: Tokens, at: number): number {
  const text = tokens[at]?.text ?? "";
  if (!opensFigure(text)) return 0;
  const match = /^(\d{1,2})(st|nd|rd|th)?$/i.exec(text);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
}

/** Month named at a token; "may" and "march" in small letters are no months. */
export function monthAt(tokens: Tokens, at: number): number {
  const token = tokens[at];
  return token && /^\p{Lu}/u.test(token.text) ? monthOf(token.lower) : 0;
}

/** After these a day is still to come. */
const TO_COME: ReadonlySet<string> = new Set(
  "will 'll would plans planned scheduled due expected upcoming shall".split(" "),
);

/** Whether the words before a date speak of what is to come. */
export function isToCome(tokens: Tokens, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 10); before -= 1)
    if (TO_COME.has(tokens[before]?.lower ?? "")) return true;
  return false;
}

/** The year that "of this year", "of last year" at a token names, and how many tokens it takes. */
export function yearOfWords(
  tokens: Tokens,
  at: number,
  { published }: DateContext,
): { year: number; length: number } | null {
  const of = tokens[at]?.lower === "of" ? at + 1 : at;
  const which = tokens[of]?.lower ?? "";
  if (tokens[of + 1]?.lower !== "year" || !/^(?:this|last|next)$/.test(which)) return null;
  const now = Number(published?.slice(0, 4) ?? 0);
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  return { year: now > 0 ? now + shift : 0, length: of + 2 - at };
}

export const isDash = (text: string | undefined): boolean => text === "-" || text === "–" || text === "—";

/** Index after a comma, where one stands here. */
export const pastComma = (tokens: Tokens, at: number): number => (tokens[at]?.text === "," ? at + 1 : at);
