import { prepositionOf } from "../clauses/arguments.ts";
import { type Line, type PlacedIn, within, wordAt } from "../clauses/line.ts";
import { asideEnd, LONGEST_ASIDE } from "../clauses/modality.ts";
import { countryAt, titleAt } from "../lookups.ts";
import { bends, type Plain, plainly } from "./plainly.ts";

/** Longest way between two mentions that a pattern of words may bridge, in words. */
export const WIDEST_GAP = 9;

/** How far before a mention its ranks and the adjective of its country may begin, in words. */
const LONGEST_OPENING = 4;

const POINTS_OF_COMPASS: ReadonlySet<string> = new Set(
  "- north south east west northern southern eastern western central northeastern northwestern southeastern southwestern occupied temporarily front line frontline embattled besieged neighbouring neighboring".split(
    " ",
  ),
);

/** First word of the name itself, behind titles and articles that belong to its mention. */
export function coreFirst(line: Line, placed: PlacedIn): number {
  const { mention } = placed;
  if (mention.form !== "name") return placed.first;
  const offset = line.page.text.slice(mention.start, mention.end).indexOf(mention.name);
  if (offset <= 0) return mention.type === "Person" ? rankFirst(line, placed.first) : placed.first;
  for (let at = placed.first; at <= placed.last; at++)
    if ((line.tokens[at]?.start ?? 0) >= mention.start + offset) return at;
  return placed.first;
}

/** The first word of the ranks right before a name: "led by *Lieutenant Colonel* Ivan Vinnik". */
function rankFirst(line: Line, name: number): number {
  for (let at = Math.max(0, name - 3); at < name; at++) {
    const title = titleAt(line.tokens, at);
    const word = line.tokens[at];
    if (title?.kind === "rank" && at + title.length === name && word && isRank(word.text)) return at;
  }
  return name;
}

/** "Commander" before a name says what somebody does; "commander" is never a rank. */
const isRank = (word: string): boolean => /^\p{Lu}/u.test(word) && word !== "Commander";

/** The head noun of a phrase that has another mention inside: where the words between them begin. */
function headLast(line: Line, outer: PlacedIn, inner: PlacedIn): number {
  const head = outer.mention.head.split(" ").at(-1) ?? "";
  for (let at = outer.first; at < inner.first; at++) {
    const word = line.tokens[at]?.lower ?? "";
    if (head !== "" && word.startsWith(head)) return at;
  }
  return -1;
}

/** The words from the end of one mention to the name of another, lower case, without points of the compass, and how they are meant; undefined where too far or not in this order. */
export function wordsBetween(line: Line, a: PlacedIn, b: PlacedIn): Plain | undefined {
  if (b.first - a.last > WIDEST_GAP + LONGEST_OPENING + 1) return undefined;
  const isNested = a !== b && within(b.mention, a.mention);
  const from = isNested ? headLast(line, a, b) + 1 : a.last + 1;
  const to = beforeAdjective(line, coreFirst(line, b), b);
  if ((isNested && from === 0) || from > to || to - from > WIDEST_GAP) return undefined;
  return meant(wordsFrom(line, from, to));
}

/** The adjective of a country right before a unit is part of its description: "of the *Russian* 64th Brigade". */
function beforeAdjective(line: Line, first: number, { mention }: PlacedIn): number {
  if (mention.type !== "Unit" || mention.form !== "name") return first;
  return countryAt(line.tokens, first - 1)?.form === "adjective" ? first - 1 : first;
}

/** The words between two mentions behind an apposition to the first: "Omurbekov, its commander, *never served in* the 36th Army"; undefined where there is none. */
export function wordsBehindAside(line: Line, a: PlacedIn, b: PlacedIn): Plain | undefined {
  const comma = a.last + 1;
  if (wordAt(line, comma) !== "," || prepositionOf(line, a) !== "") return undefined;
  const to = coreFirst(line, b);
  const end = asideEnd(line, comma, to);
  if (end === undefined || to - end > WIDEST_GAP) return undefined;
  const words = wordsFrom(line, end + 1, to);
  return OPENS_WITH_VERB.test(words[0] ?? "") ? meant(words) : undefined;
}
const OPENS_WITH_VERB =
  /^(?:is|are|was|were|has|have|had|did|does|do|never|isn't|wasn't|weren't|serves?|served|fights?|fought|commands?|commanded|leads?|led|remains?|remained|uses?|used|operates?|entered|took)$/;

function wordsFrom(line: Line, from: number, to: number): string[] {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const word = wordAt(line, at);
    if (!POINTS_OF_COMPASS.has(word)) words.push(word);
  }
  return words;
}

function meant(words: readonly string[]): Plain {
  const between = words.join(" ");
  return words.some(bends) ? plainly(between) : { words: between, modality: "factual", polarity: "asserted" };
}

const RELATED: ReadonlySet<string> = new Set([
  "Person",
  "Unit",
  "Organization",
  "Place",
  "Equipment",
  "Event",
]);

/** The mentions of a sentence that can stand in a relation, in order of the text. */
export const relatedIn = (line: Line): PlacedIn[] => line.placed.filter((it) => RELATED.has(it.mention.type));

/** Whether a mention stands near enough behind another for a pattern. */
export const isNear = (a: PlacedIn, b: PlacedIn): boolean =>
  b.first - a.last <= WIDEST_GAP + LONGEST_ASIDE + LONGEST_OPENING;
