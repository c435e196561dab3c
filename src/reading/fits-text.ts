import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** Whether all that a reading points at lies in a text, and what it says of mentions is said of those that it has. */
export function fitsText(reading: Reading, text: string): boolean {
  const isWithin = ({ start, end }: Span): boolean => start < end && end <= text.length;
  const mentions = new Set(reading.mentions.map((it) => it.id));
  const spans = [
    ...reading.mentions,
    ...reading.dates,
    ...reading.events,
    ...(reading.quantities ?? []),
    ...(reading.toponyms ?? []),
    ...reading.boilerplate,
    ...reading.attributions.flatMap(({ source, cue, content, parts }) => [
      ...(source ? [source] : []),
      cue,
      content,
      ...(parts ?? []),
    ]),
    ...reading.claims.flatMap((it) => it.evidence),
  ];
  const named = reading.claims.flatMap((it) => [
    ...it.subjects,
    ...it.objects,
    ...it.addressedTo,
    ...(it.assertedBy === null ? [] : [it.assertedBy]),
    ...it.relayedBy.map(({ by }) => by),
  ]);
  return spans.every(isWithin) && named.every((id) => mentions.has(id));
}
