import type { DocumentFacts } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { statedDate } from "../text/stated-date.ts";
import { bylineAt } from "./boilerplate/byline-lines.ts";
import { type TextLine, textLines } from "./boilerplate/text-lines.ts";

/** So many lines at the head and at the foot may tell of the report instead of telling it. */
const HEAD = 8;
const FOOT = 6;
const LONGEST = 200;

const URL_LINE = /^(?:(?:url|link|source|original|permalink)\s?[:：]\s?)?(https?:\/\/[^\s<>"]{4,180})$/i;
const BYLINE =
  /^(?:[Bb]y|BY|[Ww]ritten by|[Aa]uthor:|[Ww]ords by|[Rr]eported by)\s+(\p{Lu}[\p{L}'’.-]{0,30}(?:(?: and |, | )(?:(?:de|van|von|der|bin|al|el|la) )?\p{Lu}[\p{L}'’.-]{0,30}){1,6})(?:\s?[|–—·].*)?$/u;
const PUBLISHED =
  /^(?:published|posted|released|date|issued|updated|last updated|first published)(?: on| at)?\s?[:：]?\s+(.{4,60})$/i;
const AS_OF =
  /(?:\bas of (?:\d{1,2}[:.]\d{2},? )?(?:on )?|\b(?:report|bulletin|summary|briefing|update|communiqué|digest),? (?:of |for )?)(\d{1,2} \p{L}{3,9} \d{4}|\p{L}{3,9} \d{1,2}, \d{4})$/iu;
/** "A briefing by the Nile Basin Observatory, 3 August 2024". */
const HEADED =
  /^(?:an? |the )?(?:\p{L}+ ){0,3}(?:briefing|brief|report|note|update|statement|dispatch|bulletin|analysis|commentary|assessment|newsletter|dossier|press release|communiqué) (?:by|from) [^.!?"“]{2,90}?,? ((?:\d{1,2} \p{L}{3,9}|\p{L}{3,9} \d{1,2},) \d{4})$/iu;
const CREDIT =
  /^(?:source|sources|originally published (?:by|in|on)|republished from|via|credit)\s?[:：]?\s+(.{2,80})$/i;
/** In what was set aside: who reported, and whose rights a page reserves. */
const REPORTING =
  /^[—–([\s-]{0,3}(?:[Ww]riting and )?[Rr]eporting by (\p{Lu}[\p{L}'’. -]{2,60}?(?: and \p{Lu}[\p{L}'’. -]{2,40}?)?)(?:[;,)\]]|\.?[)\]]?$)/u;
const RIGHTS =
  /^(?:[Cc]opyright )?(?:©|\([Cc]\)|(?<=[Cc]opyright ))\s?\d{4}(?:\s?[-–]\s?\d{4})?,? (?:by )?(\p{Lu}[\p{L}\p{N}'’& -]{2,50}?)(?:[.,;|]|$)/u;
const DATELINE = /^\p{Lu}[\p{L}'’ .,/\d-]{1,60}\s?\((\p{Lu}[^()\n]{1,40})\)\s?[-–—]/u;

/** What the text itself states about the report: its title, byline, date line, credit line and address. */
export function findFacts(text: string, boilerplate: readonly Span[]): DocumentFacts {
  const all = textLines(text);
  const lines = outside(all, boilerplate);
  const edges = lines.length <= HEAD + FOOT ? lines : [...lines.slice(0, HEAD), ...lines.slice(-FOOT)];
  const first = <T>(find: (line: string) => T | null | undefined): T | undefined => {
    for (const line of edges) {
      const found = line.text.length <= LONGEST ? find(line.text) : null;
      if (found) return found;
    }
    return undefined;
  };
  const setAside = within(all, boilerplate);
  const publisher = first(creditOf) ?? datelineOf(lines) ?? firstMatch(setAside, RIGHTS);
  const masthead = lines[0]?.text === publisher ? 1 : 0;
  const title = titleOf(lines.slice(masthead));
  const published =
    first(publishedOn) ??
    first((line) =>
      /\d{4}$/.test(line) ? statedDate(AS_OF.exec(line)?.[1] ?? HEADED.exec(line)?.[1] ?? "") : null,
    );
  const url = first((line) => URL_LINE.exec(line)?.[1]);
  const author =
    first((line) => BYLINE.exec(line)?.[1]) ?? all[bylineAt(all)]?.text ?? firstMatch(setAside, REPORTING);
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
    ...(author && { author }),
  };
}

/** The lines that were set aside; both are in order. */
function within(lines: readonly TextLine[], spans: readonly Span[]): TextLine[] {
  if (spans.length === 0) return [];
  const outer = new Set(outside(lines, spans));
  return lines.filter((it) => !outer.has(it) && it.text.length <= LONGEST);
}

function firstMatch(lines: readonly TextLine[], form: RegExp): string | undefined {
  for (const { text } of lines) {
    const found = form.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return undefined;
}

/** The lines that lie in none of the spans; both are in order. */
function outside(lines: readonly TextLine[], spans: readonly Span[]): TextLine[] {
  let at = 0;
  return lines.filter((line) => {
    while ((spans[at]?.end ?? Infinity) < line.end) at++;
    const span = spans[at];
    return !span || line.start < span.start;
  });
}

/** A first line that is no sentence, with the report after it. */
function titleOf(lines: readonly TextLine[]): string | null {
  const [line, next] = lines;
  if (!line || !next || line.text.length > LONGEST) return null;
  const title = line.text.replace(/^#{1,3}\s+/, "").replace(/^\*\*(.+)\*\*$/, "$1");
  const isSentence = /[.:;,…]["”’)]?$/.test(title) && !/\b\p{Lu}\.$/u.test(title);
  const goesOn = !next.opensBlock && /^\p{Ll}/u.test(next.text);
  const isOther = [BYLINE, URL_LINE, DATELINE].some((it) => it.test(title)) || isCreditOrDate(title);
  const words = title.match(/\p{L}+/gu) ?? [];
  return isSentence || goesOn || isOther || words.length < 2 ? null : title;
}

const isCreditOrDate = (line: string): boolean => publishedOn(line) !== null || creditOf(line) !== null;

function publishedOn(line: string): string | null {
  const stated = PUBLISHED.exec(line)?.[1];
  // A bare year may be a heading; a bare day or month is a date line.
  const date = statedDate(stated ?? line);
  return date !== null && (stated !== undefined || date.length > 4) ? date : null;
}

function creditOf(line: string): string | null {
  const credited = CREDIT.exec(line)?.[1];
  if (!credited || /^https?:/.test(credited) || !/^\p{Lu}/u.test(credited)) return null;
  const name = credited.replace(/[.,;]+$/, "");
  return name.split(/\s+/).length <= 8 ? name : null;
}

/** "KYIV (Dnipro Courier) —" at the head of a report. */
function datelineOf(lines: readonly TextLine[]): string | undefined {
  for (const { text } of lines.slice(0, HEAD)) {
    const head = text.slice(0, LONGEST);
    const name = head.includes("(") ? DATELINE.exec(head)?.[1] : undefined;
    if (name) return name;
  }
  return undefined;
}
