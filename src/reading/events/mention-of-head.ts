import type { Line, PlacedIn } from "../clauses/line.ts";
import { childrenOf } from "../syntax/children.ts";
import type { Tree } from "../syntax/tree.ts";

/** Nouns that only say how many: the phrase is about what stands behind "of". */
const MEASURES =
  /^(?:number|numbers|dozens|scores|hundreds|thousands|tens|all|most|many|some|several|group|groups|couple|pair|one|two|three|members|part|parts|majority|half|rest|town|city|village|settlement|port|district|neighbourhood|neighborhood|bodies|remains)$/;
/** How often what stands behind "of" is looked for. */
const DEEP = 2;

/** The mention of which a word is the head: the longest that has it; behind "dozens of" the one that is counted. */
export function mentionOfHead(line: Line, tree: Tree, token: number): PlacedIn | undefined {
  let at = token;
  for (let steps = 0; steps <= DEEP; steps++) {
    const found = withHead(line, tree, at);
    if (found && found.mention.type !== "Quantity" && found.mention.type !== "Date") return found;
    const isMeasure =
      found?.mention.type === "Quantity" ||
      MEASURES.test(line.tokens[at]?.lower ?? "") ||
      /^\d/.test(line.tokens[at]?.lower ?? "");
    const inner = isMeasure
      ? childrenOf(tree, at, "nmod").find((child) =>
          childrenOf(tree, child, "case").some((it) => line.tokens[it]?.lower === "of"),
        )
      : undefined;
    if (inner === undefined) return found;
    at = inner;
  }
  return undefined;
}

function withHead(line: Line, tree: Tree, token: number): PlacedIn | undefined {
  const covering = line.covering[token];
  if (!covering) return undefined;
  const all = line.placed.filter(({ first, last }) => first <= token && token <= last);
  return all.find((it) => isHeadOf(tree, it, token)) ?? (covering.last === token ? covering : undefined);
}

/** Whether a word is the one word of a mention that hangs from outside of it. */
function isHeadOf({ heads }: Tree, { first, last }: PlacedIn, token: number): boolean {
  const head = heads[token] ?? -1;
  return head < first || head > last;
}
