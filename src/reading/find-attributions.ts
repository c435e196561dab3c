import type { Attribution } from "../model/reading.ts";
import { findAccordingTo } from "./attributions/according-to.ts";
import { findDirectSpeech } from "./attributions/direct-speech.ts";
import { findIndirectSpeech } from "./attributions/indirect-speech.ts";
import { inOrder, linesOf } from "./clauses/line.ts";
import type { Page } from "./page.ts";

/** Who says what on a page, and by which word that shows: direct and indirect speech, in order of the content. */
export function findAttributions(given: Page): readonly Attribution[] {
  const page = inOrder(given);
  const lines = linesOf(page);
  const direct = findDirectSpeech(page, lines);
  const isTaken = new Set(direct.map((it) => it.cue.end));
  const indirect = lines
    .flatMap((line) => [...findIndirectSpeech(line), ...findAccordingTo(line)])
    .filter((it) => !isTaken.has(it.cue.end));
  return [...direct, ...indirect].sort(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end || a.cue.start - b.cue.start,
  );
}
