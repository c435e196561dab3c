import type { Sentence } from "../page.ts";
import { isShouted } from "./is-shouted.ts";
import { parseTokens } from "./parse-tokens.ts";
import { type SyntaxModel, syntaxModel } from "./syntax-model.ts";
import type { Tree } from "./tree.ts";
import type { Word } from "./word.ts";

/** Words and the numbers of their tags. */
interface Tagged {
  readonly words: readonly Word[];
  readonly numbers: Uint8Array;
}

const TAGGED = new WeakMap<Sentence, Tagged>();
const TREES = new WeakMap<Sentence, Tree>();
const TAGS = new WeakMap<Sentence, readonly string[]>();

/** The tree over a sentence's tokens; worked out when it is first asked for. */
export function treeOf(sentence: Sentence): Tree {
  const known = TREES.get(sentence);
  if (known) return known;
  const model = syntaxModel();
  const { words, numbers } = tagged(model, sentence);
  const tree = parseTokens(model, sentence.tokens, words, numbers);
  TREES.set(sentence, tree);
  return tree;
}

/** The parts of speech of a sentence's tokens (Penn Treebank's), without the cost of a tree. */
export function tagsOf(sentence: Sentence): readonly string[] {
  const known = TREES.get(sentence)?.tags ?? TAGS.get(sentence);
  if (known) return known;
  const model = syntaxModel();
  const tags = Array.from(tagged(model, sentence).numbers, (number) => model.tags[number] as string);
  TAGS.set(sentence, tags);
  return tags;
}

function tagged(model: SyntaxModel, sentence: Sentence): Tagged {
  const known = TAGGED.get(sentence);
  if (known) return known;
  const { tokens } = sentence;
  const shouted = isShouted(tokens);
  const words = tokens.map((it) => model.words.of(shouted ? it.text.toLowerCase() : it.text));
  const made = { words, numbers: model.tagger.tag(words) };
  TAGGED.set(sentence, made);
  return made;
}
