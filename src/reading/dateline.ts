import type { Token } from "./page.ts";

const MOST_TOKENS = 16;

/** A dash with white space on both sides, or "--". */
function isDash(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !dash || !after || !/^(?:[-–—]|--)$/.test(dash.text)) return false;
  return before.end < dash.start && (dash.end < after.start || dash.text === "—");
}

/**
 * How many tokens the dateline takes with which a report opens, its dash included; 0 where it opens otherwise:
 * "KYIV —", "TYRE, Lebanon, Oct 28 (Reuters) -", "Kyiv, 3 May (Ukrinform) –".
 */
export function datelineLength(tokens: readonly Token[]): number {
  const inCapitals = /^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "");
  for (let at = 0; at < MOST_TOKENS; at += 1) {
    const token = tokens[at];
    if (!token) return 0;
    if (at > 0 && isDash(tokens, at)) return inCapitals || tokens[at - 1]?.text === ")" ? at + 1 : 0;
    if (!/^(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,4}|[,.()/:]|of|the|and|de|al)$/u.test(token.text)) return 0;
  }
  return 0;
}
