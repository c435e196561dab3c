import { findNames } from "../../reading/names/find-names.ts";
import { findNounPhrases } from "../../reading/nominals/find-noun-phrases.ts";
import { namesOver } from "../../reading/nominals/names-over.ts";
import { MOST_FEATURES, nounFeatures } from "../../reading/nominals/noun-features.ts";
import { NOUN_KINDS } from "../../reading/nominals/noun-kinds.ts";
import { openPage } from "../../reading/open-page.ts";
import type { Sentence } from "../../reading/page.ts";
import type { Tree } from "../../reading/syntax/tree.ts";
import { treeOf } from "../../reading/syntax/tree-of.ts";

/** A noun phrase of a text whose mentions are known. */
export interface LabelledNoun {
  readonly features: Int32Array;
  /** Number of its kind in NOUN_KINDS. */
  readonly kind: number;
}

interface MarkedText {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

/** The noun phrases that the reader sees in a text, each with the kind that its mentions say. */
export function labelledNouns(document: MarkedText): LabelledNoun[] {
  const { page } = openPage({ text: document.text });
  const names = findNames(page).filter((it) => it.type !== "Group");
  const marked = [...document.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: LabelledNoun[] = [];
  const into = new Int32Array(MOST_FEATURES);
  let name = 0;
  for (const sentence of page.sentences) {
    const { types, next } = namesOver(sentence.tokens, names, name);
    name = next;
    const tree = treeOf(sentence);
    const kindAt = kindsByHead(sentence, tree, marked);
    for (const phrase of findNounPhrases(sentence, tree, types)) {
      const count = nounFeatures(sentence.tokens, tree, phrase, types, into);
      found.push({ features: into.slice(0, count), kind: kindAt.get(phrase.head) ?? 0 });
    }
  }
  return found;
}

/** The kind of each mention of a sentence, by the token that all others of it hang on. */
function kindsByHead(sentence: Sentence, tree: Tree, marked: MarkedText["mentions"]): Map<number, number> {
  const { tokens } = sentence;
  const kinds = new Map<number, number>();
  for (const { start, end, type } of marked) {
    if (start < sentence.start || end > sentence.end) continue;
    const kind = NOUN_KINDS.findIndex((it) => it === type);
    if (kind < 1) continue;
    const from = tokens.findIndex((it) => it.end > start);
    let to = from;
    while (to + 1 < tokens.length && (tokens[to + 1]?.start ?? 0) < end) to += 1;
    for (let at = from; at >= 0 && at <= to; at += 1) {
      const above = tree.heads[at] ?? -1;
      if (above >= from && above <= to) continue;
      if (tree.universal[at] === "PUNCT" || tree.universal[at] === "ADP") continue;
      kinds.set(at, kind);
      break;
    }
  }
  return kinds;
}
