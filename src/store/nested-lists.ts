import { QueryRefused } from "../errors.ts";
import { isName, isSign, isWord, type Token } from "./cypher-tokens.ts";

/** Lists that are gone through within each other at the most: three of 10,000 make steps for days, which no deadline ends. */
const DEEPEST = 2;

/** Whether a list is gone through in the bracket that opens at `at`: `[x IN …`, `any(x IN …`, `reduce(n = 0, x IN …`. */
function goesThroughList(tokens: readonly Token[], at: number): boolean {
  if (isSign(tokens, at, "[")) return isWord(tokens, at + 2, "IN") && tokens[at + 1]?.kind !== "number";
  if (!isSign(tokens, at, "(") || isName(tokens, at - 1)) return false;
  return (
    isWord(tokens, at - 1, "REDUCE") ||
    (isWord(tokens, at - 1, "ANY", "ALL", "NONE", "SINGLE") && isWord(tokens, at + 2, "IN"))
  );
}

/** Refuses lists that are gone through within lists within lists; UNWIND does the same, and can be ended. */
export function refuseNestedLists(tokens: readonly Token[]): void {
  const open: boolean[] = [];
  tokens.forEach((_, at) => {
    if (isSign(tokens, at, "(", "[", "{")) open.push(goesThroughList(tokens, at));
    if (isSign(tokens, at, ")", "]", "}")) open.pop();
    if (open.filter(Boolean).length > DEEPEST)
      throw new QueryRefused(
        "refused",
        `lists gone through within lists, more than ${DEEPEST} deep: UNWIND the outer ones`,
      );
  });
}
