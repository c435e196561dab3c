import type { DateMention } from "../../model/reading.ts";
import type { Tokens } from "./date-words.ts";

const OPENERS: ReadonlyMap<string, RegExp> = new Map([
  ["between", /^and$/],
  ["from", /^(?:to|until|till|through)$/],
]);

/** "between 2011 and 2013", "from July 2003 to December 2004": what happened then may have happened at any time between. */
export function joinFromTo(tokens: Tokens, dates: readonly DateMention[]): DateMention[] {
  const joined = [...dates];
  let token = 0;
  for (let at = 0; at + 1 < joined.length; at += 1) {
    const [from, to] = [joined[at], joined[at + 1]];
    if (!from?.earliest || !to?.latest || from.earliest > to.latest) continue;
    while (token < tokens.length && (tokens[token]?.start ?? 0) < from.start) token += 1;
    const opener = OPENERS.get(tokens[token - 1]?.lower ?? "") ?? OPENERS.get(tokens[token - 2]?.lower ?? "");
    let join = token;
    while (join < tokens.length && (tokens[join]?.start ?? 0) < from.end) join += 1;
    if (!opener?.test(tokens[join]?.lower ?? "")) continue;
    const next = tokens[join + 1]?.lower === "the" ? tokens[join + 2] : tokens[join + 1];
    if (to.start !== tokens[join + 1]?.start && to.start !== next?.start) continue;
    const interval = { earliest: from.earliest, latest: to.latest, precision: "range" as const };
    joined[at] = { ...from, ...interval };
    joined[at + 1] = { ...to, ...interval };
  }
  return joined;
}
