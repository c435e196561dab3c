import type { Span } from "../model/span.ts";

interface Line extends Span {
  /** Whether only a single line break stands before it. */
  readonly follows: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let follows = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    const breaks =
      at === text.length ||
      character === "\n" ||
      character === "\r" ||
      character === "\u2028" ||
      character === "\u2029";
    if (!breaks) continue;
    const isBlank = text.slice(start, at).trim() === "";
    if (!isBlank) lines.push({ start, end: at, follows });
    const pair = character === "\r" && text[at + 1] === "\n";
    follows = !isBlank || (follows && start === at && pair);
    if (pair) at += 1;
    start = at + 1;
  }
  return lines;
}

const MANY = 0.4;

/** Whether the text was broken into lines of about equal width, as e-mails are: then a line break is only a space. */
function isWrapped(text: string, lines: readonly Line[]): boolean {
  let following = 0;
  let inMidSentence = 0;
  for (const line of lines) {
    if (!line.follows) continue;
    following += 1;
    if (/^\s{0,8}\p{Ll}/u.test(text.slice(line.start, line.start + 10))) inMidSentence += 1;
  }
  return following >= 3 && inMidSentence >= following * MANY;
}

function goesOn(text: string, before: Line, line: Line, wrapped: boolean): boolean {
  if (!line.follows) return false;
  const first = text.slice(line.start, line.end).trimStart()[0] ?? "";
  if (/[-*•·–—]/.test(first)) return false;
  const width = before.end - before.start;
  if (wrapped) return width >= 45;
  const last = text.slice(before.start, before.end).trimEnd().at(-1) ?? "";
  return width >= 50 && /\p{Ll}/u.test(first) && !/[.!?:”"]/.test(last);
}

/** Paragraphs of a text (blocks between blank lines or line breaks) without what was set aside, in order. */
export function splitParagraphs(text: string, setAside: readonly Span[]): Span[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(text, lines);
  const blocks: { start: number; end: number }[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = blocks[blocks.length - 1];
    if (last && before && goesOn(text, before, line, wrapped)) last.end = line.end;
    else blocks.push({ start: line.start, end: line.end });
    before = line;
  }
  return outside(blocks, setAside);
}

function outside(blocks: readonly Span[], setAside: readonly Span[]): Span[] {
  const cuts = [...setAside].sort((a, b) => a.start - b.start);
  const left: Span[] = [];
  let first = 0;
  for (const block of blocks) {
    let from = block.start;
    while (first < cuts.length && (cuts[first]?.end ?? 0) <= block.start) first += 1;
    for (let at = first; at < cuts.length; at += 1) {
      const cut = cuts[at];
      if (!cut || cut.start >= block.end) break;
      if (cut.start > from) left.push({ start: from, end: cut.start });
      from = Math.max(from, cut.end);
    }
    if (from < block.end) left.push({ start: from, end: block.end });
  }
  return left;
}
