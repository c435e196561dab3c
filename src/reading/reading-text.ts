import type { Mention, MentionType, Reading } from "../model/reading.ts";

/** Foreground colour of each kind of mention, as terminals number them. */
const COLOUR: Readonly<Record<MentionType, number>> = {
  Person: 33,
  Unit: 31,
  Organization: 35,
  Place: 32,
  Equipment: 36,
  Event: 34,
  Group: 90,
  Date: 90,
  Quantity: 90,
  Thing: 90,
};

/** Terminal code for a colour, or 0 for none. */
const sgr = (code: number): string => `\u001b[${code}m`;

interface Mark {
  readonly at: number;
  readonly opens: boolean;
  readonly mention: Mention;
}

/** Marks in the order in which they are written: what ends before what begins, outer ones around inner ones. */
function marksOf(mentions: readonly Mention[]): Mark[] {
  const marks = mentions.flatMap((mention) => [
    { at: mention.start, opens: true, mention },
    { at: mention.end, opens: false, mention },
  ]);
  return marks.sort((a, b) => {
    if (a.at !== b.at) return a.at - b.at;
    if (a.opens !== b.opens) return a.opens ? 1 : -1;
    const longer = b.mention.end - b.mention.start - (a.mention.end - a.mention.start);
    return a.opens ? longer : -longer;
  });
}

/** Control characters of a report never reach the terminal. */
const harmless = (words: string): string =>
  words.replace(/\p{Cc}/gu, (it) => (it === "\n" || it === "\t" ? it : "\ufffd"));

/** A report with its mentions in brackets, each with its kind and referent: for reading in a terminal. */
export function readingText(
  document: { readonly id: string; readonly text: string },
  reading: Reading,
  isColoured = process.stdout.isTTY === true,
): string {
  const { text } = document;
  const parts: string[] = [`== ${document.id}\n`];
  const open: Mention[] = [];
  let from = 0;
  for (const { at, opens, mention } of marksOf(reading.mentions)) {
    parts.push(harmless(text.slice(from, at)));
    from = at;
    if (opens) {
      open.push(mention);
      parts.push(isColoured ? sgr(COLOUR[mention.type]) : "", "[");
      continue;
    }
    const place = open.lastIndexOf(mention);
    if (place >= 0) open.splice(place, 1);
    const around = open[open.length - 1];
    parts.push(`]${mention.type}:${mention.entity}`);
    if (isColoured) parts.push(sgr(0), around ? sgr(COLOUR[around.type]) : "");
  }
  parts.push(harmless(text.slice(from)), "\n");
  return parts.join("");
}
