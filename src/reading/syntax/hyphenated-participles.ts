import type { Token } from "../page.ts";
import type { QuotedTokens } from "./quoted-utterances.ts";

const HYPHENS: ReadonlySet<string> = new Set(["-", "‐", "‑"]);
const PARTICIPLE = /^VB[NDG]$/;

/** Words that hyphens join to a participle: "US-made", "Russian-held", "long-range-guided". They are one adjective to the words around. */
export function hyphenatedParticiples(
  tokens: readonly Token[],
  tagOf: (index: number) => string,
): QuotedTokens[] {
  const found: QuotedTokens[] = [];
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    if (!joins(tokens, at)) continue;
    const from = at - 1;
    let to = at + 2;
    while (to + 1 < tokens.length && joins(tokens, to)) to += 2;
    if (PARTICIPLE.test(tagOf(to - 1))) found.push({ from, to });
    at = to - 1;
  }
  return found;
}

function joins(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at] as Token;
  return (
    HYPHENS.has(hyphen.text) && tokens[at - 1]?.end === hyphen.start && tokens[at + 1]?.start === hyphen.end
  );
}
