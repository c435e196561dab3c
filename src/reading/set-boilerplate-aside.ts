import type { Span } from "../model/span.ts";
import { bylineAt } from "./boilerplate/byline-lines.ts";
import { findCreditHeads, findCreditTails } from "./boilerplate/credit-tails.ts";
import { findBiography } from "./boilerplate/find-biography.ts";
import { findAuthorPart, findListsOfLinks } from "./boilerplate/find-lists-of-links.ts";
import { findLoneTeasers, findTeasers } from "./boilerplate/find-teasers.ts";
import { isBoilerplateLine } from "./boilerplate/line-rules.ts";
import { type TextLine, textLines } from "./boilerplate/text-lines.ts";

/**
 * What a page puts around its report: advertisements, teasers, calls to share or subscribe, credits of pictures, notes
 * on corrections, the author about himself. Rather too little than a sentence of the report.
 */
export function setBoilerplateAside(text: string): { boilerplate: Span[] } {
  const lines = textLines(text);
  const aside = findTeasers(lines);
  for (const [index, line] of lines.entries()) if (isBoilerplateLine(line.text)) aside.add(index);
  const byline = bylineAt(lines);
  if (byline > 0) aside.add(byline).add(byline + 1);
  for (const index of findAuthorPart(lines, aside)) aside.add(index);
  for (const index of findListsOfLinks(lines, aside)) aside.add(index);
  for (const index of findLoneTeasers(lines, aside)) aside.add(index);
  // A page that is nothing but such lines is its own report.
  if (aside.size === lines.length) return { boilerplate: [] };
  const report = lines.filter((_, index) => !aside.has(index));
  const last = report.at(-1);
  const spans: Span[] = lines.filter((_, index) => aside.has(index));
  spans.push(...findCreditTails(report), ...findCreditHeads(report));
  const biography = last && findBiography(text.slice(0, last.end));
  if (biography && biography.start > (lines[0]?.start ?? 0)) spans.push(biography);
  else if (last && report.length > 1 && isEmptyHeading(last, lines)) spans.push(last);
  return { boilerplate: joined(text, spans) };
}

/** A heading like "More calls:" under which the page has nothing left. */
function isEmptyHeading(line: TextLine, lines: readonly TextLine[]): boolean {
  return (
    line.opensBlock && line.text.length <= 60 && /^[^.!?“"]{3,59}\p{L}:$/u.test(line.text) && lines.length > 2
  );
}

/** Sorted, with those that only white space parts as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = result.at(-1);
    if (before && (start <= before.end || /^\s*$/.test(text.slice(before.end, start))))
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else result.push({ start, end });
  }
  return result;
}
