import type { Sentence } from "../page.ts";
import { parseTokens } from "./parse-tokens.ts";
import { syntaxModel } from "./syntax-model.ts";
import { type TaggedTokens, tagTokens } from "./tag-tokens.ts";
import type { Tree } from "./tree.ts";

const TAGGED = new WeakMap<Sentence, TaggedTokens>();
const TREES = new WeakMap<Sentence, Tree>();
const TAGS = new WeakMap<Sentence, readonly string[]>();

/** The tree over a sentence's tokens; worked out when it is first asked for. */
export function treeOf(sentence: Sentence): Tree {
  let tree = TREES.get(sentence);
  if (!tree) {
    tree = parseTokens(syntaxModel(), sentence.tokens, tagged(sentence));
    TREES.set(sentence, tree);
  }
  return tree;
}

/** The parts of speech of a sentence's tokens (Penn Treebank's), without the cost of a tree. */
export function tagsOf(sentence: Sentence): readonly string[] {
  let tags = TREES.get(sentence)?.tags ?? TAGS.get(sentence);
  if (!tags) {
    const names = syntaxModel().tags;
    const { numbers } = tagged(sentence);
    const named: string[] = [];
    for (let at = 0; at < numbers.length; at += 1) named.push(names[numbers[at] as number] as string);
    tags = named;
    TAGS.set(sentence, tags);
  }
  return tags;
}

function tagged(sentence: Sentence): TaggedTokens {
  let made = TAGGED.get(sentence);
  if (!made) {
    made = tagTokens(syntaxModel(), sentence.tokens);
    TAGGED.set(sentence, made);
  }
  return made;
}
