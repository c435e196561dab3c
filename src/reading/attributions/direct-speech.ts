import type { Span } from "../../model/span.ts";
import { isPossessive, prepositionOf } from "../clauses/arguments.ts";
import { isAdverb } from "../clauses/function-words.ts";
import { firstAtOrAfter, isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { verbGroupAt } from "../clauses/verb-group.ts";
import type { Page, Quotation } from "../page.ts";
import { CUE_OF } from "./cues.ts";
import type { Found } from "./found.ts";
import { phraseBefore, sourceAfter, sourceBefore } from "./source.ts";

interface Voice {
  readonly source: Span;
  readonly cue: Span;
}
interface Spoken extends Voice {
  readonly parts: Span[];
  /** Paragraph in which it ends. */
  paragraph: number;
  isOpen: boolean;
}

/** How far from a quotation its verb of saying may stand, in words. */
const REACH = 14;
/** How many sentences before a quotation without a verb of saying its speaker is looked for. */
const SENTENCES_BACK = 2;

/** Each quotation that is speech with its speaker; those without one are left out. What goes on behind "…,” he said" is one with it. */
export function findDirectSpeech(page: Page, lines: readonly Line[]): Found[] {
  const found: Spoken[] = [];
  let from = 0;
  for (const quotation of page.quotations.filter((it) => it.isSpeech)) {
    while (from < lines.length && (lines[from]?.sentence.end ?? 0) <= quotation.start) from++;
    let to = from;
    while (to + 1 < lines.length && (lines[to + 1]?.sentence.start ?? 0) < quotation.end) to++;
    const first = lines[from];
    const last = lines[to];
    if (!first || !last || isEmbedded(first, quotation)) continue;
    const previous = found.at(-1);
    const said = { start: quotation.start, end: quotation.end };
    const before = voiceBefore(first, lines[from - 1], quotation);
    const behind = before ? voiceRightBehind(last, quotation) : undefined;
    if (before && behind)
      found.push({
        ...before,
        parts: [{ start: quotation.start, end: Math.max(behind.source.end, behind.cue.end) }],
        paragraph: last.sentence.paragraph,
        isOpen: false,
      });
    const own = behind ?? before ?? voiceAfter(last, quotation);
    const isOpen = !/[”"’'»]/.test(page.text[quotation.end] ?? "");
    const paragraph = last.sentence.paragraph;
    if (previous && (own ? own.cue.start === previous.cue.start : goesOn(page, previous, first, quotation))) {
      previous.parts.push(said);
      previous.paragraph = paragraph;
      previous.isOpen = isOpen;
      continue;
    }
    const voice = own ?? lastActor(lines, from, quotation);
    if (voice) found.push({ ...voice, parts: [said], paragraph, isOpen });
  }
  return found.map(({ source, cue, parts }) => {
    const verb = CUE_OF.get(
      /[\p{L}'’]+$/u.exec(page.text.slice(cue.start, cue.end).toLowerCase())?.[0] ?? "",
    );
    return {
      source,
      cue,
      parts,
      kind: verb?.kind ?? "says",
      lemma: verb?.lemma ?? "",
      wording: "quote",
      head: null,
    };
  });
}

/** Whether a quotation is woven into a clause of the text around it: "called it “a lie that nobody believes”". */
function isEmbedded(line: Line, quotation: Quotation): boolean {
  const mark = firstAtOrAfter(line.tokens, quotation.start) - 1;
  const before = line.tokens[mark - 1];
  if (!before || quotation.start <= line.sentence.start || isPunctuation(before.lower)) return false;
  return !CUE_OF.has(before.lower);
}

/** "She adds: “…”", "The soldier ridicules the claims, saying: “…”". */
function voiceBefore(line: Line, previous: Line | undefined, quotation: Quotation): Voice | undefined {
  let end = firstAtOrAfter(line.tokens, quotation.start) - 1;
  let host = line;
  if (end <= 0) {
    if (!previous || wordAt(previous, previous.tokens.length - 1) !== ":") return undefined;
    host = previous;
    end = host.tokens.length;
  }
  if (host.isQuoted[end - 1]) return undefined;
  for (let at = end - 1; at >= 0 && end - at <= REACH; at--) {
    if (host.isQuoted[at]) break;
    const cue = CUE_OF.get(wordAt(host, at));
    if (!cue || cue.needsClause) continue;
    if (host === line && holdsThat(host, at, end)) return undefined;
    const group = verbGroupAt(host, at, cue.forms, cue.isAlsoNoun);
    if (!group || (group.isInfinitive && !/^to$/.test(wordAt(host, group.first)))) continue;
    if (group.isPassive) continue;
    const source = sourceBefore(host, group);
    if (source) return { source, cue: spanOf(host, group.first, at) };
  }
  if (wordAt(host, end - 1) === ":") {
    const source = phraseBefore(host, end - 1);
    if (source && host.covering[end - 2]) return { source, cue: spanOf(host, end - 1, end - 1) };
  }
  return undefined;
}

/** "An outlet writes: “…,” said a relative": the relative speaks, the outlet passes it on. */
function voiceRightBehind(line: Line, quotation: Quotation): Voice | undefined {
  const last = line.tokens[firstAtOrAfter(line.tokens, quotation.end) - 1];
  if (!/^[,?!]$/.test(last?.text ?? "")) return undefined;
  const voice = voiceAfter(line, quotation);
  const first = line.tokens.find((it) => it.start >= quotation.end && !isPunctuation(it.lower));
  return voice && (voice.cue.start === first?.start || voice.source.start === first?.start)
    ? voice
    : undefined;
}

/** "said that … “…”": the quotation is a part of what is told without marks. */
function holdsThat(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (wordAt(line, at) === "that") return true;
  return false;
}

/** "“…,” said one of the soldiers", "“…?” she asks". */
function voiceAfter(line: Line, quotation: Quotation): Voice | undefined {
  let at = firstAtOrAfter(line.tokens, quotation.end);
  while (isPunctuation(wordAt(line, at)) && !/^[.;]$/.test(wordAt(line, at))) at++;
  if (at >= line.tokens.length || line.isQuoted[at]) return undefined;
  if (/^[―—–-]$/.test(line.tokens[at - 1]?.text ?? "") && /^\p{Lu}/u.test(line.tokens[at]?.text ?? "")) {
    const source = sourceAfter(line, at);
    if (source && line.covering[at]) return { source, cue: spanOf(line, at - 1, at - 1) };
  }
  let first = at;
  while (isAdverb(wordAt(line, first))) first++;
  const opening = CUE_OF.get(wordAt(line, first));
  if (opening && !opening.needsClause) {
    const source = sourceAfter(line, first + 1);
    if (source) return { source, cue: spanOf(line, first, first) };
  }
  for (let next = at; next < line.tokens.length && next - at <= REACH; next++) {
    if (line.isQuoted[next]) break;
    const cue = CUE_OF.get(wordAt(line, next));
    if (!cue) continue;
    const group = verbGroupAt(line, next, cue.forms, cue.isAlsoNoun);
    if (!group || group.isInfinitive || group.isPassive || group.first < at) continue;
    const source = sourceBefore(line, group);
    if (source && source.start >= quotation.end) return { source, cue: spanOf(line, group.first, next) };
  }
  return undefined;
}

/** Whether a quotation goes on: behind "…,” he said. “…”", or in a new paragraph while the one before was never closed. */
function goesOn(page: Page, previous: Spoken, line: Line, quotation: Quotation): boolean {
  const isSameParagraph = previous.paragraph === line.sentence.paragraph;
  const isNext =
    previous.paragraph + 1 === line.sentence.paragraph && quotation.start - line.sentence.start <= 2;
  const last = previous.parts.at(-1);
  return (
    isSameParagraph ||
    (isNext && previous.isOpen && last !== undefined && nothingBetween(page, last, quotation))
  );
}

const nothingBetween = (page: Page, before: Span, after: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(page.text.slice(before.end, Math.min(after.start, before.end + 200)));

/** A quotation that stands alone belongs to the person of whom the sentence before it speaks. */
function lastActor(lines: readonly Line[], at: number, quotation: Quotation): Voice | undefined {
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
      };
    if (line.isQuoted.some(Boolean)) return undefined;
  }
  return undefined;
}

/** Whether a sentence speaks of words at all: it names a call, or somebody who says something. */
const tellsOfSpeech = (line: Line): boolean =>
  line.tokens.some(
    (it) =>
      /^(?:calls?|conversations?|recordings?|interviews?|talks|audio|messages?|letters?|words?|speech)$/.test(
        it.lower,
      ) || CUE_OF.has(it.lower),
  );

function spanOf(line: Line, first: number, last: number): Span {
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}
