import { childrenOf } from "./children.ts";
import type { Tree } from "./tree.ts";

/** First token of what hangs from a token, itself included, and the index after the last. */
export function subtreeSpan(tree: Tree, token: number): { from: number; to: number } {
  let from = token;
  let to = token + 1;
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
    open.push(...childrenOf(tree, at));
  }
  return { from, to };
}
