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
  const words = tokens.map((it) => model.words.of(shouted ? it.text.toLowerCase() : it.text));
  const numbers = model.tagger.tag(words);
  const verb = verbBehindQuotation(tokens, (at) => model.tags[numbers[at] as number] as string);
  if (verb >= 0) numbers[verb] = model.presentVerb;
  return { words, numbers };
}
