import type { Token } from "../page.ts";
import { hasMark, UNIT_SIZE } from "../word-marks.ts";

/** The tokens of a sentence without the hyphens inside words, with the words as they are looked up. */
export interface UnitWords {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  /** Whether a hyphen joins a token to the one before it. */
  readonly isJoined: readonly boolean[];
  /** Whether any of the words may be a unit's size. */
  readonly hasSize: boolean;
}

const isHyphen = (text: string): boolean => text === "-" || text === "‑" || text === "‐";

/** Leaves out hyphens that join two words, and the point of a short form. */
export function unitWords(tokens: readonly Token[]): UnitWords {
  const kept: Token[] = [];
  const words: string[] = [];
  const isJoined: boolean[] = [];
  let joins = false;
  let hasSize = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isInside =
      isHyphen(token.text) && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
    if (!isInside) {
      kept.push(token);
      const { lower } = token;
      words.push(lower.length > 1 && lower.endsWith(".") ? lower.slice(0, -1) : lower);
      isJoined.push(joins);
      hasSize ||= hasMark(token, UNIT_SIZE);
    }
    joins = isInside;
  }
  return { tokens: kept, words, isJoined, hasSize };
}
