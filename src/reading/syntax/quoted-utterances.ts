import type { Token } from "../page.ts";

/** Marks that only open a quotation. */
export const OPENING: ReadonlySet<string> = new Set(["“", "„", "«", "``"]);
const CLOSING: ReadonlySet<string> = new Set(["”", "»", "''"]);
const STRAIGHT = '"';

/** Fewest words of a quotation that is more than a term. */
const FEWEST = 4;

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** What an utterance follows: a mark, a verb of saying, "that"; after an article or a preposition the words around go on. */
const BEFORE_UTTERANCE = /^(?:[^A-Z]|VB|RB|-LRB-|NFP)/;

/** Indexes of the tokens of a quotation, its marks left out. */
export interface QuotedTokens {
  readonly from: number;
  readonly to: number;
}

/**
 * The quotations of a sentence that have a finite verb: utterances with a grammar of their own. One may have begun
 * before the sentence or go on after it, but not both. What is quoted within a quotation counts to it. Linear.
 */
export function quotedUtterances(tokens: readonly Token[], tagOf: (index: number) => string): QuotedTokens[] {
  const found: QuotedTokens[] = [];
  let open = -1;
  let hasMarks = false;
  const add = (from: number, to: number): void => {
    if (to - from < FEWEST) return;
    if (from > 1 && !BEFORE_UTTERANCE.test(tagOf(from - 2))) return;
    for (let at = from; at < to; at += 1)
      if (FINITE.has(tagOf(at))) {
        found.push({ from, to });
        return;
      }
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const opens = isOpening(tokens, at, open >= 0);
    const closes = !opens && isClosing(tokens[at] as Token);
    if (opens && open < 0) open = at + 1;
    else if (closes && (open >= 0 || !hasMarks)) {
      add(Math.max(open, 0), at);
      open = -1;
    }
    hasMarks ||= opens || closes;
  }
  if (open >= 0) add(open, tokens.length);
  const whole = found[0];
  return whole && whole.from === 0 && whole.to === tokens.length ? [] : found;
}

const isGlued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at - 1]?.end === tokens[at]?.start;

function isOpening(tokens: readonly Token[], at: number, isInside: boolean): boolean {
  const { text } = tokens[at] as Token;
  if (OPENING.has(text)) return true;
  return text === STRAIGHT && !isInside && (!isGlued(tokens, at) || isGlued(tokens, at + 1));
}

/** Whether a mark may close a quotation. */
export const isClosing = ({ text }: Token): boolean => CLOSING.has(text) || text === STRAIGHT;
