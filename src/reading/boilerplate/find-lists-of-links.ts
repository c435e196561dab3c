import { TEASER_HEADING } from "./line-rules.ts";
import type { TextLine } from "./text-lines.ts";

/** Headings over the topics that a page files its report under. */
const TOPIC_HEADING =
  /^(?:(?:related |more )?(?:topics|tags|keywords)|filed under|topics in this (?:article|story))\s?:?$/i;
/** A headline of a list is no longer. */
const LONGEST = 140;
const LONGEST_TOPIC = 40;
const AGE = /^(?:\d{1,2} \p{L}{3,9}(?: \d{4})?|\d{1,2} (?:minutes?|hours?|days?|weeks?) ago|yesterday)$/iu;

/** No sentence's end, no words of others. */
const isLoose = ({ text }: TextLine): boolean =>
  text.length <= LONGEST && !/[.!?:;,…]["”’)]?$/.test(text) && !/[“”"]/.test(text);
const isTopic = (line: TextLine): boolean =>
  isLoose(line) &&
  line.text.length <= LONGEST_TOPIC &&
  /^[\p{Lu}\d]/u.test(line.text) &&
  !/\s[-–—]\s/.test(line.text);

/**
 * Indices of the lines of a list of links under its heading: at least two loose lines that only another heading, a line
 * set aside, or the end of the page ends. A paragraph behind them may go on with the report, and then they stand.
 */
export function findListsOfLinks(lines: readonly TextLine[], aside: ReadonlySet<number>): number[] {
  const found: number[] = [];
  const isHeading = (at: number): boolean =>
    aside.has(at) || TEASER_HEADING.test(lines[at]?.text ?? "") || TOPIC_HEADING.test(lines[at]?.text ?? "");
  for (const [index, line] of lines.entries()) {
    const ofTopics = TOPIC_HEADING.test(line.text);
    if (line.text.length > 80 || !(ofTopics || TEASER_HEADING.test(line.text))) continue;
    let next = index + 1;
    while (next < lines.length && !isHeading(next)) {
      const one = lines[next];
      if (!one || !(ofTopics ? isTopic(one) : isLoose(one))) break;
      next += 1;
    }
    const own = lines.slice(index + 1, next);
    const isClosed = next >= lines.length || isHeading(next);
    const isDated = own.some((it) => AGE.test(it.text));
    if (own.length < 2 || !(isClosed || isDated || ofTopics)) continue;
    const last = isClosed ? next : next - (isDated || ofTopics ? 0 : 1);
    for (let at = index; at < last; at += 1) found.push(at);
  }
  return found;
}

const ABOUT_AUTHOR = /^about the (?:authors?|writers?|reporters?|correspondent)s?\s?:?$/i;

/** Indices of the lines of the part "About the author", up to the next line set aside or the end. */
export function findAuthorPart(lines: readonly TextLine[], aside: ReadonlySet<number>): number[] {
  const from = lines.findIndex((it) => ABOUT_AUTHOR.test(it.text));
  if (from < 1 || from < lines.length / 2) return [];
  const found = [from];
  for (let at = from + 1; at < lines.length && !aside.has(at) && found.length <= 4; at += 1) found.push(at);
  return found;
}
