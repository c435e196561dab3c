import { countryAt } from "../lookups.ts";
import type { DraftMention, Token } from "../page.ts";

/** Last token of "from the 331st Airborne Regiment", "of the Azov brigade", directly after the noun of a person; the noun itself where nothing of the kind follows. */
export function unitBehind(
  tokens: readonly Token[],
  head: number,
  over: readonly (DraftMention | undefined)[],
): number {
  const word = tokens[head + 1]?.lower ?? "";
  const isFor = word === "for" && SPEAKS_FOR.test(tokens[head]?.lower ?? "");
  const startingAt = (token: number): DraftMention | undefined =>
    over[token]?.start === tokens[token]?.start ? over[token] : undefined;
  if (word !== "of" && word !== "from" && word !== "in" && word !== "with" && !isFor) return head;
  let at = head + 2;
  if (/^(the|a|an|his|her|their|its)$/.test(tokens[at]?.lower ?? "")) at += 1;
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const name = startingAt(at);
    if (name && (word !== "in" || name.type === "Unit" || name.type === "Organization") && word !== "with") {
      let end = at;
      while (end + 1 < tokens.length && (tokens[end + 1]?.end ?? 0) <= name.end) end += 1;
      if (tokens[end + 1]?.lower !== "'s") return end;
      at = end + 2;
      if (!startingAt(at)) return head;
      continue;
    }
    if (!countryAt(tokens, at)) break;
    at += 1;
  }
  return head;
}
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;
