import type { Span } from "../../model/span.ts";
import { type Line, wordAt } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Tree } from "../syntax/tree.ts";
import { treeOf } from "../syntax/tree-of.ts";

/** The tree of a sentence, with where the words that hang from each word begin and end. */
export interface Grammar {
  readonly line: Line;
  readonly tree: Tree;
  /** First and last token of each token's subtree. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const GRAMMARS = new WeakMap<Line, Grammar>();

/** Worked out once a line. */
export function grammarOf(line: Line): Grammar {
  let grammar = GRAMMARS.get(line);
  if (!grammar) {
    grammar = made(line);
    GRAMMARS.set(line, grammar);
  }
  return grammar;
}

function made(line: Line): Grammar {
  const tree = treeOf(line.sentence);
  const { heads } = tree;
  const from = new Int32Array(heads.length);
  const to = new Int32Array(heads.length);
  for (let at = 0; at < heads.length; at += 1) {
    from[at] = at;
    to[at] = at;
  }
  for (let at = 0; at < heads.length; at += 1)
    for (let above = heads[at] ?? -1; above >= 0 && (from[above] ?? 0) > at; above = heads[above] ?? -1)
      from[above] = at;
  for (let at = heads.length - 1; at >= 0; at -= 1)
    for (let above = heads[at] ?? -1; above >= 0 && (to[above] ?? 0) < at; above = heads[above] ?? -1)
      to[above] = at;
  return { line, tree, from, to };
}

export const relationOf = ({ tree }: Grammar, at: number): string => tree.relations[at] ?? "";
export const headOf = ({ tree }: Grammar, at: number): number => tree.heads[at] ?? -1;
export const tagOf = ({ tree }: Grammar, at: number): string => tree.tags[at] ?? "";
export const fromOf = ({ from }: Grammar, at: number): number => from[at] ?? at;
export const toOf = ({ to }: Grammar, at: number): number => to[at] ?? at;

/** The first child that stands in one of some relations. */
export function childOf(
  { tree }: Grammar,
  head: number,
  relation: string,
  second = relation,
  third = relation,
): number | undefined {
  for (const child of childrenOf(tree, head)) {
    const own = tree.relations[child];
    if (own === relation || own === second || own === third) return child;
  }
  return undefined;
}

/** Whether a token hangs from another, at whatever depth, or is it. */
export const isUnder = (grammar: Grammar, token: number, top: number): boolean =>
  fromOf(grammar, top) <= token && token <= toOf(grammar, top);

export const isNoun = (grammar: Grammar, at: number): boolean =>
  /^(?:NN|PRP|CD|WP|DT$|JJS?$|\$)/.test(tagOf(grammar, at));

/** The words from one token to another. */
export function stretch({ line }: Grammar, first: number, last: number): Span {
  return { start: line.tokens[first]?.start ?? 0, end: line.tokens[last]?.end ?? 0 };
}

/** What stands before a noun and belongs to its phrase. */
const BEFORE: ReadonlySet<string> = new Set([
  "det",
  "det:predet",
  "amod",
  "compound",
  "flat",
  "nmod:poss",
  "nmod:desc",
  "nummod",
  "nmod:unmarked",
  "advmod",
  "goeswith",
  "punct",
]);
/** What hangs from a noun, behind it, but is not its phrase. */
const APART: ReadonlySet<string> = new Set([
  "parataxis",
  "cop",
  "aux",
  "nsubj",
  "nsubj:pass",
  "advcl",
  "discourse",
  "obl:unmarked",
  "nmod:unmarked",
  "advmod",
  "dep",
]);

/** First and last token of the phrase around a noun: without its preposition, and without the clause that holds `other`. */
export function phraseOf(grammar: Grammar, head: number, other = -1): { first: number; last: number } {
  const { tree, line } = grammar;
  let first = head;
  let last = head;
  const children = childrenOf(tree, head);
  for (let at = children.length - 1; at >= 0; at -= 1) {
    const child = children[at] as number;
    if (child >= head) continue;
    const relation = relationOf(grammar, child);
    if (!BEFORE.has(relation) || isUnder(grammar, other, child)) break;
    if (relation === "punct" && !/^[-"“'‘]$/.test(line.tokens[child]?.text ?? "")) break;
    if (
      relation === "advmod" &&
      !/^(?:about|around|nearly|almost|only|some|many|at|more|over|even)$/.test(wordAt(line, child))
    )
      break;
    first = fromOf(grammar, child);
  }
  while (first < head && relationOf(grammar, first) === "punct") first += 1;
  if (relationOf(grammar, first - 1) === "det") first -= 1;
  for (const child of children) {
    if (child <= head) continue;
    const relation = relationOf(grammar, child);
    if (relation === "punct") continue;
    if (isUnder(grammar, other, child) || APART.has(relation)) break;
    last = toOf(grammar, child);
  }
  while (last > head && /^[,;:—–]$/.test(wordAt(line, last))) last -= 1;
  return { first, last };
}
