import { type Line, type PlacedIn, within } from "../clauses/line.ts";

/** Longest way between two mentions that a pattern of words may bridge, in words. */
export const WIDEST_GAP = 9;

const POINTS_OF_COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|occupied|temporarily|front|line|frontline|embattled|besieged|neighbouring|neighboring)$/;

/** First word of the name itself, behind titles and articles that belong to its mention. */
export function coreFirst(line: Line, placed: PlacedIn): number {
  const { mention } = placed;
  if (mention.form !== "name") return placed.first;
  const offset = line.page.text.slice(mention.start, mention.end).indexOf(mention.name);
  if (offset <= 0) return placed.first;
  for (let at = placed.first; at <= placed.last; at++)
    if ((line.tokens[at]?.start ?? 0) >= mention.start + offset) return at;
  return placed.first;
}

/** The head noun of a phrase that has another mention inside: where the words between them begin. */
function headLast(line: Line, outer: PlacedIn, inner: PlacedIn): number {
  const head = outer.mention.head.split(" ").at(-1) ?? "";
  for (let at = outer.first; at < inner.first; at++) {
    const word = line.tokens[at]?.lower ?? "";
    if (head !== "" && word.startsWith(head)) return at;
  }
  return -1;
}

/** The words from the end of one mention to the name of another, lower case, without points of the compass; undefined where too far or not in this order. */
export function wordsBetween(line: Line, a: PlacedIn, b: PlacedIn): string | undefined {
  const isNested = a !== b && within(b.mention, a.mention);
  const from = isNested ? headLast(line, a, b) + 1 : a.last + 1;
  const to = coreFirst(line, b);
  if ((isNested && from === 0) || from > to || to - from > WIDEST_GAP) return undefined;
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const word = line.tokens[at]?.lower ?? "";
    if (word !== "-" && !POINTS_OF_COMPASS.test(word)) words.push(word);
  }
  return words.join(" ");
}

/** The pairs of mentions of a sentence that stand near enough for a pattern, in order of the text. */
export function nearPairs(line: Line): [PlacedIn, PlacedIn][] {
  const pairs: [PlacedIn, PlacedIn][] = [];
  for (const [number, a] of line.placed.entries())
    for (let next = number + 1; next < line.placed.length; next++) {
      const b = line.placed[next];
      if (!b || b.first - a.last > WIDEST_GAP + 4) break;
      if (a.mention.entity !== b.mention.entity) pairs.push([a, b]);
    }
  return pairs;
}
