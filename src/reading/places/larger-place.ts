import { longestEntry } from "../lookups.ts";
import type { Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";

/** The larger place beside a name: after a comma, "in" or a bracket ("Springfield, Ill.", "Walker County (Ga.)"). */
export function largerPlace(text: string, tokens: readonly Token[], after: number): string | undefined {
  const next = tokens[after];
  const mark = next?.text === "," || next?.text === "(";
  const start = mark ? (tokens[after + 1]?.lower === "in" ? after + 2 : after + 1) : after + 1;
  if ((!mark && next?.lower !== "in") || !isCapitalised(tokens[start])) return undefined;
  const match = longestEntry(tokens, start, "places");
  const first = tokens[start];
  const last = match && tokens[start + match.length - 1];
  if (!match?.entries.some((it) => LARGER.has(it.kind ?? "")) || !first || !last) return undefined;
  return text.slice(first.start, last.end);
}

const LARGER = new Set(["country", "region", "district", "historicRegion", "continent"]);
