import type { Token } from "../page.ts";
import { isClosing, OPENING } from "./quoted-utterances.ts";

const ENDS_UTTERANCE: ReadonlySet<string> = new Set([",", "?", "!", "–", "—"]);
const ENDS_CLAUSE: ReadonlySet<string> = new Set([".", ";", ":", '"']);
const FINITE = /^(?:VB[DZP]|MD)$/;
/** How far behind the quotation the verb may stand, in words. */
const REACH = 14;

/**
 * The verb that must follow an utterance with which a sentence begins, or goes on from the one before, where the tagger
 * saw nothing but nouns: "replies" of "“We cannot hold it,” the soldier replies". −1 where there is a verb, or no such
 * utterance.
 */
export function verbBehindQuotation(tokens: readonly Token[], tagOf: (index: number) => string): number {
  const closing = closingMark(tokens);
  let verb = -1;
  if (closing < 0) return verb;
  for (let at = closing + 1; at < tokens.length && at - closing <= REACH; at += 1) {
    const { text } = tokens[at] as Token;
    if (ENDS_CLAUSE.has(text) || OPENING.has(text)) return verb;
    const tag = tagOf(at);
    if (FINITE.test(tag)) return -1;
    if (verb < 0 && tag === "NNS" && /^\p{Ll}+s$/u.test(text) && /^(?:NNP?|PRP)$/.test(tagOf(at - 1)))
      verb = at;
  }
  return verb;
}

/** The mark with which an utterance ends that the sentence began with or within; −1 where none does. */
function closingMark(tokens: readonly Token[]): number {
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.text.length > 2) continue;
    if (OPENING.has(token.text)) return -1;
    if (isClosing(token)) return ENDS_UTTERANCE.has(tokens[at - 1]?.text ?? "") ? at : -1;
  }
  return -1;
}
