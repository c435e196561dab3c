import type { Token } from "../page.ts";

/** Words of capitals that make a shouted sentence: so many at least, and such a share of all words. */
const LEAST = 3;
const SHARE = 0.7;
/** A word this long is hardly an acronym. */
const LONG = 5;

/** Whether a sentence is written in capitals throughout: its capitals tell nothing. */
export function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  let hasLong = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const { text } = tokens[at] as Token;
    if (text.length < 2) continue;
    const isSmall = beginsSmall(text);
    if (!isSmall && !/^\p{L}/u.test(text)) continue;
    words += 1;
    if (!isSmall && text === text.toUpperCase() && text !== text.toLowerCase()) {
      capitals += 1;
      if (text.length >= LONG) hasLong = true;
    } else if (words > 8 && capitals === 0) return false;
  }
  return hasLong && capitals >= LEAST && capitals >= SHARE * words;
}

/** Whether a word begins with a small letter of the English alphabet, as most words do. */
function beginsSmall(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122;
}
