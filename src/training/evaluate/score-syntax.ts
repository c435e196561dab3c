import { marksOf } from "../../reading/marks-of.ts";
import type { Token } from "../../reading/page.ts";
import { parseTokens } from "../../reading/syntax/parse-tokens.ts";
import type { SyntaxModel } from "../../reading/syntax/syntax-model.ts";
import { tagTokens } from "../../reading/syntax/tag-tokens.ts";
import { baseRelation } from "../syntax/kept-relations.ts";
import type { TreebankSentence } from "../syntax/read-conllu.ts";
import type { ErrorList } from "./error-class.ts";

/** Percentages over the words of a treebank; heads (UAS) and relations (LAS) without punctuation, subtypes not told apart. */
export interface SyntaxScore {
  readonly words: number;
  readonly universal: number;
  readonly tags: number;
  readonly heads: number;
  readonly relations: number;
}

/** How well a model tags and parses the words of a treebank; what is wrong is added to `errors`. */
export function scoreSyntax(
  sentences: readonly TreebankSentence[],
  model: SyntaxModel,
  errors?: ErrorList,
): SyntaxScore {
  const right = { universal: 0, tags: 0, heads: 0, relations: 0 };
  let words = 0;
  let wordsProper = 0;
  for (const sentence of sentences) {
    const { forms, tags, heads, relations } = sentence;
    const tokens = tokensOf(forms);
    const tree = parseTokens(model, tokens, tagTokens(model, tokens));
    const shown = (at: number): string =>
      `${forms.slice(Math.max(0, at - 6), at).join(" ")} [${forms[at]}] ${forms.slice(at + 1, at + 7).join(" ")}`;
    for (const [at, tag] of tags.entries()) {
      const [universal, own] = tag.split("|");
      words += 1;
      if (tree.universal[at] === universal) right.universal += 1;
      if (tree.tags[at] === own) right.tags += 1;
      else errors?.add(`tag ${own}, not ${tree.tags[at]}`, shown(at));
      if (universal === "PUNCT") continue;
      wordsProper += 1;
      const relation = baseRelation(relations[at] as string);
      const given = baseRelation(tree.relations[at] as string);
      if (tree.heads[at] !== heads[at]) {
        const head = forms[tree.heads[at] as number] ?? "the root";
        errors?.add(
          `head of ${relation}`,
          `${shown(at)}: ${forms[heads[at] as number] ?? "the root"}, not ${head}`,
        );
        continue;
      }
      right.heads += 1;
      if (given === relation) right.relations += 1;
      else errors?.add(`relation ${relation}, not ${given}`, shown(at));
    }
  }
  const percent = (count: number, of: number): number => (of === 0 ? 0 : (100 * count) / of);
  return {
    words,
    universal: percent(right.universal, words),
    tags: percent(right.tags, words),
    heads: percent(right.heads, wordsProper),
    relations: percent(right.relations, wordsProper),
  };
}

/** Words of a treebank as tokens, a blank between two. */
function tokensOf(forms: readonly string[]): Token[] {
  let start = 0;
  return forms.map((text) => {
    const lower = text.toLowerCase();
    const token = {
      start,
      end: start + text.length,
      text,
      lower,
      marks: marksOf(text, lower),
      known: undefined,
    };
    start = token.end + 1;
    return token;
  });
}
