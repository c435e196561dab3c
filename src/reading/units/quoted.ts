import type { UnitWords } from "./unit-words.ts";

const OPENING = /^["“«„‘']$/;
const CLOSING = /^["”»’'“]$/;

/** A name in quotation marks from an index on: its words and the index after the closing mark. */
export function quotedAt(view: UnitWords, from: number): { text: string; after: number } | null {
  if (!OPENING.test(view.tokens[from]?.text ?? "") || !/^\p{Lu}/u.test(view.tokens[from + 1]?.text ?? ""))
    return null;
  const words: string[] = [];
  for (let at = from + 1; at < from + 6; at += 1) {
    const token = view.tokens[at];
    if (!token) return null;
    if (CLOSING.test(token.text)) return words.length > 0 ? { text: words.join(" "), after: at + 1 } : null;
    if (!/[\p{L}\p{N}]/u.test(token.text)) return null;
    words.push(token.text);
  }
  return null;
}
