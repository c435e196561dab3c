import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import type { Found } from "./found.ts";
import { sourceAfter } from "./source.ts";

/** Nouns behind "according to" that are no source: it went "according to plan". */
const NO_SOURCES: ReadonlySet<string> = new Set([
  "plan",
  "plans",
  "schedule",
  "custom",
  "need",
  "size",
  "age",
  "rank",
]);

/** "According to the ministry, …" and "…, according to residents". */
export function findAccordingTo(line: Line): Found[] {
  const found: Found[] = [];
  for (let at = 0; at + 2 < line.tokens.length; at++) {
    if (wordAt(line, at) !== "according" || wordAt(line, at + 1) !== "to" || line.isQuoted[at]) continue;
    const source = sourceAfter(line, at + 2);
    const first = line.tokens[at];
    const second = line.tokens[at + 1];
    if (!source || !first || !second || NO_SOURCES.has(wordAt(line, at + 2))) continue;
    const content = at <= 2 ? behind(line, source.end) : ahead(line, at);
    if (content)
      found.push({
        source,
        cue: { start: first.start, end: second.end },
        parts: [content],
        kind: "says",
        lemma: "according",
        wording: "clause",
        head: null,
      });
  }
  return found;
}

function behind(line: Line, offset: number) {
  let first = line.tokens.findIndex((it) => it.start >= offset && it.text === ",") + 1;
  if (first === 0) return undefined;
  while (isPunctuation(wordAt(line, first))) first++;
  return stretch(line, first, line.tokens.length - 1);
}

function ahead(line: Line, at: number) {
  let first = 0;
  while (isPunctuation(wordAt(line, first))) first++;
  return stretch(line, first, at - 1);
}

function stretch(line: Line, first: number, end: number) {
  let last = end;
  while (last > first && isPunctuation(wordAt(line, last))) last--;
  const start = line.tokens[first];
  const stop = line.tokens[last];
  return start && stop && last - first >= 2 ? { start: start.start, end: stop.end } : undefined;
}
