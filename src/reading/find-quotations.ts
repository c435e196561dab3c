import { SPEECH_VERBS } from "./nouns/speech-verbs.ts";
import type { Quotation, Sentence, Token } from "./page.ts";
import { hasMark, QUOTE } from "./word-marks.ts";

const DOUBLE: ReadonlySet<string> = new Set([
  '"',
  "“",
  "”",
  "„",
  "«",
  "»",
  "‟",
  "＂",
  "''",
  "``",
  "’’",
  "‘‘",
  "‹",
  "›",
  "「",
  "」",
  "『",
  "』",
]);
const SINGLE: ReadonlySet<string> = new Set(["‘", "’", "'", "`"]);
const ALWAYS_OPENS: ReadonlySet<string> = new Set(["„", "«", "``", "‘‘", "「", "『"]);

/** Whether a word is one of these marks. */
export const isQuotationMark = (text: string): boolean => DOUBLE.has(text) || SINGLE.has(text);

/** One mark, or several typed for one: from its first token to its last. */
interface Mark {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

function marksOf(tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? "";
    if (!hasMark(tokens[at], QUOTE) || !DOUBLE.has(text)) continue;
    const first = at;
    while (tokens[at + 1]?.text === text && tokens[at + 1]?.start === tokens[at]?.end) at += 1;
    marks.push({ text, first, last: at });
  }
  return marks;
}

/** Whether a mark opens: curly marks say so unless their surroundings contradict, straight ones by the space beside them. */
function opens(tokens: readonly Token[], { text, first, last }: Mark, isOpen: boolean): boolean {
  if (ALWAYS_OPENS.has(text)) return true;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const gluedBefore = before?.end === tokens[first]?.start && !/^[([—–-]$/.test(before?.text ?? "");
  const gluedAfter = after !== undefined && after.start === tokens[last]?.end;
  if (isOpen) return (text === "“" || text === '"') && gluedAfter && !gluedBefore;
  return text === "“" || (gluedAfter && (!gluedBefore || text === '"')) || (text === '"' && !gluedBefore);
}

/** 12" is a length. */
function isInches(tokens: readonly Token[], { text, first }: Mark): boolean {
  const before = tokens[first - 1];
  return text === '"' && before?.end === tokens[first]?.start && /\d$/.test(before?.text ?? "");
}

function isScare(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((it) => /[\p{L}\p{N}]/u.test(it.text));
  const first = words[0];
  if (!first) return true;
  const last = tokens[to - 1]?.text ?? "";
  if (/^[.!?…]$/.test(last) && (words.length > 2 || /^\p{Lu}/u.test(first.text)))
    return words.length <= 2 && last === "." && /^\p{Ll}/u.test(first.text);
  const before = tokens[from - 2];
  const isIntroduced = before !== undefined && (before.text === ":" || before.text === ",");
  const said = tokens[to + 1];
  const isFollowed = last === "," && said !== undefined && words.length > 1;
  if (isFollowed) return false;
  if (before && SPEECH_VERBS.has(before.lower) && words.length > 3) return false;
  if (words.some((it) => /^(i|we|you|he|she|they|it)$/.test(it.lower)) && words.length > 2) return false;
  if (isIntroduced && before.text === ":") return false;
  if (isIntroduced && words.length > 3) return false;
  const titled = words.every((it) => /^[\p{Lu}\p{N}]/u.test(it.text) || it.text.length < 4);
  return titled ? words.length <= 6 : words.length <= 4;
}

function quotation(tokens: readonly Token[], from: number, to: number): Quotation | null {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (!first || !last || from >= to) return null;
  return { start: first.start, end: last.end, isSpeech: !isScare(tokens, from, to) };
}

/** Single marks count only in pairs outside of the double ones, and never as an apostrophe. */
function singleQuotes(tokens: readonly Token[], doubles: readonly Quotation[]): Quotation[] {
  const found: Quotation[] = [];
  let open: number | undefined;
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const mark = tokens[at] as Token;
    if (!hasMark(mark, QUOTE) || !SINGLE.has(mark.text)) continue;
    while (next < doubles.length && (doubles[next]?.end ?? 0) <= mark.start) next += 1;
    const isInside = (doubles[next]?.start ?? Number.MAX_SAFE_INTEGER) < mark.end;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const gluedBefore = before?.end === mark.start;
    const gluedAfter = after?.start === mark.end;
    if (isInside) open = undefined;
    else if (open === undefined) {
      if (mark.text !== "’" && gluedAfter && !gluedBefore && /^\p{L}/u.test(after?.text ?? "")) open = at;
    } else if (
      gluedBefore &&
      mark.text !== "‘" &&
      mark.text !== "`" &&
      !/^\p{L}/u.test(gluedAfter ? (after?.text ?? "") : "")
    ) {
      const made = quotation(tokens, open + 1, at);
      if (made) found.push(made);
      open = undefined;
    }
  }
  return found;
}

function doubleQuotes(tokens: readonly Token[]): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | undefined;
  let isFirst = true;
  for (const mark of marksOf(tokens)) {
    if (!open && isInches(tokens, mark)) continue;
    const starts = opens(tokens, mark, open !== undefined);
    const from = open ? open.last + 1 : isFirst && !starts && mark.first > 3 ? 0 : mark.first;
    const made = quotation(tokens, from, mark.first);
    if (made) found.push(made);
    open = starts ? mark : undefined;
    isFirst = false;
  }
  const rest = open === undefined ? null : quotation(tokens, open.last + 1, tokens.length);
  return rest ? [...found, rest] : found;
}

function quotationsOf(tokens: readonly Token[]): Quotation[] {
  const doubles = doubleQuotes(tokens);
  return [...doubles, ...singleQuotes(tokens, doubles)].sort((a, b) => a.start - b.start);
}

/** What stands between quotation marks, paragraph by paragraph, whatever marks were typed. */
export function findQuotations(sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = [];
  let from = 0;
  for (let at = 1; at <= sentences.length; at += 1) {
    if (at < sentences.length && sentences[at]?.paragraph === sentences[from]?.paragraph) continue;
    const paragraph = sentences.slice(from, at);
    from = at;
    if (!paragraph.some(({ tokens }) => tokens.some((it) => hasMark(it, QUOTE)))) continue;
    const words: Token[] = [];
    for (const { tokens } of paragraph) for (const it of tokens) words.push(it);
    for (const it of quotationsOf(words)) found.push(it);
  }
  return found;
}
