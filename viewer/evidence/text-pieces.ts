import type { DocumentAnswer } from "../../src/model/http.ts";
import { sentenceAround } from "../../src/text/sentence-around.ts";

type Mention = DocumentAnswer["mentions"][number];

/** A stretch of a document that is drawn alike. */
export interface Piece {
  readonly text: string;
  /** Where it starts in the document. */
  readonly start: number;
  readonly mention: Mention | null;
  /** True within the span that is shown as evidence. */
  readonly isMarked: boolean;
  /** True within the sentence around that span. */
  readonly isNear: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const within = (start: number, end: number, range: Range | null): boolean =>
  range !== null && start >= range.start && end <= range.end;

/** Cuts the part of a text from `shown.start` to `shown.end` into pieces; of mentions of entities that lie within each other the innermost counts. */
export function textPieces(
  text: string,
  shown: Range,
  mentions: readonly Mention[],
  marked: Range | null,
): Piece[] {
  const inside = mentions
    .filter((it) => it.entity && it.start < it.end && it.end > shown.start && it.start < shown.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const sentence = marked && sentenceAround(text, marked);
  const cuts = new Set([shown.start, shown.end]);
  for (const range of marked && sentence ? [...inside, marked, sentence] : inside)
    for (const cut of [range.start, range.end]) if (cut > shown.start && cut < shown.end) cuts.add(cut);
  const ordered = [...cuts].sort((a, b) => a - b);
  const open: Mention[] = [];
  const pieces: Piece[] = [];
  let next = 0;
  ordered.slice(0, -1).forEach((start, at) => {
    const end = ordered[at + 1] ?? shown.end;
    for (let mention = inside[next]; mention && mention.start <= start; mention = inside[++next])
      open.push(mention);
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    const mention = open.findLast((it) => it.end > start) ?? null;
    pieces.push({
      text: text.slice(start, end),
      start,
      mention,
      isMarked: within(start, end, marked),
      isNear: within(start, end, sentence),
    });
  });
  return pieces;
}

/** The part of a long text to draw around a span, so that a report of fifty megabytes doesn't stop the page. */
export function windowAround(length: number, around: Range | null, size = 40_000): Range {
  if (length <= size) return { start: 0, end: length };
  const middle = around ? Math.floor((around.start + Math.min(around.end, around.start + size)) / 2) : 0;
  const start = Math.min(Math.max(0, middle - size / 2), length - size);
  return { start, end: start + size };
}
