import { join } from "node:path";
import { LONGEST_PIECE } from "../../reading/syntax/parser-state.ts";
import { type SyntaxModel, syntaxModel } from "../../reading/syntax/syntax-model.ts";
import { inOwnTokens } from "../syntax/in-own-tokens.ts";
import { baseRelation } from "../syntax/kept-relations.ts";
import { readConllu, type TreebankSentence } from "../syntax/read-conllu.ts";

/** Percentages over the words of a treebank; heads and relations (LAS) without punctuation, subtypes not told apart. */
export interface SyntaxScore {
  readonly set: string;
  readonly words: number;
  readonly universal: number;
  readonly tags: number;
  readonly heads: number;
  readonly relations: number;
}

/** Tags and trees against the treebanks that nothing was learned from: in their own words, and in the reader's tokens. */
export function scoreSyntax(goldFolder: string): SyntaxScore[] {
  return ["gum-dev", "ewt-test"].flatMap((set) => {
    const sentences = readConllu(join(goldFolder, "ud", `${set}.conllu`));
    const own = sentences.flatMap((sentence) => inOwnTokens(sentence) ?? []);
    return [scoreOn(set, sentences, syntaxModel()), scoreOn(`${set} in own tokens`, own, syntaxModel())];
  });
}

/** How well a model tags and parses given words. */
export function scoreOn(
  set: string,
  sentences: readonly TreebankSentence[],
  model: SyntaxModel,
): SyntaxScore {
  const right = { universal: 0, tags: 0, heads: 0, relations: 0 };
  let words = 0;
  let wordsProper = 0;
  for (const sentence of sentences.filter((it) => it.forms.length <= LONGEST_PIECE)) {
    const { forms, tags, heads, relations } = sentence;
    const records = forms.map((form) => model.words.of(form));
    const given = model.tagger.tag(records);
    const state = model.parser.parse(records, given);
    for (const [at, tag] of tags.entries()) {
      const [universal, own] = tag.split("|");
      const number = given[at] as number;
      words += 1;
      if (model.universal[number] === universal) right.universal += 1;
      if (model.tags[number] === own) right.tags += 1;
      if (universal === "PUNCT") continue;
      wordsProper += 1;
      const head = state.heads[at] === forms.length ? -1 : state.heads[at];
      if (head !== heads[at]) continue;
      right.heads += 1;
      const relation = model.relations[state.relations[at] as number] ?? "";
      if (baseRelation(relation) === baseRelation(relations[at] as string)) right.relations += 1;
    }
  }
  const percent = (count: number, of: number): number => (of === 0 ? 0 : (100 * count) / of);
  return {
    set,
    words,
    universal: percent(right.universal, words),
    tags: percent(right.tags, words),
    heads: percent(right.heads, wordsProper),
    relations: percent(right.relations, wordsProper),
  };
}
