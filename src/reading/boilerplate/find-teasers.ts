import { isHeadline, wordStems } from "./headline.ts";
import { TEASER_HEADING } from "./line-rules.ts";
import type { TextLine } from "./text-lines.ts";

const LONGEST_SUMMARY = 450;
/** A page has few; each is compared with the whole text. */
const MOST_CARDS = 12;

/** Indices of the lines that offer other articles: the heading, the headlines beside it, a summary that is not of this report. */
export function findTeasers(lines: readonly TextLine[]): Set<number> {
  const found = new Set<number>();
  let cards = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text.length > 80 || !TEASER_HEADING.test(line.text)) continue;
    found.add(index);
    let next = index + 1;
    const isCard = isRepeatedHeadline(lines, next);
    while (isOffered(lines, next)) found.add(next++);
    if (!isCard || ++cards > MOST_CARDS) continue;
    const headline = lines[next - 1]?.text ?? "";
    for (const [copy, it] of lines.entries()) if (copy > 0 && it.text === headline) found.add(copy);
    if (isSummaryOf(headline, lines, next, found)) found.add(next);
  }
  return found;
}
/** Beginnings of words that any two texts share. */
const COMMON: ReadonlySet<string> = new Set(
  "nobody people about after before there these those their which where while would could should every never thing knows know think years first".split(
    " ",
  ),
);

/** Headlines that stand alone between two lines set aside, and speak of what the report does not. */
export function findLoneTeasers(lines: readonly TextLine[], aside: ReadonlySet<number>): number[] {
  const lone = [...aside]
    .map((index) => index + 1)
    .filter((index) => !aside.has(index) && aside.has(index + 1) && isHeadline(lines[index]?.text ?? "."))
    .slice(0, MOST_CARDS);
  if (lone.length === 0) return [];
  const report = wordStems(
    lines
      .filter((_, at) => !aside.has(at) && !lone.includes(at))
      .map((it) => it.text)
      .join(" "),
  );
  const isOfReport = (stem: string): boolean => report.has(stem) && !COMMON.has(stem);
  return lone.filter((index) => ![...wordStems(lines[index]?.text ?? "")].some(isOfReport));
}

/** A headline, or an item of a list, under a heading. */
function isOffered(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  if (!line || index === 0) return false;
  if (!isHeadline(line.text)) return false;
  return isRepeatedHeadline(lines, index) || isListed(lines, index) || endsTheText(lines, index);
}

/** A headline right beside another, or beside its own copy: reports have one headline, lists have several. */
function isListed(lines: readonly TextLine[], index: number): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (before?.text === lines[0]?.text || line?.text === lines[0]?.text) return false;
  const isFirst = before !== undefined && TEASER_HEADING.test(before.text);
  return isFirst
    ? isHeadline(after?.text ?? ".")
    : isHeadline(before?.text ?? ".") && line?.opensBlock !== true;
}

/** The same headline stands twice within a few lines: over its picture and under it. */
function isRepeatedHeadline(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  if (!line || !isHeadline(line.text) || lines[0]?.text === line.text) return false;
  return lines.slice(Math.max(0, index - 4), index).some((it) => it.text === line.text);
}

/** From here on there is nothing but headlines. */
function endsTheText(lines: readonly TextLine[], index: number): boolean {
  return lines.length - index <= 30 && lines.slice(index).every((it) => isHeadline(it.text));
}

/** The paragraph under a teaser's headline belongs to it where it shares what the report has not, or nothing with the report. */
function isSummaryOf(
  headline: string,
  lines: readonly TextLine[],
  index: number,
  found: ReadonlySet<number>,
): boolean {
  const line = lines[index];
  if (!line || line.text.length > LONGEST_SUMMARY || /["“”]/.test(line.text)) return false;
  const report = wordStems(
    lines
      .filter((_, at) => at !== index && !found.has(at))
      .map((it) => it.text)
      .join(" "),
  );
  const summary = [...wordStems(line.text)];
  const ofHeadline = wordStems(headline);
  const own = summary.filter((it) => !report.has(it));
  return own.some((it) => ofHeadline.has(it)) || own.length >= summary.length * 0.8;
}
