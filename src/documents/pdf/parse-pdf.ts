import { getDocumentProxy } from "unpdf";
import { UserError } from "../../errors.ts";
import type { OriginalPlace } from "../../model/original-place.ts";
import type { Parser } from "../parsing/parsed.ts";
import { statedFacts } from "../stated-facts.ts";
import { dropRunningLines } from "./drop-running-lines.ts";
import { joinLines, type PageParagraph } from "./join-lines.ts";
import type { Line, PageLines, Run } from "./line.ts";
import { pageSegments } from "./page-segments.ts";
import { guttersOf, readOrder } from "./read-order.ts";

const MOST_PAGES = 5_000;
/** Gutters of other pages that are kept in mind. */
const MOST_GUTTERS = 50;
const MOST_RUNS_OF_PAGE = 200_000;
const MOST_CHARACTERS = 50_000_000;
/** Share of letters that no font explains from which on a text is none. */
const MOST_UNKNOWN = 0.3;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF in the order in which it is read, page by page; a scan has none, and is told so. */
export const parsePdf: Parser = async (bytes) => {
  const pdf = await opened(bytes);
  if (pdf.numPages > MOST_PAGES)
    throw new UserError(`has ${pdf.numPages} pages, more than ${MOST_PAGES}: split it`);
  const drawn: DrawnPage[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await drawnPage(pdf, number);
    drawn.push(page);
    for (const { text } of page.segments) characters += text.length;
    if (characters > MOST_CHARACTERS) throw new UserError("holds more than 50 million characters: split it");
  }
  if (characters === 0)
    throw new UserError(
      `is a scan: its ${drawn.length === 1 ? "page holds" : `${drawn.length} pages hold`} pictures and no text; make it searchable (OCR) first`,
    );
  const paragraphs = joinLines(dropRunningLines(inReadOrder(drawn)));
  const facts = await factsOf(pdf);
  await pdf.destroy();
  const { text, places } = withPages(paragraphs);
  const unknown = text.match(/[\uFFFD\p{Co}]/gu)?.length ?? 0;
  if (unknown > text.length * MOST_UNKNOWN)
    throw new UserError(
      "has fonts that don't tell their letters: print it to a new PDF, or make it searchable (OCR)",
    );
  return { text, places, facts, files: [] };
};

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new UserError("is protected by a password: save it without one");
    throw error;
  }
}

/** A page by its pieces of lines, from the top down. */
interface DrawnPage {
  readonly number: number;
  readonly height: number;
  readonly segments: readonly Line[];
}

/** A page whose columns are too short to tell has them where other pages do. */
function inReadOrder(pages: readonly DrawnPage[]): PageLines[] {
  const elsewhere = pages.flatMap(({ segments }) => guttersOf(segments)).slice(0, MOST_GUTTERS);
  return pages.map(({ number, height, segments }) => ({
    number,
    height,
    lines: readOrder(segments, guttersOf(segments, elsewhere)),
  }));
}

async function drawnPage(pdf: Pdf, number: number): Promise<DrawnPage> {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const runs: Run[] = [];
  const { items } = await page.getTextContent();
  if (items.length > MOST_RUNS_OF_PAGE)
    throw new UserError(`has a page of ${items.length} pieces of text: print it to a new PDF`);
  for (const item of items) {
    if (!("str" in item) || !/\S/.test(item.str)) continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.hypot(c, d) || item.height;
    // Letters that stand upright alone: others are stamps and labels at the margin.
    const isUpright = Math.abs(b) < Math.abs(a) * 0.2;
    if (!isUpright || ![x, y, size, item.width].every(Number.isFinite) || !(size > 0)) continue;
    runs.push({ text: item.str.replace(/[\0\u200b\ufeff]/g, ""), x, y: y - bottom, width: item.width, size });
  }
  page.cleanup();
  return { number, height: top - bottom || 1, segments: pageSegments(runs) };
}

function withPages(paragraphs: readonly PageParagraph[]): { text: string; places: OriginalPlace[] } {
  const places: OriginalPlace[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const [at, { text, pages }] of paragraphs.entries()) {
    for (const { page, start: within } of pages)
      places.push({ start: start + within, page, paragraph: at + 1 });
    texts.push(text);
    start += text.length + 2;
  }
  return { text: texts.length > 0 ? `${texts.join("\n\n")}\n` : "", places };
}

/** Programs fill the title with the name of a file; when a file was made is not when its report came out. */
async function factsOf(pdf: Pdf): Promise<ReturnType<typeof statedFacts>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const field = (name: string): string | undefined => {
    const value: unknown = Object.hasOwn(info, name) ? (info as Record<string, unknown>)[name] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const title = field("Title");
  const isOfProgram =
    /\.(?:docx?|pdf|indd|rtf|odt|qxd|pages|tex)$|^(?:microsoft word|untitled|document\d*$|slide 1)/i;
  return statedFacts({
    title: [title !== undefined && isOfProgram.test(title.trim()) ? null : title],
    author: [field("Author")],
  });
}
