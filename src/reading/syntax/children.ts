import type { Tree } from "./tree.ts";

type Children = readonly number[];

const KEPT = new WeakMap<Tree, readonly (Children | undefined)[]>();
const NONE: Children = [];
/** The tree that was asked about last, and its children. */
let asked: Tree | undefined;
let known: readonly (Children | undefined)[] = [];

/** Indexes of the tokens that hang from a token, in order; with a relation, only those that stand in it. */
export function childrenOf(tree: Tree, head: number, relation?: string): Children {
  if (tree !== asked) turnTo(tree);
  const children = (head < 0 ? undefined : known[head]) ?? NONE;
  if (relation === undefined || children.length === 0) return children;
  let found: number[] | undefined;
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as number;
    if (tree.relations[child] !== relation) continue;
    if (found) found.push(child);
    else found = [child];
  }
  return found ?? NONE;
}

function turnTo(tree: Tree): void {
  let lists = KEPT.get(tree);
  if (!lists) {
    lists = listed(tree);
    KEPT.set(tree, lists);
  }
  asked = tree;
  known = lists;
}

/** The children of each token; undefined where none hangs from it. */
function listed({ heads }: Tree): (Children | undefined)[] {
  const lists = new Array<number[] | undefined>(heads.length).fill(undefined);
  for (let token = 0; token < heads.length; token++) {
    const head = heads[token] as number;
    if (head < 0) continue;
    const list = lists[head];
    if (list) list.push(token);
    else lists[head] = [token];
  }
  return lists;
}
