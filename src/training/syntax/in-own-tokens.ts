import { tokenise } from "../../reading/tokenise.ts";
import type { TreebankSentence } from "./read-conllu.ts";

const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * A sentence of a treebank in the tokens of the reader. A token of several words takes the tag and head of the first one
 * whose head lies outside; of a word in several tokens the last with a letter stands for it, and the others hang from
 * that. Null where the words don't make up the text, or no tree comes out.
 */
export function inOwnTokens(sentence: TreebankSentence): TreebankSentence | null {
  const { text, forms, tags, heads, relations } = sentence;
  const tokens = tokenise(text, 0, text.length);
  const mainOf: number[] = [];
  const wordsOf: number[][] = tokens.map(() => []);
  const partOf: number[] = tokens.map(() => -1);
  let at = 0;
  let token = 0;
  for (const [word, form] of forms.entries()) {
    while (at < text.length && !text.startsWith(form, at) && /\s/.test(text[at] ?? "")) at += 1;
    if (!text.startsWith(form, at)) return null;
    const end = at + form.length;
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= at) token += 1;
    let main = token;
    for (let piece = token; piece < tokens.length && (tokens[piece]?.start ?? end) < end; piece += 1) {
      if ((tokens[piece]?.start ?? 0) >= at) partOf[piece] = word;
      if (hasLetter(tokens[piece]?.text ?? "")) main = piece;
    }
    if (main >= tokens.length) return null;
    mainOf[word] = main;
    wordsOf[main]?.push(word);
    at = end;
  }
  const own = {
    text,
    forms: tokens.map((it) => it.text),
    tags: [] as string[],
    heads: [] as number[],
    relations: [] as string[],
  };
  for (const [index, words] of wordsOf.entries()) {
    const chosen = words.find((word) => !words.includes(heads[word] as number));
    if (chosen !== undefined) {
      const head = heads[chosen] as number;
      own.tags.push(tags[chosen] as string);
      own.heads.push(head < 0 ? -1 : (mainOf[head] as number));
      own.relations.push(relations[chosen] as string);
      continue;
    }
    const word = partOf[index] as number;
    if (word < 0) return null;
    const isMark = !hasLetter(own.forms[index] as string);
    own.tags.push(isMark ? "PUNCT|HYPH" : (tags[word] as string));
    own.heads.push(mainOf[word] as number);
    own.relations.push(isMark ? "punct" : "compound");
  }
  return isTree(own.heads) ? own : null;
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((_, word) => {
    let up = word;
    for (let steps = 0; up >= 0; steps += 1) {
      if (steps > heads.length) return false;
      up = heads[up] as number;
    }
    return true;
  });
}
