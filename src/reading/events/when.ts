import type { Attributes, DateMention } from "../../model/reading.ts";
import type { Interval, Span } from "../../model/span.ts";
import { type Line, startingWithin, within } from "../clauses/line.ts";

/** How far from the words that tell of an event a date may stand and still be its own, in characters. */
const REACH = 140;
/** A date that opens a sentence holds for all that it tells: how far from its start, in characters. */
const OPENING = 25;

/** For each of the stretches of a sentence that tell of events, the date that the sentence gives for it; none is ever made up. */
export function datesOf(line: Line, told: readonly Span[]): (DateMention | undefined)[] {
  const dates = startingWithin(line.page.dates, line.sentence).filter(
    (it) => within(it, line.sentence) && (it.earliest !== null || it.latest !== null),
  );
  const given: (DateMention | undefined)[] = told.map(() => undefined);
  for (const date of dates) {
    const opens = date.start - line.sentence.start <= OPENING;
    const nearest = Math.min(...told.map((it) => distance(date, it)));
    for (const [at, span] of told.entries()) {
      const gap = distance(date, span);
      if (gap > REACH || (gap > nearest && !opens)) continue;
      const known = given[at];
      if (!known || gap < distance(known, span)) given[at] = date;
    }
  }
  return given;
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** A date as the attributes of an event. */
export function asAttributes(date: Interval | undefined): Attributes {
  if (!date) return {};
  return {
    ...(date.earliest === null ? {} : { earliest: date.earliest }),
    ...(date.latest === null ? {} : { latest: date.latest }),
    precision: date.precision,
  };
}
