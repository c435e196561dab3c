import type { AttributionKind } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { isAdverb } from "../clauses/function-words.ts";
import { firstAtOrAfter, isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import type { Quotation } from "../page.ts";
import { around } from "./around.ts";
import { CUE_OF, type Cue } from "./cues.ts";
import { type Grammar, grammarOf, stretch, tagOf } from "./grammar.ts";
import { phraseBefore, sourceAfter, sourceBefore } from "./source.ts";
import { isPassive, speakerOf } from "./speaker.ts";

/** Who says what stands in quotation marks, and by which words that shows. */
export interface QuotedBy {
  readonly source: Span;
  readonly cue: Span;
  readonly kind: AttributionKind;
  readonly lemma: string;
  readonly head: number | null;
  readonly listener?: number | undefined;
  readonly quotedBy?: number | undefined;
}

/** How far from a quotation its verb of saying may stand, in words. */
const REACH = 14;
/** Most words of "the mayor of Irpin said" behind a quotation that ended its sentence. */
const SHORT = 9;
const BY_MARK = { kind: "says", lemma: "", head: null } as const;

/** "She adds: “…”", "The soldier ridicules the claims, saying: “…”". */
export function quotedBefore(
  line: Line,
  previous: Line | undefined,
  quotation: Quotation,
): QuotedBy | undefined {
  let end = firstAtOrAfter(line.tokens, quotation.start) - 1;
  let host = line;
  if (end <= 0) {
    if (!previous || wordAt(previous, previous.tokens.length - 1) !== ":") return undefined;
    host = previous;
    end = host.tokens.length;
  }
  if (host.isQuoted[end - 1]) return undefined;
  const grammar = grammarOf(host);
  for (let at = end - 1; at >= 0 && end - at <= REACH; at--) {
    if (host.isQuoted[at]) break;
    const cue = CUE_OF.get(wordAt(host, at));
    if (!cue || cue.needsClause) continue;
    if (host === line && holdsThat(host, at, end)) return undefined;
    if (!tagOf(grammar, at).startsWith("VB") || isPassive(grammar, at)) continue;
    const by = sayer(grammar, at, cue, (source) => source.end <= quotation.start);
    if (by) return by;
  }
  if (wordAt(host, end - 1) === ":") {
    const source = phraseBefore(host, end - 1);
    if (source && host.covering[end - 2])
      return { source, cue: stretch(grammar, end - 1, end - 1), ...BY_MARK };
  }
  return undefined;
}

/** "said that … “…”": the quotation is a part of what is told without marks. */
function holdsThat(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (wordAt(line, at) === "that") return true;
  return false;
}

/** "An outlet writes: “…,” said a relative": the relative speaks, the outlet passes it on. */
export function quotedRightBehind(line: Line, quotation: Quotation): QuotedBy | undefined {
  const last = line.tokens[firstAtOrAfter(line.tokens, quotation.end) - 1];
  if (!/^[,?!]$/.test(last?.text ?? "")) return undefined;
  const by = quotedBehind(line, quotation);
  const first = line.tokens.find((it) => it.start >= quotation.end && !isPunctuation(it.lower));
  return by && (by.cue.start === first?.start || by.source.start === first?.start) ? by : undefined;
}

/** "“…,” said one of the soldiers", "“…?” she asks", "“…” ― Olena, a nurse". */
export function quotedBehind(line: Line, quotation: Quotation): QuotedBy | undefined {
  let at = firstAtOrAfter(line.tokens, quotation.end);
  while (isPunctuation(wordAt(line, at)) && !/^[.;]$/.test(wordAt(line, at))) at++;
  if (at >= line.tokens.length || line.isQuoted[at]) return undefined;
  const grammar = grammarOf(line);
  const signed = signedAt(grammar, at);
  if (signed) return signed;
  let first = at;
  while (isAdverb(wordAt(line, first))) first++;
  const opening = CUE_OF.get(wordAt(line, first));
  if (opening && !opening.needsClause) {
    const by = sayer(grammar, first, opening, (source) => source.start >= quotation.end);
    if (by && by.source.start > by.cue.start) return by;
    const source = sourceAfter(line, first + 1);
    if (source) return { source, cue: stretch(grammar, first, first), ...madeBy(opening) };
  }
  for (let next = at; next < line.tokens.length && next - at <= REACH; next++) {
    if (line.isQuoted[next]) break;
    const cue = CUE_OF.get(wordAt(line, next));
    if (!cue || !tagOf(grammar, next).startsWith("VB") || isPassive(grammar, next)) continue;
    const by = sayer(grammar, next, cue, (source) => source.start >= quotation.end);
    if (by) return by;
  }
  return undefined;
}

/** "“They are gone!” Olena Marchuk said.": where the quotation closed its sentence, the next one says who spoke. */
export function quotedByNext(line: Line | undefined, quotation: Quotation): QuotedBy | undefined {
  if (!line || line.sentence.start - quotation.end > 3) return undefined;
  const grammar = grammarOf(line);
  let at = 0;
  while (isPunctuation(wordAt(line, at))) at++;
  const signed = signedAt(grammar, at);
  if (signed) return signed;
  for (; at < line.tokens.length && at <= SHORT; at++) {
    if (line.isQuoted[at] || /^[,;:]$/.test(wordAt(line, at))) return undefined;
    const cue = CUE_OF.get(wordAt(line, at));
    if (!cue || cue.needsClause || !/^VB[DZP]$/.test(tagOf(grammar, at))) continue;
    if (
      !/^(?:[.,;:]|to|in|on|at|during|of|through|via|last|this|)$/.test(wordAt(line, at + 1)) &&
      line.covering[at + 1]?.mention.type !== "Date"
    )
      return undefined;
    const by = sayer(grammar, at, cue, () => true);
    return by && by.source.start - line.sentence.start <= 2 ? by : undefined;
  }
  return undefined;
}

/** A name behind a dash, as letters and comments are signed. */
function signedAt(grammar: Grammar, at: number): QuotedBy | undefined {
  const { line } = grammar;
  if (!/^[―—–-]$/.test(line.tokens[at - 1]?.text ?? "") || !/^\p{Lu}/u.test(line.tokens[at]?.text ?? ""))
    return undefined;
  let last = at;
  while (/^\p{Lu}/u.test(line.tokens[last + 1]?.text ?? "") && last - at < 4) last++;
  const source = line.covering[at]
    ? sourceAfter(line, at)
    : last > at
      ? stretch(grammar, at, last)
      : undefined;
  return source && { source, cue: stretch(grammar, at - 1, at - 1), ...BY_MARK };
}

const madeBy = ({ kind, lemma }: Cue): Pick<QuotedBy, "kind" | "lemma" | "head"> => ({
  kind,
  lemma,
  head: null,
});

/** Who says it with a verb: by the grammar, else by the order of the words. */
function sayer(
  grammar: Grammar,
  at: number,
  cue: Cue,
  isApart: (source: Span) => boolean,
): QuotedBy | undefined {
  const { line } = grammar;
  const group = verbGroupAt(line, at, cue.forms, cue.isAlsoNoun);
  if (group?.isPassive) return undefined;
  const span = stretch(grammar, group ? group.first : at, at);
  const speaker = speakerOf(grammar, at);
  if (speaker && isApart(speaker.span))
    return {
      source: speaker.span,
      cue: span,
      ...madeBy(cue),
      head: line.tokens[speaker.head]?.start ?? null,
      ...around(grammar, at, cue),
    };
  if (!group || (group.isInfinitive && wordAt(line, group.first) !== "to")) return undefined;
  const source = sourceBefore(line, group);
  return source && isApart(source)
    ? { source, cue: span, ...madeBy(cue), ...around(grammar, at, cue) }
    : undefined;
}
