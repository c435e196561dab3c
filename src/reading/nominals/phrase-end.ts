import type { Token } from "../page.ts";
import type { Tree } from "../syntax/tree.ts";

/** What hangs on a noun behind it and is part of its phrase: "of …", "that …", "published in …". */
const WITHIN =
  /^(?:nmod|acl|amod|nummod|flat|compound|fixed|det|advmod|goeswith|nmod:.*|acl:.*|obl:unmarked)$/;

const endsOf = new WeakMap<Tree, Int32Array>();

/** For each token the last one that hangs on it, directly or not. */
function endsIn(tree: Tree): Int32Array {
  const known = endsOf.get(tree);
  if (known) return known;
  const { heads } = tree;
  const ends = new Int32Array(heads.length).fill(-1);
  for (let at = heads.length - 1; at >= 0; at -= 1)
    for (let above = at; above >= 0 && (ends[above] as number) < at; above = heads[above] as number)
      ends[above] = at;
  endsOf.set(tree, ends);
  return ends;
}

/** The last token of the whole phrase of a noun, with all that tells more of it. */
export function lastOf(tokens: readonly Token[], tree: Tree, head: number): number {
  const ends = endsIn(tree);
  let to = head;
  let at = head + 1;
  while (at < tokens.length && tree.heads[at] === head) {
    const end = ends[at] as number;
    if (WITHIN.test(tree.relations[at] ?? "")) to = end;
    else if (tree.relations[at] !== "punct") break;
    at = end + 1;
  }
  while (to > head && tree.universal[to] === "PUNCT" && !/^[)\]”"’]$/.test(tokens[to]?.text ?? "")) to -= 1;
  return to;
}
