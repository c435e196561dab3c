import { childrenOf } from "../syntax/children.ts";
import type { Tree } from "../syntax/tree.ts";
import { treeOf } from "../syntax/tree-of.ts";
import { type Line, type PlacedIn, wordAt } from "./line.ts";

/** The way through the grammar from one mention to another. */
export interface Path {
  /** Up "<" and down ">" by relation, with the words between: "<nsubj lead >obj"; what is joined by "and" stands for its first. */
  readonly text: string;
  /** Numbers of the words between. */
  readonly through: readonly number[];
}

/** A way through the grammar by the numbers of its words. */
export interface Way {
  /** From the start up to where both ways up meet, without that. */
  readonly ups: readonly number[];
  /** From there down to the end. */
  readonly downs: readonly number[];
  readonly meeting: number;
  /** Those between. */
  readonly through: readonly number[];
}

/** Longer ways tell nothing. */
const LONGEST = 8;

/** The word of a mention on which the others hang: the one whose own head lies outside. */
export function headToken(line: Line, { first, last }: PlacedIn): number {
  const { heads, universal } = treeOf(line.sentence);
  let found = -1;
  for (let at = first; at <= last; at++) {
    const head = heads[at] ?? -1;
    if ((head < first || head > last) && (found < 0 || NOUNS.has(universal[at] ?? ""))) found = at;
  }
  return found < 0 ? last : found;
}
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON", "NUM"]);

/** The way between the heads of two mentions of a sentence; undefined where one holds the other's head or it is too long. */
export function pathBetween(line: Line, from: PlacedIn, to: PlacedIn): Path | undefined {
  const way = wayBetween(treeOf(line.sentence), headToken(line, from), headToken(line, to));
  return way && { text: wordsOf(line, way), through: way.through };
}

/** The way from one word of a tree to another; undefined where they are the same or it is too long. */
export function wayBetween(tree: Tree, start: number, end: number): Way | undefined {
  if (start === end) return undefined;
  const ups = chainUp(tree, start);
  const downs = chainUp(tree, end);
  let top = 0;
  let bottom = -1;
  for (; top < ups.length && top <= LONGEST; top++) {
    bottom = downs.indexOf(ups[top] as number);
    if (bottom >= 0) break;
  }
  if (bottom < 0 || top + bottom > LONGEST) return undefined;
  const meeting = downs[bottom] as number;
  ups.length = top;
  downs.length = bottom;
  downs.reverse();
  while (ups.length > 1 && isJoined(tree, ups[0] as number)) ups.shift();
  if (ups.length === 1 && bottom > 0 && isJoined(tree, ups[0] as number)) ups.shift();
  while (downs.length > (ups.length > 0 ? 0 : 1) && isJoined(tree, downs.at(-1) as number)) downs.pop();
  const through = ups.slice(1);
  if (ups.length > 0 && downs.length > 0) through.push(meeting);
  for (let at = 0; at < downs.length - 1; at++) through.push(downs[at] as number);
  return { ups, downs, meeting, through };
}

/** A way in words: "<nsubj lead >obj". */
export function wordsOf(
  line: Line,
  { ups, downs, meeting }: Way,
  labelOf: (word: string) => string = (word) => word,
): string {
  const tree = treeOf(line.sentence);
  const parts: string[] = [];
  for (const [at, token] of ups.entries()) {
    parts.push(`<${relationAt(line, tree, token)}`);
    const next = ups[at + 1] ?? (downs.length > 0 ? meeting : undefined);
    if (next !== undefined) parts.push(labelOf(wordAt(line, next)));
  }
  for (const [at, token] of downs.entries()) {
    parts.push(`>${relationAt(line, tree, token)}`);
    if (at < downs.length - 1) parts.push(labelOf(wordAt(line, token)));
  }
  return parts.join(" ");
}

const isJoined = (tree: Tree, token: number): boolean => tree.relations[token] === "conj";

/** A token with those that it hangs from, up to the root. */
function chainUp(tree: Tree, token: number): number[] {
  const chain: number[] = [];
  for (let at = token; at >= 0 && chain.length <= LONGEST * 2; at = tree.heads[at] ?? -1) chain.push(at);
  return chain;
}

/** A relation with the preposition that marks it: "obl:in". */
function relationAt(line: Line, tree: Tree, token: number): string {
  const relation = tree.relations[token] ?? "";
  if (!/^(?:nmod|obl|advcl|acl)/.test(relation)) return relation;
  const mark = childrenOf(tree, token).find(
    (it) => tree.relations[it] === "case" || tree.relations[it] === "mark",
  );
  return mark === undefined ? relation : `${relation}:${wordAt(line, mark)}`;
}
