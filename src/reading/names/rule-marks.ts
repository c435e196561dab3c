import type { DraftMention, Sentence } from "../page.ts";
import { BEGIN, END, INSIDE, SINGLE } from "./name-labels.ts";

const KINDS = ["Person", "Organization", "Place", "Unit", "Equipment", "Date", "Event"] as const;

/** What the rules propose at each token of a sentence, by kind of mention: 0, or the place in the name and how sure they are. Empty where they propose nothing at all. */
export type RuleMarks = readonly Uint8Array[];

/** Of a kind of which nothing is proposed. */
const NONE = new Uint8Array(0);

/** The marks of proposals on all sentences; proposals in any order. */
export function ruleMarks(
  sentences: readonly Sentence[],
  proposals: readonly DraftMention[],
): readonly RuleMarks[] {
  const marks: Uint8Array[][] = sentences.map(() => []);
  const ofKind = new Map<string, number>(KINDS.map((kind, index) => [kind, index]));
  const sorted = [...proposals].sort((a, b) => a.confidence - b.confidence || a.start - b.start);
  for (const { start, end, type, form, confidence } of sorted) {
    const kind = ofKind.get(type);
    const index = sentenceAt(sentences, start);
    const sentence = sentences[index];
    const ofSentence = marks[index];
    if (!sentence || !ofSentence || kind === undefined) continue;
    const { tokens } = sentence;
    if (ofSentence.length === 0) for (const _ of KINDS) ofSentence.push(NONE);
    if (ofSentence[kind] === NONE) ofSentence[kind] = new Uint8Array(tokens.length);
    const into = ofSentence[kind] as Uint8Array;
    const sureness = form !== "name" ? 3 : confidence >= 0.8 ? 2 : confidence >= 0.6 ? 1 : 0;
    for (let at = firstFrom(tokens, start); at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.start >= end) break;
      const isFirst = token.start <= start;
      const isLast = token.end >= end;
      const place = isFirst ? (isLast ? SINGLE : BEGIN) : isLast ? END : INSIDE;
      into[at] = 1 + place + 4 * sureness;
    }
  }
  return marks;
}

function sentenceAt(sentences: readonly Sentence[], start: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first token that ends after an offset. */
export function firstFrom(tokens: readonly { readonly end: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
