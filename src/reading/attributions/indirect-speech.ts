import type { Span } from "../../model/span.ts";
import { isAuxiliary } from "../clauses/function-words.ts";
import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { hasModal, type VerbGroup, verbGroupAt } from "../clauses/verb-group.ts";
import { tagsOf } from "../syntax/tree-of.ts";
import { hasMark, TELLS } from "../word-marks.ts";
import { contentEnd } from "./content-end.ts";
import { contentStart } from "./content-start.ts";
import { CUE_OF, type Cue } from "./cues.ts";
import { hasFiniteVerb } from "./finite-verb.ts";
import type { Found } from "./found.ts";
import { openingOf } from "./opening.ts";
import { isNominal, sourceAfter, sourceBefore } from "./source.ts";

/** Shortest content, in words. */
const SHORTEST = 3;
/** What sources say without quotation marks, in a sentence's own words. */
export function findIndirectSpeech(line: Line): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < line.tokens.length; at++) {
    if (!hasMark(line.tokens[at], TELLS)) continue;
    const cue = CUE_OF.get(wordAt(line, at));
    if (
      !cue ||
      cue.lemma === "verify" ||
      (cue.isAlsoNoun && !tagsOf(line.sentence)[at]?.startsWith("VB")) ||
      line.isQuoted[at] ||
      line.covering[at]?.mention.form === "name"
    )
      continue;
    const group = verbGroupAt(line, at, cue.forms, cue.isAlsoNoun);
    if (!group) {
      const inverted = invertedAtEnd(line, at, cue);
      if (inverted) found.push(inverted);
      continue;
    }
    if (group.isInfinitive || hasModal(line, group)) continue;
    if (group.isNegated && cue.needsClause) continue;
    const attribution = group.isPassive
      ? impersonal(line, group, cue)
      : (inserted(line, group, cue) ??
        withContentBehind(line, group, cue) ??
        withContentBefore(line, group, cue) ??
        invertedAtEnd(line, at, cue));
    if (attribution) found.push(attribution);
  }
  return found;
}

const madeBy = ({ kind, lemma }: Cue): Pick<Found, "kind" | "lemma" | "wording" | "head"> => ({
  kind,
  lemma,
  wording: kind === "judges" ? "noun" : "clause",
  head: null,
});

/** "The ministry said on Friday that …", "He claims they …". */
function withContentBehind(line: Line, group: VerbGroup, cue: Cue): Found | undefined {
  const first = contentStart(line, group, cue);
  if (first === undefined) return undefined;
  const last = contentEnd(line, first);
  if (last - first + 1 < SHORTEST) return undefined;
  const source = sourceBefore(line, group);
  if (!source || /^you$/i.test(line.page.text.slice(source.start, source.end))) return undefined;
  return {
    source,
    cue: spanOf(line, group.first, group.main),
    parts: [spanOf(line, first, last)],
    ...madeBy(cue),
  };
}

/** "It was reported that …": nobody is named. */
function impersonal(line: Line, group: VerbGroup, cue: Cue): Found | undefined {
  const that = group.main + 1;
  if (wordAt(line, that) !== "that" || wordAt(line, group.first - 1) !== "it") return undefined;
  const last = contentEnd(line, that + 1);
  if (last - that < SHORTEST) return undefined;
  return {
    source: null,
    cue: spanOf(line, group.first, group.main),
    parts: [spanOf(line, that + 1, last)],
    ...madeBy(cue),
  };
}

/** "The bridge, he said, was gone": the whole sentence is the content. */
function inserted(line: Line, group: VerbGroup, cue: Cue): Found | undefined {
  if (cue.needsClause || wordAt(line, group.main + 1) !== ",") return undefined;
  const source = sourceBefore(line, group);
  const comma = source ? commaBefore(line, source.start) : undefined;
  const last = contentEnd(line, group.main + 1);
  if (opensAside(line, group.main + 1)) return undefined;
  if (!source || comma === undefined || last - group.main <= SHORTEST || line.isQuoted[last])
    return undefined;
  return {
    source,
    cue: spanOf(line, group.first, group.main),
    parts: [spanOf(line, openingOf(line), last)],
    ...madeBy(cue),
  };
}

/** "…, a source said", "…, she told reporters": the content stands before. */
function withContentBefore(line: Line, group: VerbGroup, cue: Cue): Found | undefined {
  if (cue.needsClause || !(endsSoon(line, group.main + 1) || opensAside(line, group.main + 1)))
    return undefined;
  const source = sourceBefore(line, group);
  const comma = source ? commaBefore(line, source.start) : undefined;
  if (!source || comma === undefined || !hasFiniteVerb(line, openingOf(line), comma)) return undefined;
  return {
    source,
    cue: spanOf(line, group.first, group.main),
    parts: [spanOf(line, openingOf(line), appositionStart(line, comma) - 1)],
    ...madeBy(cue),
  };
}

/** "…, said the governor". */
function invertedAtEnd(line: Line, at: number, cue: Cue): Found | undefined {
  if (cue.needsClause || !cue.forms.has("past") || wordAt(line, at - 1) !== "," || line.isQuoted[at - 2])
    return undefined;
  const source = sourceAfter(line, at + 1);
  if (!source || at < SHORTEST + 1 || (/^(?:a|an)$/.test(wordAt(line, 0)) && at < SHORTEST + 2))
    return undefined;
  return {
    source,
    cue: spanOf(line, at, at),
    parts: [spanOf(line, openingOf(line), at - 2)],
    ...madeBy(cue),
  };
}

/** ", but it offered no evidence": what the writer adds behind a report. */
const opensAside = (line: Line, at: number): boolean =>
  wordAt(line, at) === "," &&
  /^(?:but|and|while|although|though|adding|citing|which)$/.test(wordAt(line, at + 1));

/** Whether nothing but a date, a place of speech or a listener follows before the sentence ends. */
function endsSoon(line: Line, from: number): boolean {
  let rest = 0;
  for (let at = from; at < line.tokens.length; at += 1) {
    const word = wordAt(line, at);
    if (isPunctuation(word)) continue;
    rest += 1;
    if (rest > 8 || word === "that" || isAuxiliary(word)) return false;
  }
  return true;
}

/** The comma that parts a content from the source behind it. */
function commaBefore(line: Line, offset: number): number | undefined {
  for (let at = line.tokens.length - 1; at >= SHORTEST; at--) {
    if ((line.tokens[at]?.start ?? 0) >= offset) continue;
    if (wordAt(line, at) === ",")
      return line.isQuoted[at - 1] || /^["”]$/.test(line.tokens[at - 1]?.text ?? "") ? undefined : at;
    if (/\p{L}/u.test(line.tokens[at]?.text ?? "") && !isNominal(line, at)) return undefined;
  }
  return undefined;
}

/** The comma before "the head of the administration," where a name follows: it belongs to the source. */
function appositionStart(line: Line, comma: number): number {
  for (let at = comma - 1; at > SHORTEST && comma - at <= 10; at--)
    if (wordAt(line, at) === ",") {
      const placed = line.covering[at + 1];
      return placed?.first === at + 1 && placed.mention.type === "Person" ? at : comma;
    }
  return comma;
}

function spanOf(line: Line, first: number, last: number): Span {
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}
