import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";

/** Number of the word with which a sentence begins, behind its dateline and its marks. */
export function openingOf(line: Line): number {
  let at = datelineEnd(line);
  while (isPunctuation(wordAt(line, at))) at++;
  return at;
}

/** How many words the place and the agency at the head of a dispatch may take: "KYIV, Ukraine (Dnipro Courier) —". */
const LONGEST_DATELINE = 14;

/** Number of the first word behind a dateline; 0 where there is none. */
function datelineEnd(line: Line): number {
  for (let at = 0; at < line.tokens.length && at <= LONGEST_DATELINE; at++) {
    const token = line.tokens[at];
    const isDash = /^[-–—]$/.test(token?.text ?? "") && token?.start !== line.tokens[at - 1]?.end;
    if (isDash) return at > 0 && line.covering[0]?.mention.type === "Place" ? at + 1 : 0;
    if (/^\p{Ll}/u.test(token?.text ?? "")) return 0;
  }
  return 0;
}
