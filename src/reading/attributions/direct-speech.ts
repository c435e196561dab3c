import type { Span } from "../../model/span.ts";
import { isPossessive, prepositionOf } from "../clauses/arguments.ts";
import { firstAtOrAfter, isPunctuation, type Line } from "../clauses/line.ts";
import type { Page, Quotation } from "../page.ts";
import { hasMark, TELLS } from "../word-marks.ts";
import { CUE_OF } from "./cues.ts";
import type { Found } from "./found.ts";
import { type QuotedBy, quotedBefore, quotedBehind, quotedByNext, quotedRightBehind } from "./quoted-by.ts";
import { findReportingVerbs } from "./reporting-verbs.ts";

interface Spoken extends QuotedBy {
  readonly parts: Span[];
  /** Number of the sentence, and of the paragraph, in which it ends. */
  line: number;
  paragraph: number;
  isOpen: boolean;
}

/** How many sentences before a quotation without a verb of saying its speaker is looked for. */
const SENTENCES_BACK = 2;

/** Each quotation that is speech with its speaker; those without one are left out. What goes on behind "…,” he said" is one with it. `turns`: what the speakers of an interview say, in order; quotations within are theirs. */
export function findDirectSpeech(page: Page, lines: readonly Line[], turns: readonly Span[] = []): Found[] {
  const found: Spoken[] = [];
  let from = 0;
  let turn = 0;
  for (const quotation of page.quotations.filter((it) => it.isSpeech)) {
    while (from < lines.length && (lines[from]?.sentence.end ?? 0) <= quotation.start) from++;
    let to = from;
    while (to + 1 < lines.length && (lines[to + 1]?.sentence.start ?? 0) < quotation.end) to++;
    const first = lines[from];
    const last = lines[to];
    if (!first || !last || isEmbedded(first, quotation)) continue;
    while (turn < turns.length && (turns[turn]?.end ?? 0) <= quotation.start) turn++;
    if ((turns[turn]?.start ?? Number.POSITIVE_INFINITY) < quotation.end) continue;
    const previous = found.at(-1);
    const said = { start: quotation.start, end: quotation.end };
    const { paragraph } = last.sentence;
    const before = quotedBefore(first, lines[from - 1], quotation);
    const behind = before ? quotedRightBehind(last, quotation) : undefined;
    if (before && behind)
      found.push({
        ...before,
        parts: [{ start: quotation.start, end: Math.max(behind.source.end, behind.cue.end) }],
        line: to,
        paragraph,
        isOpen: false,
      });
    const own = behind ?? before ?? quotedBehind(last, quotation) ?? quotedByNext(lines[to + 1], quotation);
    const isOpen = !/[”"’'»]/.test(page.text[quotation.end] ?? "");
    const line = own ? Math.max(to, numberOf(lines, to, own.cue)) : to;
    if (
      previous &&
      (own ? own.cue.start === previous.cue.start : goesOn(page, previous, first, from, quotation))
    ) {
      previous.parts.push(said);
      Object.assign(previous, { line, paragraph, isOpen });
      continue;
    }
    const report = own ? undefined : reporterBefore(lines, from, quotation);
    const by = own ?? report ?? lastActor(lines, from, quotation);
    if (by) found.push({ ...by, parts: [...(report?.parts ?? []), said], line, paragraph, isOpen });
  }
  return found.map(({ line: _, paragraph: __, isOpen: ___, ...it }) => ({ ...it, wording: "quote" }));
}

const numberOf = (lines: readonly Line[], near: number, cue: Span): number =>
  (lines[near + 1]?.sentence.start ?? Number.POSITIVE_INFINITY) <= cue.start ? near + 1 : near;

/** Whether a quotation is woven into a clause of the text around it: "called it “a lie that nobody believes”". */
function isEmbedded(line: Line, quotation: Quotation): boolean {
  const mark = firstAtOrAfter(line.tokens, quotation.start) - 1;
  const before = line.tokens[mark - 1];
  if (!before || quotation.start <= line.sentence.start || isPunctuation(before.lower)) return false;
  return !CUE_OF.has(before.lower);
}

/** Whether a quotation goes on: behind "…,” he said. “…”", or in a new paragraph while the one before was never closed. */
function goesOn(page: Page, previous: Spoken, line: Line, number: number, quotation: Quotation): boolean {
  const last = previous.parts.at(-1);
  const opens = quotation.start - line.sentence.start <= 2;
  const isSameParagraph = previous.paragraph === line.sentence.paragraph;
  const isNext = previous.paragraph + 1 === line.sentence.paragraph && opens;
  if (isSameParagraph || !last) return isSameParagraph;
  if (isNext && previous.isOpen && nothingBetween(page, last, quotation)) return true;
  return isNext && previous.line === number - 1 && last.end < previous.cue.start;
}

const nothingBetween = (page: Page, before: Span, after: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(page.text.slice(before.end, Math.min(after.start, before.end + 200)));

/** A quotation that stands alone goes on with what the sentence before it reports: "He said the town was lost. “Nobody is left.”" */
function reporterBefore(
  lines: readonly Line[],
  at: number,
  quotation: Quotation,
): (QuotedBy & { readonly parts: readonly Span[] }) | undefined {
  const host = lines[at];
  const line = lines[at - 1];
  if (!host || !line || quotation.start - host.sentence.start > 2) return undefined;
  if (host.sentence.paragraph - line.sentence.paragraph > 1) return undefined;
  const reports = findReportingVerbs(line).filter(
    (it) => it.source && it.kind === "says" && it.wording === "clause",
  );
  const report = reports[0];
  return report?.source ? { ...report, source: report.source } : undefined;
}

/** A quotation that stands alone belongs to the person of whom the sentence before it speaks. */
function lastActor(lines: readonly Line[], at: number, quotation: Quotation): QuotedBy | undefined {
  const host = lines[at];
  if (!host || quotation.start - host.sentence.start > 2) return undefined;
  for (let back = at - 1; back >= 0 && at - back <= SENTENCES_BACK; back--) {
    const line = lines[back];
    if (!line || host.sentence.paragraph - line.sentence.paragraph > SENTENCES_BACK) return undefined;
    const people = line.placed.filter(
      (it) => it.mention.type === "Person" && !it.mention.isPlural && !line.isQuoted[it.first],
    );
    const actor =
      people.find((it) => prepositionOf(line, it) === "" && !isPossessive(line, it)) ??
      people.find((it) => prepositionOf(line, it) === "") ??
      people.at(-1);
    if (actor && tellsOfSpeech(line))
      return {
        source: { start: actor.mention.start, end: actor.mention.end },
        cue: { start: quotation.start - 1, end: quotation.start },
        kind: "says",
        lemma: "",
        head: null,
      };
    if (line.isQuoted.some(Boolean)) return undefined;
  }
  return undefined;
}

/** Whether a sentence speaks of words at all: it names a call, or somebody who says something. */
const tellsOfSpeech = (line: Line): boolean =>
  line.tokens.some((it) => CALLS.has(it.lower) || (hasMark(it, TELLS) && CUE_OF.has(it.lower)));
const CALLS: ReadonlySet<string> = new Set(
  "call calls conversation conversations recording recordings interview interviews talks audio message messages letter letters word words speech".split(
    " ",
  ),
);
