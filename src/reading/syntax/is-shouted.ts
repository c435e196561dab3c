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
  for (const { text } of tokens) {
    if (text.length < 2 || !/^\p{L}/u.test(text)) continue;
    words += 1;
    if (text === text.toUpperCase() && text !== text.toLowerCase()) {
      capitals += 1;
      if (text.length >= LONG) hasLong = true;
    } else if (words > 8 && capitals === 0) return false;
  }
  return hasLong && capitals >= LEAST && capitals >= SHARE * words;
}
