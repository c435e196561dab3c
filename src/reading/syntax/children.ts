import type { Tree } from "./tree.ts";

const KEPT = new WeakMap<Tree, readonly (readonly number[])[]>();

/** Indexes of the tokens that hang from a token, in order; with a relation, only those that stand in it. */
export function childrenOf(tree: Tree, head: number, relation?: string): readonly number[] {
  let lists = KEPT.get(tree);
  if (!lists) {
    lists = listed(tree);
    KEPT.set(tree, lists);
  }
  const children = lists[head] ?? [];
  return relation === undefined ? children : children.filter((child) => tree.relations[child] === relation);
}

function listed({ heads }: Tree): number[][] {
  const lists: number[][] = Array.from(heads, () => []);
  for (const [token, head] of heads.entries()) lists[head]?.push(token);
  return lists;
}
