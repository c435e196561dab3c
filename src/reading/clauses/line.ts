import type { Span } from "../../model/span.ts";
import type { Page, PlacedMention, Sentence, Token } from "../page.ts";

/** A mention by the numbers of its first and last word in a sentence. */
export interface PlacedIn {
  readonly mention: PlacedMention;
  readonly first: number;
  readonly last: number;
}

/** A sentence as the finders read it: its words, and which of them name something. */
export interface Line {
  readonly page: Pick<Page, "text" | "dates">;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** In order of the text, longer first. */
  readonly placed: readonly PlacedIn[];
  /** For each word the longest mention that covers it. */
  readonly covering: readonly (PlacedIn | undefined)[];
  /** For each word whether it stands within a quotation that is speech. */
  readonly isQuoted: readonly boolean[];
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const SORTED = new WeakMap<readonly PlacedMention[], readonly PlacedMention[]>();

/** A page with its mentions in order of start, then longer first, wherever they were added. */
export function inOrder(page: Page): Page {
  let mentions = SORTED.get(page.mentions);
  if (!mentions) {
    mentions = page.mentions.toSorted((a, b) => a.start - b.start || b.end - a.end);
    SORTED.set(page.mentions, mentions);
  }
  return { ...page, mentions };
}

/** The lines of a page with what they were made of. */
interface Lines extends Pick<Page, "mentions" | "quotations" | "dates" | "text"> {
  readonly lines: readonly Line[];
  /** The mentions that start in each. */
  readonly within: readonly (readonly PlacedMention[])[];
}
const LINES = new WeakMap<Page["sentences"], Lines>();

/** The sentences of a page as lines, in order; worked out once for the same mentions, and anew only where a sentence has others. */
export function linesOf(page: Page): readonly Line[] {
  let known = LINES.get(page.sentences);
  const { text, dates, quotations } = page;
  if (known?.text !== text || known.dates !== dates || known.quotations !== quotations) known = undefined;
  if (known?.mentions === page.mentions) return known.lines;
  const made = readLines(page, known);
  LINES.set(page.sentences, made);
  return made.lines;
}

function readLines(page: Page, known: Lines | undefined): Lines {
  const { text, dates, quotations: all, mentions } = page;
  const speech = all.filter((it) => it.isSpeech);
  let nextMention = 0;
  let nextQuotation = 0;
  const within: (readonly PlacedMention[])[] = [];
  const lines = page.sentences.map((sentence, number) => {
    while (nextMention < mentions.length && (mentions[nextMention]?.start ?? 0) < sentence.start)
      nextMention++;
    const here: PlacedMention[] = [];
    for (let at = nextMention; at < mentions.length; at++) {
      const mention = mentions[at];
      if (!mention || mention.start >= sentence.end) break;
      here.push(mention);
    }
    within.push(here);
    const before = known?.lines[number];
    if (before && areSame(here, known?.within[number])) return before;
    while ((speech[nextQuotation]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) nextQuotation++;
    const quotations: Span[] = [];
    for (let at = nextQuotation; at < speech.length; at++) {
      const quotation = speech[at];
      if (!quotation || quotation.start >= sentence.end) break;
      quotations.push(quotation);
    }
    return lineOf(page, sentence, here, quotations);
  });
  return { text, dates, quotations: all, mentions, lines, within };
}

const areSame = (one: readonly PlacedMention[], other: readonly PlacedMention[] | undefined): boolean =>
  one.length === other?.length && one.every((it, at) => it === other[at]);

function lineOf(
  page: Page,
  sentence: Sentence,
  mentions: readonly PlacedMention[],
  quotations: readonly Span[],
): Line {
  const { tokens } = sentence;
  const placed: PlacedIn[] = [];
  for (const mention of mentions) {
    const first = firstAtOrAfter(tokens, mention.start);
    const last = firstAtOrAfter(tokens, mention.end) - 1;
    if (first <= last) placed.push({ mention, first, last });
  }
  const covering = new Array<PlacedIn | undefined>(tokens.length).fill(undefined);
  for (const it of placed) {
    const named = nameWithin(tokens, placed, it) ?? it;
    for (let at = it.first; at <= it.last; at++) covering[at] ??= named;
  }
  const isQuoted =
    quotations.length === 0
      ? new Array<boolean>(tokens.length).fill(false)
      : tokens.map((token) => quotations.some((it) => within(token, it)));
  return { page, sentence, tokens, placed, covering, isQuoted };
}

const KINDS_OF_BODIES =
  /^(?:newspaper|daily|magazine|agency|channel|broadcaster|network|outlet|website|group|service|company)$/;

/** The name in "The New York Times newspaper": the body is meant, whatever word of its kind stands behind. */
function nameWithin(
  tokens: readonly Token[],
  placed: readonly PlacedIn[],
  outer: PlacedIn,
): PlacedIn | undefined {
  if (outer.mention.type !== "Organization" || outer.mention.form === "name") return undefined;
  if (!KINDS_OF_BODIES.test(tokens[outer.last]?.lower ?? "")) return undefined;
  return placed.find(
    (it) =>
      it.mention.type === "Organization" &&
      it.mention.form === "name" &&
      it.first >= outer.first &&
      it.first <= outer.first + 1 &&
      it.last === outer.last - 1,
  );
}

/** Number of the first of some spans, sorted by start, that starts at an offset or later. */
export function firstAtOrAfter(sorted: readonly Pick<Span, "start">[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of some spans, sorted by start, that start within a stretch. */
export function startingWithin<T extends Span>(sorted: readonly T[], stretch: Span): T[] {
  const found: T[] = [];
  for (let at = firstAtOrAfter(sorted, stretch.start); at < sorted.length; at++) {
    const one = sorted[at];
    if (!one || one.start >= stretch.end) break;
    found.push(one);
  }
  return found;
}

/** The word at a number, lower case; empty beyond the ends. */
export const wordAt = (line: Line, at: number): string => (at < 0 ? "" : (line.tokens[at]?.lower ?? ""));

export const isPunctuation = (word: string): boolean =>
  word !== "" && !opensPlainly(word) && !/[\p{L}\p{N}]/u.test(word);

/** Whether a word begins with one of the letters of most words. */
function opensPlainly(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x61 && first <= 0x7a;
}
