import { Hyphens } from "./hyphens.ts";
import type { PageLines, PlacedLine } from "./line.ts";

/** A paragraph of a document, and where its pages begin in it. */
export interface PageParagraph {
  readonly text: string;
  readonly pages: readonly { readonly page: number; readonly start: number }[];
}

/** A gap so much larger than usual parts paragraphs. */
const LARGER_GAP = 1.3;
const OTHER_SIZE = 0.12;

interface Open {
  text: string;
  pages: { page: number; start: number }[];
  last: PlacedLine;
  lines: number;
}

/** The lines of all pages as paragraphs: words that line ends cut are whole, and a paragraph goes on over columns and pages. */
export function joinLines(pages: readonly PageLines[]): PageParagraph[] {
  const hyphens = new Hyphens();
  for (const { lines } of pages) for (const { text } of lines) hyphens.learn(text);
  const paragraphs: PageParagraph[] = [];
  let open: Open | null = null;
  for (const { number: page, lines } of pages) {
    const leading = usualLeading(lines);
    let isFirst = true;
    for (const line of lines) {
      const last: PlacedLine | undefined = open?.last;
      const isNextColumn = isFirst || last?.column !== line.column;
      isFirst = false;
      if (open && last && goesOn(open, line, isNextColumn, leading)) {
        const joined = hyphens.join(open.text, line.text);
        if (open.pages.at(-1)?.page !== page)
          open.pages.push({ page, start: joined.length - line.text.length });
        open.text = joined;
        open.last = line;
        open.lines++;
        continue;
      }
      if (open) paragraphs.push({ text: open.text, pages: open.pages });
      open = { text: line.text, pages: [{ page, start: 0 }], last: line, lines: 1 };
    }
  }
  if (open) paragraphs.push({ text: open.text, pages: open.pages });
  return paragraphs;
}

/** Distance of the feet of two lines, as it is most often: the letters' size where nothing tells. */
function usualLeading(lines: readonly PlacedLine[]): number {
  const gaps: number[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || before.column !== line.column) continue;
    const gap = before.y - line.y;
    if (gap > 0 && gap < line.size * 2.2) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

const BULLET = /^(?:[•‣◦▪●■–—*]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/;
const ENDED = /[.!?:…]["”’')\]]*$/;

function goesOn(
  { last, text, lines }: Open,
  line: PlacedLine,
  isNextColumn: boolean,
  leading: number,
): boolean {
  if (Math.abs(last.size - line.size) > OTHER_SIZE * Math.max(last.size, line.size)) return false;
  if (BULLET.test(line.text) || text.includes(" | ") || line.text.includes(" | ")) return false;
  const begins = /^["“‘(]?\p{Ll}/u.test(line.text);
  const isCut = /\p{L}[-\u2010\u00ad]$/u.test(text);
  if (isCut && /^[\p{L}\d]/u.test(line.text)) return true;
  const isFull = last.right >= last.columnRight - 2.5 * last.size;
  if (isNextColumn) {
    if (begins) return !ENDED.test(text);
    return !ENDED.test(text) && isFull && lines > 1 && !isIndented(line);
  }
  const gap = last.y - line.y;
  if (gap <= 0 || (leading > 0 && gap > leading * LARGER_GAP && gap > line.size * 1.3)) return false;
  if (isIndented(line) && !isIndented(last)) return false;
  // The line before could have taken the next word, and did not.
  const firstWord = (line.text.split(" ", 1)[0]?.length ?? 0) * line.size * 0.45;
  const room = last.columnRight - last.right;
  if (ENDED.test(text) && room > firstWord + line.size * 2 && !begins) return false;
  return true;
}

const isIndented = (line: PlacedLine): boolean => {
  const indent = line.left - line.columnLeft;
  return indent > line.size * 0.7 && indent < line.size * 6;
};
