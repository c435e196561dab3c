import type { Token } from "../page.ts";

/** The tokens of a sentence without the hyphens inside words, with the words as they are looked up. */
export interface UnitWords {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
}

const isHyphen = (text: string): boolean => text === "-" || text === "‑" || text === "‐";

/** Leaves out hyphens that join two words, and the point of a short form. */
export function unitWords(tokens: readonly Token[]): UnitWords {
  const kept = tokens.filter((token, at) => {
    if (!isHyphen(token.text)) return true;
    return tokens[at - 1]?.end !== token.start || tokens[at + 1]?.start !== token.end;
  });
  return {
    tokens: kept,
    words: kept.map((it) =>
      it.lower.length > 1 && it.lower.endsWith(".") ? it.lower.slice(0, -1) : it.lower,
    ),
  };
}
