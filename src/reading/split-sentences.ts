import type { Span } from "../model/span.ts";
import { mayEndSentence } from "./abbreviations.ts";
import { datelineLength } from "./dateline.ts";
import type { Sentence, Token } from "./page.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { tokenise } from "./tokenise.ts";
import { unitNumberAt } from "./units/unit-number.ts";
import { areInCapitals } from "./word-evidence.ts";

/** No sentence is longer: a million words without a full stop are cut, so that every later stage stays linear. */
const MOST_TOKENS = 250;

const TERMINALS: ReadonlySet<string> = new Set([".", "!", "?", "…", "...", "..", "....", "。", "？", "！"]);
const CLOSERS: ReadonlySet<string> = new Set([
  "”",
  '"',
  "’",
  "'",
  ")",
  "]",
  "»",
  "''",
  "’’",
  "›",
  "」",
  "』",
]);
const OPENERS: ReadonlySet<string> = new Set([
  "“",
  '"',
  "‘",
  "„",
  "«",
  "``",
  "''",
  "‘‘",
  "‹",
  "「",
  "(",
  "[",
  "—",
  "–",
  "-",
  "•",
  "*",
  "'",
]);

/** Words that begin a sentence even after a short form ("in the U.S. The …"). */
const STARTERS: ReadonlySet<string> = new Set(
  "the a an this that these those it he she they we i you in on at but and however after before when while as if there his her their its our for by from since although meanwhile according some many most both all no not what why how".split(
    " ",
  ),
);

/** Also "iPhone", "eHow": no word of a running sentence has its capital within. */
const isCapitalised = (word: string): boolean => /^(?:[\p{Lu}\p{Lt}]|\p{Ll}{1,4}\p{Lu})/u.test(word);
const isDigit = (word: string): boolean => /^\p{Nd}/u.test(word);

/** Whether the closing mark belongs to the sentence before it: it follows without a space, and an opening one would not. */
function closesHere(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const before = tokens[at - 1];
  return mark !== undefined && before !== undefined && CLOSERS.has(mark.text) && mark.start === before.end;
}

/** Index after the numbers of notes that stand right behind a sentence: "[1][2]", "[note 3]". */
function pastNotes(tokens: readonly Token[], at: number): number {
  let next = at;
  for (;;) {
    const close = tokens[next + 2]?.text === "]" ? next + 2 : next + 3;
    if (tokens[next]?.text !== "[" || tokens[close]?.text !== "]") return next;
    const isNumber = /^\d{1,3}$/.test(tokens[close - 1]?.text ?? "");
    if (!isNumber && !/^[a-z]$/.test(tokens[close - 1]?.text ?? "")) return next;
    next = close + 1;
  }
}

/** Names that begin with a small letter: "al-Nusra", "de Mistura". */
const SMALL_NAMES: ReadonlySet<string> = new Set("al el an ar as at de van von bin ibn abu".split(" "));

function isSmallName(tokens: readonly Token[], at: number): boolean {
  if (!SMALL_NAMES.has(tokens[at]?.text ?? "")) return false;
  const next = /^[-–]$/.test(tokens[at + 1]?.text ?? "") ? tokens[at + 2] : tokens[at + 1];
  return isCapitalised(next?.text ?? "");
}

/** "2." or "2.1." at the head of a line counts its heading; "(b. March 2009)", "c. 347" are short forms. */
function isOnlyPoint(tokens: readonly Token[], at: number, from: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!before || before.end !== tokens[at]?.start || !next) return false;
  if (at - from === 1 && /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,4})$/.test(before.text)) return true;
  return /^[bcdmr]$/.test(before.text) && (isDigit(next.text) || isCapitalised(next.text));
}

function beginsSentence(tokens: readonly Token[], at: number, terminal: string): boolean {
  let next = tokens[at];
  if (!next) return true;
  if (terminal === "." && isSmallName(tokens, at)) return true;
  let from = at;
  while (next && OPENERS.has(next.text) && from < at + 3) {
    from += 1;
    next = tokens[from];
  }
  if (!next) return true;
  if (terminal === "…" || terminal.startsWith("..")) return isCapitalised(next.text);
  if (isDigit(next.text)) return terminal !== "." || tokens[at]?.start !== tokens[at - 1]?.end;
  return isCapitalised(next.text) || !/^\p{Ll}/u.test(next.text);
}

/** Index after the last token of the sentence that began with `tokens[from]`, where it ends with `tokens[at]`; else 0. */
function endsAt(tokens: readonly Token[], at: number, from: number): number {
  const token = tokens[at];
  if (!token) return 0;
  if (TERMINALS.has(token.text)) {
    let after = at + 1;
    while (TERMINALS.has(tokens[after]?.text ?? "") && tokens[after]?.start === tokens[after - 1]?.end)
      after += 1;
    while (closesHere(tokens, after)) after += 1;
    if (token.text === "." && isOnlyPoint(tokens, at, from)) return 0;
    const end = pastNotes(tokens, after);
    const next = tokens[end];
    const glued = next !== undefined && next.start === tokens[end - 1]?.end && end === at + 1;
    const isOrdinal = token.text === "." && unitNumberAt(tokens, at - 1)?.form === "ordinal";
    if (isOrdinal && unitNumberAt(tokens, at - 1)?.length === 2) return 0;
    if (glued && token.text === ".") return 0;
    if (beginsSentence(tokens, end, token.text)) return end;
    return isInSmallLetters(tokens, at, from) && after === at + 1 && !closesQuote(tokens[after]) ? end : 0;
  }
  if (token.text.length > 1 && token.text.endsWith(".") && mayEndSentence(token.text)) {
    let after = at + 1;
    while (closesHere(tokens, after)) after += 1;
    const next = tokens[after];
    if (next && STARTERS.has(next.lower) && isCapitalised(next.text)) return after;
  }
  return 0;
}

/** Who begins a sentence with a small letter begins the next with one. */
function isInSmallLetters(tokens: readonly Token[], at: number, from: number): boolean {
  return (
    at - from > 2 &&
    /^\p{Ll}/u.test(tokens[from]?.text ?? "") &&
    /^\p{L}{3,}$/u.test(tokens[at - 1]?.text ?? "")
  );
}

const closesQuote = (token: Token | undefined): boolean => token !== undefined && CLOSERS.has(token.text);

function sentence(tokens: readonly Token[], paragraph: number): Sentence | null {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  if (!first || !last) return null;
  return { start: first.start, end: last.end, tokens, paragraph, isHeadline: areInCapitals(tokens) };
}

/** The sentences of a text outside of what was set aside, in order; paragraphs, headlines and datelines end one too. Linear. */
export function splitSentences(text: string, setAside: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, block] of splitParagraphs(text, setAside).entries()) {
    const tokens = tokenise(text, block.start, block.end);
    let from = datelineLength(tokens);
    const dateline = sentence(tokens.slice(0, from), paragraph);
    if (dateline) sentences.push(dateline);
    for (let at = from; at < tokens.length; at += 1) {
      const after = endsAt(tokens, at, from);
      const cut = after > 0 ? after : at - from >= MOST_TOKENS ? at + 1 : 0;
      if (cut === 0) continue;
      const made = sentence(tokens.slice(from, cut), paragraph);
      if (made) sentences.push(made);
      from = cut;
      at = cut - 1;
    }
    const made = sentence(tokens.slice(from), paragraph);
    if (made) sentences.push(made);
  }
  return sentences;
}
