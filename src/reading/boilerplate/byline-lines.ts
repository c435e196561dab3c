import type { TextLine } from "./text-lines.ts";

/** So near to the head of a page its author stands. */
const HEAD = 12;
const ROLE =
  /^(?:\p{Lu}[\p{L}&-]{1,20} (?:[\p{L}&-]{2,20} ){0,4})?(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Pp]roducer|[Cc]olumnist)(?:,? (?:in |reporting from )?\p{Lu}[\p{L} ,]{2,40})?$/u;
const NAME = /^\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u;

/** Index of the line with an author's name that a line with his trade follows, near the head of a page; -1 where there is none. */
export function bylineAt(lines: readonly TextLine[]): number {
  return lines
    .slice(0, HEAD)
    .findIndex((it, at) => at > 0 && NAME.test(it.text) && ROLE.test(lines[at + 1]?.text ?? ""));
}
