import { longestEntry } from "../lookups.ts";
import type { Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";

/** The larger place beside a name: after a comma, "in" or a bracket ("Springfield, Ill.", "Walker County (Ga.)"), or in the possessive before. */
export function largerPlace(
  text: string,
  tokens: readonly Token[],
  from: number,
  after: number,
): string | undefined {
  const next = tokens[after];
  const mark = next?.text === "," || next?.text === "(";
  const isIn = (at: number): boolean => tokens[at]?.lower === "in" || tokens[at]?.lower === "of";
  const start = mark ? (tokens[after + 1]?.lower === "in" ? after + 2 : after + 1) : after + 1;
  if ((mark || isIn(after)) && isCapitalised(tokens[start])) {
    const words = entryWords(text, tokens, start);
    if (words !== undefined) return words;
  }
  if (tokens[from - 1]?.lower === "'s" && isCapitalised(tokens[from - 2])) return tokens[from - 2]?.text;
  return undefined;
}

function entryWords(text: string, tokens: readonly Token[], start: number): string | undefined {
  const match = longestEntry(tokens, start, "places");
  const first = tokens[start];
  const last = match && tokens[start + match.length - 1];
  if (!match?.entries.some((it) => LARGER.has(it.kind ?? "")) || !first || !last) return undefined;
  return text.slice(first.start, last.end);
}

const LARGER = new Set(["country", "region", "district", "historicRegion", "continent"]);
