import type { Attributes, DateMention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { type Line, startingWithin, within } from "../clauses/line.ts";

/** How far from the words that tell of an event a date may stand and still be its own, in characters. */
const REACH = 140;

/** The date that a sentence gives for what is told at a span: the nearest one; none is ever made up. */
export function dateOf(line: Line, told: Span): DateMention | undefined {
  const dates = startingWithin(line.page.dates, line.sentence).filter(
    (it) => within(it, line.sentence) && (it.earliest !== null || it.latest !== null),
  );
  let nearest: DateMention | undefined;
  for (const date of dates)
    if (distance(date, told) <= REACH && (!nearest || distance(date, told) < distance(nearest, told)))
      nearest = date;
  return nearest;
}

export const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** A date as an event's attributes. */
export function whenOf(line: Line, told: Span): Attributes {
  const date = dateOf(line, told);
  if (!date) return {};
  return {
    ...(date.earliest === null ? {} : { earliest: date.earliest }),
    ...(date.latest === null ? {} : { latest: date.latest }),
    precision: date.precision,
  };
}
