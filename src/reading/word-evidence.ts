import type { Sentence, Token } from "./page.ts";
import { CAPITAL, hasMark } from "./word-marks.ts";

/** What the words of a whole page show about the words of one sentence. */
export interface WordEvidence {
  /** Words met in small letters: then a capital at the start of a sentence means nothing. */
  readonly small: ReadonlySet<string>;
  /** Capitalised words met inside a sentence. */
  readonly capital: ReadonlySet<string>;
}

const evidenceOf = new WeakMap<readonly Sentence[], WordEvidence>();

/** The page that was asked about last, and its words. */
let asked: readonly Sentence[] | undefined;
let last: WordEvidence = { small: new Set(), capital: new Set() };

/** Words by how they are written on a page, counted once. */
export function wordEvidence(sentences: readonly Sentence[]): WordEvidence {
  if (sentences !== asked) {
    asked = sentences;
    last = evidenceOf.get(sentences) ?? readEvidence(sentences);
    evidenceOf.set(sentences, last);
  }
  return last;
}

function readEvidence(sentences: readonly Sentence[]): WordEvidence {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const sentence of sentences) {
    const isTitle = isHeadline(sentence);
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const token = sentence.tokens[at] as Token;
      if (isCapitalised(token)) {
        if (!isTitle && at > 0 && !startsWords(sentence.tokens, at)) capital.add(token.lower);
      } else if (/^\p{Ll}/u.test(token.text)) small.add(token.lower);
    }
  }
  return { small, capital };
}

export function isCapitalised(token: Token | undefined): boolean {
  return hasMark(token, CAPITAL);
}

/** Whether a token begins the sentence, or a quotation or bracket in it: then its capital may mean nothing. */
export function startsWords(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const before = tokens[at - 1]?.text ?? "";
  return (
    before.length === 1 &&
    /^["“„«‘'(:;•*–—.!?…-]$/.test(before) &&
    !(before === "-" && tokens[at - 1]?.end === tokens[at]?.start && at > 1)
  );
}

/** Whether a sentence is written as headlines are. */
export const isHeadline = (sentence: Sentence): boolean => sentence.isHeadline;

/** Whether most of some words are written with capitals, as in headlines. */
export function areInCapitals(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  for (const token of tokens) {
    if (token.text.length < 4) continue;
    const isCapital = isCapitalised(token);
    if (!isCapital && !/^\p{L}/u.test(token.text)) continue;
    long += 1;
    if (isCapital) capital += 1;
  }
  return long >= 4 && capital >= long * 0.8 && tokens[tokens.length - 1]?.text !== ".";
}
