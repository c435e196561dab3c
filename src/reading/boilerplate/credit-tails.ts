import type { Span } from "../../model/span.ts";
import type { TextLine } from "./text-lines.ts";

/** So near to the end of its line a credit stands. */
const TAIL = 120;
/** "(Photo by Delil Souleiman/AFP)", "Photograph: Police/Handout/EPA" after the last sentence of a caption. */
const CREDIT =
  /(?:(?<=[.!?”"’)]\s)(?:photo(?:graph)?s?|image|picture|credit)\s?[:：]\s?[\p{Lu}@][^.!?()]{2,70}|\((?:(?:file )?photo(?:graph)?s?|image|picture|video|credit|screengrab)(?:\s?[:：]\s?| by | courtesy(?: of)? | credit ?[:：]? ?| via )[^()]{2,70}\)|\((?:AP Photo|AFP|Getty|Reuters|EPA)\/[^()]{2,60}\))\.?$/iu;

/** Credits of pictures at the ends of lines that are text otherwise. */
export function findCreditTails(lines: readonly TextLine[]): Span[] {
  return lines.flatMap((line) => {
    const from = Math.max(0, line.text.length - TAIL);
    const tail = line.text.slice(from);
    const match = /[(:：]/.test(tail) ? CREDIT.exec(tail) : null;
    const start = match ? from + match.index : 0;
    return start > 0 ? [{ start: line.start + start, end: line.end }] : [];
  });
}

/** "Getty Images Fire at the terminal", "EPA-EFE/Shutterstock A street": the agency of a picture before its caption. */
const CREDIT_HEAD =
  /^(?:(?:[\p{Lu}][\p{L}.'’-]{1,20} ){0,3}(?:via |\/ ?))?(?:Getty Images|AFP via Getty Images|EPA-EFE|Shutterstock|PA Media|Planet Labs|Maxar(?: Technologies)?)(?:\/(?:Getty Images|Shutterstock|EPA-EFE|AFP))? (?=\p{Lu}|An? )/u;

/** Credits of pictures at the heads of captions. */
export function findCreditHeads(lines: readonly TextLine[]): Span[] {
  return lines.flatMap((line) => {
    const match = CREDIT_HEAD.exec(line.text.slice(0, TAIL));
    return match ? [{ start: line.start, end: line.start + match[0].trimEnd().length }] : [];
  });
}
