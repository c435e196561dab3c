import type { Span } from "../model/span.ts";
import { mayEndSentence } from "./abbreviations.ts";
import type { Sentence, Token } from "./page.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { tokenise } from "./tokenise.ts";
import { unitNumberAt } from "./units/unit-number.ts";

/** No sentence is longer: a million words without a full stop are cut, so that every later stage stays linear. */
const MOST_TOKENS = 250;

const TERMINALS: ReadonlySet<string> = new Set([".", "!", "?", "…", "...", "..", "....", "。", "？", "！"]);
const CLOSERS: ReadonlySet<string> = new Set(["”", '"', "’", "'", ")", "]", "»", "''"]);
const OPENERS: ReadonlySet<string> = new Set([
  "“",
  '"',
  "‘",
  "„",
  "«",
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

const isCapitalised = (word: string): boolean => /^[\p{Lu}\p{Lt}]/u.test(word);
const isDigit = (word: string): boolean => /^\p{Nd}/u.test(word);

/** Whether the closing mark belongs to the sentence before it: it follows without a space, and an opening one would not. */
function closesHere(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const before = tokens[at - 1];
  return mark !== undefined && before !== undefined && CLOSERS.has(mark.text) && mark.start === before.end;
}

function beginsSentence(tokens: readonly Token[], at: number, terminal: string): boolean {
  let next = tokens[at];
  if (!next) return true;
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

/** Index after the last token of the sentence, where one ends with `tokens[at]`; else 0. */
function endsAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  if (TERMINALS.has(token.text)) {
    let after = at + 1;
    while (TERMINALS.has(tokens[after]?.text ?? "") && tokens[after]?.start === tokens[after - 1]?.end)
      after += 1;
    while (closesHere(tokens, after)) after += 1;
    const next = tokens[after];
    const glued = next !== undefined && next.start === tokens[after - 1]?.end && after === at + 1;
    const isOrdinal = token.text === "." && unitNumberAt(tokens, at - 1)?.form === "ordinal";
    if (isOrdinal && unitNumberAt(tokens, at - 1)?.length === 2) return 0;
    if (glued && token.text === ".") return 0;
    return beginsSentence(tokens, after, token.text) ? after : 0;
  }
  if (token.text.length > 1 && token.text.endsWith(".") && mayEndSentence(token.text)) {
    let after = at + 1;
    while (closesHere(tokens, after)) after += 1;
    const next = tokens[after];
    if (next && STARTERS.has(next.lower) && isCapitalised(next.text)) return after;
  }
  return 0;
}

function sentence(tokens: readonly Token[], paragraph: number): Sentence | null {
  const first = tokens[0];
  const last = tokens[tokens.length - 1];
  return first && last ? { start: first.start, end: last.end, tokens, paragraph } : null;
}

/** The sentences of a text outside of what was set aside, in order; paragraphs and headlines end one too. Linear. */
export function splitSentences(text: string, setAside: readonly Span[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, block] of splitParagraphs(text, setAside).entries()) {
    const tokens = tokenise(text, block.start, block.end);
    let from = 0;
    for (let at = 0; at < tokens.length; at += 1) {
      const after = endsAt(tokens, at);
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
