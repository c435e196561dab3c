import type { TextLine } from "./text-lines.ts";

/** So near to the head of a page its author stands. */
const HEAD = 12;
const ROLE =
  /^(?:\p{Lu}[\p{L}&-]{1,20} (?:[\p{L}&-]{2,20} ){0,4})?(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Pp]roducer|[Cc]olumnist)(?:,? (?:in |reporting from )?\p{Lu}[\p{L} ,]{2,40})?$/u;
const LONGEST_NAME = 180;
const NAME = /^\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u;

/** Index of the line with an author's name that a line with his trade follows, near the head of a page; -1 where there is none. */
export function bylineAt(lines: readonly TextLine[]): number {
  for (let at = 1; at < HEAD && at + 1 < lines.length; at += 1) {
    const { text } = lines[at] as TextLine;
    if (text.length <= LONGEST_NAME && NAME.test(text) && ROLE.test(lines[at + 1]?.text ?? "")) return at;
  }
  return -1;
}
