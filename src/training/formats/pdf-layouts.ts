import { type Article, printedDay } from "./article.ts";
import { textWidth } from "./helvetica.ts";
import { type Drawn, pdfOf } from "./pdf-file.ts";

/** How a printer lays pages out. */
interface PdfLayout {
  readonly name: string;
  readonly columns: number;
  readonly size: number;
  readonly leading: number;
  /** Paragraphs are told by an indent, else by a gap. */
  readonly isIndented: boolean;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
  readonly head: (article: Article, page: number) => string;
  readonly foot: (article: Article, page: number) => string;
}

const [WIDTH, HEIGHT, MARGIN, GUTTER] = [595, 842, 62, 22];

export const PDF_LAYOUTS: readonly PdfLayout[] = [
  {
    name: "a report in one column",
    columns: 1,
    size: 11,
    leading: 15,
    isIndented: false,
    isJustified: false,
    isHyphenated: false,
    head: ({ publisher }) => publisher,
    foot: (_, page) => `${page}`,
  },
  {
    name: "a magazine in two columns",
    columns: 2,
    size: 9.5,
    leading: 12,
    isIndented: true,
    isJustified: true,
    isHyphenated: true,
    head: ({ title }, page) => (page % 2 === 0 ? "The Quarterly Review of Witnesses" : title.slice(0, 60)),
    foot: ({ publisher, published }, page) => `${publisher} | ${printedDay(published)} | ${page}`,
  },
  {
    name: "a newspaper in three columns",
    columns: 3,
    size: 8,
    leading: 10,
    isIndented: true,
    isJustified: true,
    isHyphenated: true,
    head: ({ published }) => printedDay(published),
    foot: (_, page) => `Page ${page} of 4`,
  },
  {
    name: "a paper in one justified column",
    columns: 1,
    size: 10,
    leading: 13,
    isIndented: true,
    isJustified: true,
    isHyphenated: true,
    head: (_, page) => `Witnesses and recordings ${page}`,
    foot: (_, page) => `- ${page} -`,
  },
];

interface Wanted {
  readonly text: string;
  readonly isBold: boolean;
  readonly size: number;
  readonly gap: number;
  readonly indent: number;
}

/** An article as a PDF of one of the layouts. */
export function articlePdf(article: Article, layout: PdfLayout): Uint8Array {
  const pages: Drawn[][] = [];
  const columnWidth = (WIDTH - 2 * MARGIN - GUTTER * (layout.columns - 1)) / layout.columns;
  let column = -1;
  let y = 0;
  let top = HEIGHT - 80;
  const nextColumn = (): Drawn[] => {
    column = (column + 1) % layout.columns;
    if (column === 0) {
      const number = pages.length + 1;
      pages.push([
        { x: MARGIN, y: HEIGHT - 42, size: 8, text: layout.head(article, number) },
        { x: WIDTH / 2 - 20, y: 38, size: 8, text: layout.foot(article, number) },
      ]);
      top = HEIGHT - 80;
    }
    y = top;
    return pages.at(-1) ?? [];
  };
  let page = nextColumn();
  for (const text of wrapped(article.title, WIDTH - 2 * MARGIN, 18, false).map((it) => it.text)) {
    page.push({ x: MARGIN, y, size: 18, text, isBold: true });
    y -= 22;
  }
  top = y - 8;
  y = top;
  for (const wanted of wantedOf(article, layout)) {
    y -= wanted.gap;
    const lines = wrapped(
      wanted.text,
      columnWidth,
      wanted.size,
      layout.isHyphenated && !wanted.isBold,
      wanted.indent,
    );
    for (const [at, { text, isLast }] of lines.entries()) {
      if (y < 75) page = nextColumn();
      const indent = at === 0 ? wanted.indent : 0;
      const spaces = text.split(" ").length - 1;
      const room = columnWidth - indent - textWidth(text, wanted.size);
      page.push({
        x: MARGIN + column * (columnWidth + GUTTER) + indent,
        y,
        size: wanted.size,
        text,
        isBold: wanted.isBold,
        ...(layout.isJustified && !isLast && spaces > 0 && room > 0 && { wordSpace: room / spaces }),
      });
      y -= layout.leading;
    }
  }
  return pdfOf(pages, article);
}

function wantedOf({ parts }: Article, { size, leading, isIndented }: PdfLayout): Wanted[] {
  return parts.map(({ kind, text }, at) => {
    const isBold = kind === "heading";
    const followsText = at > 0 && parts[at - 1]?.kind !== "heading";
    return {
      text: kind === "item" ? `• ${text}` : text,
      isBold,
      size: isBold ? size + 2 : size,
      gap: isBold ? leading : isIndented && followsText ? 0 : leading * 0.6,
      indent: isIndented && followsText && !isBold ? size * 1.4 : 0,
    };
  });
}

/** A text in lines of a width; long words are cut where syllables may end. */
function wrapped(
  text: string,
  width: number,
  size: number,
  isHyphenated: boolean,
  indent = 0,
): { text: string; isLast: boolean }[] {
  const lines: { text: string; isLast: boolean }[] = [];
  let line = "";
  const room = (): number => width - (lines.length === 0 ? indent : 0);
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= room()) {
      line = longer;
      continue;
    }
    const cut = isHyphenated ? cutOf(word, (start) => textWidth(`${line} ${start}-`, size) <= room()) : 0;
    if (cut > 0) {
      lines.push({ text: `${line} ${word.slice(0, cut)}-`, isLast: false });
      line = word.slice(cut);
    } else {
      lines.push({ text: line, isLast: false });
      line = word;
    }
  }
  lines.push({ text: line, isLast: true });
  return lines;
}

/** Where a word in small letters may be cut, as late as it fits; 0 where nowhere. */
function cutOf(word: string, fits: (start: string) => boolean): number {
  if (!/^[a-z]{7,}[.,;:”’]*$/.test(word)) return 0;
  const letters = word.replace(/[^a-z]+$/, "").length;
  for (let at = letters - 3; at >= 3; at--)
    if (/[aeiou]/.test(word[at - 1] ?? "") && !/[aeiou]/.test(word[at] ?? "") && fits(word.slice(0, at)))
      return at;
  return 0;
}
