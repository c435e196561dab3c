import type { PageLines, PlacedLine } from "./line.ts";

/** So many lines at each end of a page may be running heads and feet. */
const ENDS = 3;
/** Parts of a page's height in which they stand. */
const HEAD = 0.88;
const FOOT = 0.12;
/** Share of the pages on which a line comes back: heads of even and of odd pages differ. */
const OFTEN = 0.15;
/** A head on one page alone: so near the edge, so much smaller, so many sizes away from the next line. */
const [EDGE, SMALLER, APART] = [0.07, 0.95, 1.8];
const LONGEST = 100;

const PAGE_NUMBER =
  /^(?:[-–—|·•\s]*(?:page|p\.|стр\.|с\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|из|з)\s*\d{1,4})?[-–—|·•\s]*)$/i;

/** The pages without running heads, feet and page numbers. */
export function dropRunningLines(pages: readonly PageLines[]): PageLines[] {
  const pagesWith = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of endsOf(page)) {
      const key = keyOf(line, page.height);
      const seen = pagesWith.get(key);
      if (seen) seen.add(page.number);
      else pagesWith.set(key, new Set([page.number]));
    }
  const usual = usualSize(pages);
  const comesBack = (line: PlacedLine, page: PageLines): boolean => {
    const times = pagesWith.get(keyOf(line, page.height))?.size ?? 0;
    return times >= 2 && times >= pages.length * OFTEN;
  };
  return pages.map((page) => {
    const ends = endsOf(page);
    const isRunning = (line: PlacedLine): boolean =>
      ends.has(line) &&
      (comesBack(line, page) || PAGE_NUMBER.test(line.text) || standsApart(line, page, usual));
    return { ...page, lines: page.lines.filter((line) => !isRunning(line)) };
  });
}

/** At the very edge, in smaller letters and away from all else: a head, though it be on one page alone. */
function standsApart(line: PlacedLine, { lines, height }: PageLines, usual: number): boolean {
  const isAtEdge = line.y > height * (1 - EDGE) || line.y < height * EDGE;
  if (!isAtEdge || line.size > usual * SMALLER || line.text.length > LONGEST) return false;
  return lines.every((it) => Math.abs(it.y - line.y) < 1 || Math.abs(it.y - line.y) > line.size * APART);
}

/** The size of most letters. */
function usualSize(pages: readonly PageLines[]): number {
  const lettersOf = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 4) / 4;
      lettersOf.set(rounded, (lettersOf.get(rounded) ?? 0) + text.length);
    }
  const [[usual = 0] = []] = [...lettersOf].sort(([, a], [, b]) => b - a);
  return usual;
}

/** The first and last lines of a page by their height. */
function endsOf(page: PageLines): Set<PlacedLine> {
  const sorted = [...page.lines].sort((a, b) => b.y - a.y);
  const near = [...sorted.slice(0, ENDS), ...sorted.slice(-ENDS)];
  return new Set(near.filter((it) => isInMargin(it, page)));
}

const isInMargin = ({ y }: PlacedLine, { height }: PageLines): boolean =>
  y > height * HEAD || y < height * FOOT;

/** Alike but for figures, at about the same height: the same line on another page. */
const keyOf = ({ text, y }: PlacedLine, height: number): string =>
  `${Math.round((y / height) * 50)} ${text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/\b[ivxlc]{1,7}\b/g, "#")}`;
