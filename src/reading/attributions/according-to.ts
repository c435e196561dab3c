import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { hasMark, TELLS } from "../word-marks.ts";
import type { Found } from "./found.ts";
import { fromOf, type Grammar, grammarOf, headOf, phraseOf, stretch, tagOf } from "./grammar.ts";
import { openingOf } from "./opening.ts";
import { sourceAfter } from "./source.ts";
import type { Speaker } from "./speaker.ts";

/** Nouns behind "according to" that are no source: it went "according to plan". */
const NO_SOURCES: ReadonlySet<string> = new Set(
  "plan plans schedule custom need needs size age rank height weight body type merit ability law rules".split(
    " ",
  ),
);

/** Fewest words of a content. */
const FEWEST = 2;

/** "According to the ministry, …", "…, according to residents", and in between. */
export function findAccordingTo(line: Line): Found[] {
  const found: Found[] = [];
  for (let at = 0; at + 2 < line.tokens.length; at++) {
    if (!hasMark(line.tokens[at], TELLS)) continue;
    if (wordAt(line, at) !== "according" || wordAt(line, at + 1) !== "to" || line.isQuoted[at]) continue;
    const grammar = grammarOf(line);
    const source = sourceOf(grammar, at + 2);
    if (!source || NO_SOURCES.has(wordAt(line, source.head))) continue;
    const parts = contentAround(grammar, at, source.span.end);
    if (parts.length === 0) continue;
    found.push({
      source: source.span,
      cue: stretch(grammar, at, at + 1),
      parts,
      kind: "says",
      lemma: "according",
      wording: "clause",
      head: line.tokens[source.head]?.start ?? null,
    });
  }
  return found;
}

/** The noun phrase that begins at a token: by the grammar, else by the order of the words. */
function sourceOf(grammar: Grammar, from: number): Speaker | undefined {
  const { line } = grammar;
  let head = from;
  while (headOf(grammar, head) >= from && fromOf(grammar, headOf(grammar, head)) >= from - 3)
    head = headOf(grammar, head);
  const { first, last } = phraseOf(grammar, head);
  const surface = sourceAfter(line, from);
  if (/^(?:NN|PRP|DT|CD|WP)/.test(tagOf(grammar, head)) && first <= from && last >= head)
    return { span: stretch(grammar, from, last), head };
  return surface && { span: surface, head: from };
}

function contentAround(grammar: Grammar, at: number, sourceEnd: number): Found["parts"] {
  const { line } = grammar;
  const last = line.tokens.length - 1;
  const behind = line.tokens.findIndex((it) => it.start >= sourceEnd);
  const isBefore = at > openingOf(line) + 1;
  const isBehind = behind >= 0 && wordAt(line, behind) === ",";
  const before = isBefore ? between(grammar, openingOf(line), at - 1) : [];
  if (!isBefore && behind >= 0) return between(grammar, behind, last);
  return isBehind &&
    before.length > 0 &&
    !/^(?:and|but|which|who|while|as|though|although)$/.test(wordAt(line, behind + 1))
    ? [...before, ...between(grammar, behind, last)]
    : before;
}

function between(grammar: Grammar, from: number, to: number): Found["parts"] {
  const { line } = grammar;
  let first = from;
  let last = to;
  while (first <= last && isPunctuation(wordAt(line, first)) && !/^["“«‘]$/.test(wordAt(line, first)))
    first++;
  while (last > first && isPunctuation(wordAt(line, last)) && !/^["”»’]$/.test(line.tokens[last]?.text ?? ""))
    last--;
  return last - first + 1 >= FEWEST ? [stretch(grammar, first, last)] : [];
}
