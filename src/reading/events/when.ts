import type { Attributes, DateMention } from "../../model/reading.ts";
import type { Interval, Span } from "../../model/span.ts";
import { CUE_OF } from "../attributions/cues.ts";
import { firstAtOrAfter, type Line, startingWithin, within, wordAt } from "../clauses/line.ts";
import { treeOf } from "../syntax/tree-of.ts";

/** How far from the words that tell of an event a date may stand and still be its own, in characters. */
const REACH = 140;
/** A date that opens a sentence holds for all that it tells: how far from its start, in characters. */
const OPENING = 25;

/** Words before a date that bound an event, and do not date it; and what is celebrated is long past. */
const BOUNDS = /^(?:until|till|since|before|after|by|from|for)$/;
const REMEMBERED = /\b(?:anniversary|anniversaries|commemorat\w+|memorial|remembrance)\b/;

/** For each of the stretches of a sentence that tell of events, the date that the sentence gives for it: the one that its verb governs, else the nearest that is no other's; none is ever made up. */
export function datesOf(line: Line, told: readonly Span[]): (DateMention | undefined)[] {
  if (told.length === 0) return [];
  const dates = startingWithin(line.page.dates, line.sentence).filter(
    (it) =>
      within(it, line.sentence) &&
      (it.earliest !== null || it.latest !== null) &&
      !isBound(line, it) &&
      !isOfSaying(line, it),
  );
  const given: (DateMention | undefined)[] = told.map(() => undefined);
  if (dates.length === 0) return given;
  const isPast = REMEMBERED.test(line.page.text.slice(line.sentence.start, line.sentence.end).toLowerCase());
  if (isPast) return given;
  const owners = dates.map((date) =>
    told.length + dates.length > 2 ? ownersOf(line, date, told) : new Set<number>(),
  );
  for (const [number, date] of dates.entries()) {
    const owned = owners[number] ?? new Set();
    const opens = date.start - line.sentence.start <= OPENING;
    const nearest = Math.min(...told.map((it) => distance(date, it)));
    for (const [at, span] of told.entries()) {
      const gap = distance(date, span);
      if (gap > REACH || (owned.size > 0 ? !owned.has(at) && !opens : gap > nearest && !opens)) continue;
      if (owners.some((it, other) => other !== number && it.has(at))) continue;
      const known = given[at];
      if (!known || gap < distance(known, span)) given[at] = date;
    }
  }
  return given;
}

/** "until 8 September", "since March". */
function isBound(line: Line, date: Span): boolean {
  const at = firstAtOrAfter(line.tokens, date.start);
  const before = wordAt(line, at - 1) === "the" ? wordAt(line, at - 2) : wordAt(line, at - 1);
  return BOUNDS.test(before);
}

/** "On 11 January it said": the day on which somebody spoke. */
function isOfSaying(line: Line, date: Span): boolean {
  const word = wordAt(line, governorOf(line, date));
  return CUE_OF.get(word)?.kind === "says" && !CUE_OF.get(word)?.isAlsoNoun;
}

/** The word that governs a date in the grammar; -1 where none does. */
function governorOf(line: Line, date: Span): number {
  const { heads } = treeOf(line.sentence);
  let at = firstAtOrAfter(line.tokens, date.start);
  for (let steps = 0; steps < DEEP && at >= 0; steps++) {
    const token = line.tokens[at];
    if (!token || token.start < date.start || token.end > date.end) break;
    at = heads[at] ?? -1;
  }
  return at;
}

/** The events whose words govern a date in the grammar, or are subject or object of the verb that does: "the call was made on 9 April". */
function ownersOf(line: Line, date: Span, told: readonly Span[]): ReadonlySet<number> {
  const { heads, relations } = treeOf(line.sentence);
  const first = firstAtOrAfter(line.tokens, date.start);
  const at = governorOf(line, date);
  if (at < 0 || !line.tokens[at]) return new Set();
  const words = told.map((span) => headOf(line, span));
  const joined = words.findLastIndex(
    (it) => it > at && it < first && relations[it] === "conj" && heads[it] === at,
  );
  if (joined >= 0) return new Set([joined]);
  return new Set(words.flatMap((it, number) => (it >= 0 && isUnder(line, it, at) ? [number] : [])));
}

/** The word of a stretch from which the others of it hang. */
function headOf(line: Line, span: Span): number {
  const { heads } = treeOf(line.sentence);
  const first = firstAtOrAfter(line.tokens, span.start);
  const after = firstAtOrAfter(line.tokens, span.end);
  for (let at = first; at < after; at++) {
    const head = heads[at] ?? -1;
    if (head < first || head >= after) return at;
  }
  return -1;
}

/** Whether a word is another, or hangs from it as a part of the same happening: "shelled …, killing three". */
function isUnder(line: Line, word: number, above: number): boolean {
  const { heads, relations } = treeOf(line.sentence);
  for (let at = word, steps = 0; at >= 0 && steps <= CHAIN; steps++) {
    if (at === above) return true;
    if (!SAME_HAPPENING.test(relations[at] ?? "")) return false;
    at = heads[at] ?? -1;
  }
  return false;
}
const CHAIN = 3;
const SAME_HAPPENING = /^(?:advcl|conj|xcomp|nsubj|nsubj:pass|obj|obl|acl|compound|nmod)$/;
/** How many steps lead from a date's first word to the word that governs it, at most. */
const DEEP = 6;

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** A date as the attributes of an event. */
export function asAttributes(date: Interval | undefined): Attributes {
  if (!date) return {};
  const { earliest, latest, precision } = date;
  if (earliest === null) return latest === null ? { precision } : { latest, precision };
  return latest === null ? { earliest, precision } : { earliest, latest, precision };
}
