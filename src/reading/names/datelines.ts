import { longestEntry } from "../lookups.ts";
import type { Page, Token } from "../page.ts";
import type { TaggedName } from "./tag-names.ts";

const MOST_WORDS = 3;
/** How far behind the place the dash may stand: "TYRE, Lebanon, Oct 28 (Reuters) - …". */
const FURTHEST = 12;

/** Index after the place in capitals that a report was sent from; 0 where a paragraph opens otherwise. */
function datelineEnd(tokens: readonly Token[]): number {
  let after = 0;
  while (after < MOST_WORDS && /^\p{Lu}{3,}$/u.test(tokens[after]?.text ?? "")) after += 1;
  if (after === 0 || !/^[-–—,(]$|^--$/.test(tokens[after]?.text ?? "")) return 0;
  let dash = after;
  while (dash < FURTHEST && !isDash(tokens, dash)) dash += 1;
  return dash < FURTHEST ? after : 0;
}

/** A dash with space before it. */
function isDash(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^(?:[-–—]|--)$/.test(token.text) &&
    (tokens[at - 1]?.end ?? token.start) < token.start
  );
}

const wordsOf = (tokens: readonly Token[], from: number, after: number): string =>
  tokens
    .slice(from, after)
    .map((it) => it.lower)
    .join(" ");

/** Makes places of what a dateline of the page names ("CHARLOTTE - …"), whatever else bears such a name. In order of the text. */
export function placesOfDatelines(page: Page, tagged: readonly TaggedName[]): TaggedName[] {
  const places = new Set<string>();
  const seen = new Set<string>();
  for (const { type, sentence, from, after } of tagged)
    if (type === "Place") seen.add(wordsOf(page.sentences[sentence]?.tokens ?? [], from, after));
  const opening = new Map<number, TaggedName>();
  let paragraph = -1;
  for (const [sentence, { tokens, paragraph: own }] of page.sentences.entries()) {
    if (own === paragraph) continue;
    paragraph = own;
    const after = datelineEnd(tokens);
    const isListed = longestEntry(tokens, 0, "places")?.length === after;
    if (after === 0 || (!isListed && !seen.has(wordsOf(tokens, 0, after)))) continue;
    places.add(wordsOf(tokens, 0, after));
    opening.set(sentence, { sentence, from: 0, after, type: "Place" });
  }
  if (places.size === 0) return [...tagged];
  const isNamed = ({ type }: TaggedName): boolean => type === "Person" || type === "Organization";
  const named = tagged.flatMap((it): TaggedName[] => {
    if (it.from < (opening.get(it.sentence)?.after ?? 0)) return [];
    const tokens = page.sentences[it.sentence]?.tokens ?? [];
    const isPlace = isNamed(it) && places.has(wordsOf(tokens, it.from, it.after));
    return [isPlace ? { ...it, type: "Place" } : it];
  });
  return [...named, ...opening.values()].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
}
