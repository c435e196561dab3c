import type { Span } from "../model/span.ts";
import { findAccordingTo } from "./attributions/according-to.ts";
import { findDirectSpeech } from "./attributions/direct-speech.ts";
import { contentOf, type Found, type Told, toldOf } from "./attributions/found.ts";
import { findIndirectSpeech } from "./attributions/indirect-speech.ts";
import { findReportingNouns } from "./attributions/reporting-nouns.ts";
import { findReportingVerbs } from "./attributions/reporting-verbs.ts";
import { findInTitle, findTurns } from "./attributions/turns.ts";
import { firstAtOrAfter, inOrder, type Line, linesOf } from "./clauses/line.ts";
import type { Page } from "./page.ts";
import { hasMark, TELLS, TELLS_AS_NOUN } from "./word-marks.ts";

/** What shows in a sentence who says what in it, the surest first: a word is the cue of one attribution. */
const FINDERS: readonly ((line: Line) => readonly Found[])[] = [
  findAccordingTo,
  findReportingVerbs,
  findReportingNouns,
  findIndirectSpeech,
];

/** Who says, thinks or wants what on a page, and by which word that shows: in order of the content, the outer before the inner. */
export function findAttributions(given: Page): readonly Told[] {
  const page = inOrder(given);
  const lines = linesOf(page);
  const turns = [...findInTitle(lines), ...findTurns(page, lines)];
  const found: Found[] = [
    ...turns,
    ...findDirectSpeech(
      page,
      lines,
      turns.flatMap((it) => it.parts),
    ),
  ];
  const taken = new Set(found.map((it) => it.cue.end));
  for (const line of lines) {
    if (!tells(line)) continue;
    for (const find of FINDERS)
      for (const it of find(line)) {
        const ends = endsWithin(line, it.cue);
        if (ends.some((end) => taken.has(end))) continue;
        for (const end of ends) taken.add(end);
        found.push(it);
      }
  }
  const ordered = found.map((it) => ({ it, content: contentOf(it) }));
  ordered.sort(
    (a, b) =>
      a.content.start - b.content.start || b.content.end - a.content.end || a.it.cue.start - b.it.cue.start,
  );
  return ordered.map(({ it }) => toldOf(it));
}

/** Whether a word of a sentence can show who says what. */
function tells({ tokens }: Line): boolean {
  for (const token of tokens) if (hasMark(token, TELLS | TELLS_AS_NOUN)) return true;
  return false;
}

/** Where the words of a stretch end. */
function endsWithin({ tokens }: Line, { start, end }: Span): number[] {
  const ends: number[] = [];
  const first = firstAtOrAfter(tokens, start);
  for (let at = Math.max(0, first - 1); at < tokens.length; at += 1) {
    const own = tokens[at]?.end ?? 0;
    if (own > end) break;
    if (own > start) ends.push(own);
  }
  return ends;
}
