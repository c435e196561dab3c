import type { Token } from "../page.ts";
import { isShouted } from "./is-shouted.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { verbBehindQuotation } from "./verb-behind-quotation.ts";
import type { Word } from "./word.ts";

/** Words and the numbers of their tags. */
export interface TaggedTokens {
  readonly words: readonly Word[];
  readonly numbers: Uint8Array;
}

/** Tags the tokens of one sentence; of a shouted one the small letters count. */
export function tagTokens(model: SyntaxModel, tokens: readonly Token[]): TaggedTokens {
  const shouted = isShouted(tokens);
  const words = new Array<Word>(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at] as Token;
    words[at] = model.words.of(shouted ? text.toLowerCase() : text);
  }
  const numbers = model.tagger.tag(words);
  const verb = verbBehindQuotation(tokens, (at) => model.tags[numbers[at] as number] as string);
  if (verb >= 0 && model.presentVerb >= 0) numbers[verb] = model.presentVerb;
  return { words, numbers };
}
