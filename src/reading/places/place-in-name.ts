import { draft } from "../draft.ts";
import { longestEntry, titleAt } from "../lookups.ts";
import type { Page, Sentence, Token } from "../page.ts";
import { isCapitalised, startsWords } from "../word-evidence.ts";
import { EVERYDAY, GIVEN_NAME, hasMark, LISTED_PLACE, ORGANIZATION_HEAD } from "../word-marks.ts";
import type { PlaceCandidate } from "./place-candidate.ts";
import { surnamesOn } from "./surnames.ts";

/** The places inside longer names, but for those that were found already: "Rochester" in "Rochester Fire Department", "Hartford" in "University of Hartford". */
export function placesInNames(page: Page, found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const starts = new Set<number>();
  for (const { entries, mention } of found) if (entries.length > 0) starts.add(mention.start);
  const inside: PlaceCandidate[] = [];
  for (const sentence of page.sentences)
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const token = sentence.tokens[at] as Token;
      if (!hasMark(token, LISTED_PLACE) || !isCapitalised(token) || starts.has(token.start)) continue;
      const candidate = placeInName(page, sentence, at);
      if (candidate) inside.push(candidate);
    }
  return inside;
}

/** Places with fewer inhabitants are told by their name in another only where the page speaks of their surroundings. */
const LARGE = 60_000;

function placeInName(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const before = tokens[at - 1];
  if (
    !isCapitalised(before) &&
    before?.lower !== "of" &&
    !isCapitalised(tokens[at + 1]) &&
    !isCapitalised(tokens[at + 2])
  )
    return null;
  const match = longestEntry(tokens, at, "places");
  const first = tokens[at];
  const last = match && tokens[at + match.length - 1];
  if (!match || !first || !last || match.entries[0]?.kind === "country") return null;
  const isBehind = before !== undefined && isCapitalised(before) && !startsWords(tokens, at - 1);
  const isOf = before?.lower === "of" && isCapitalised(tokens[at - 2]);
  const isBefore = isCapitalised(tokens[at + match.length]);
  if (!isBehind && !isOf && !isBefore) return null;
  if (before && isCapitalised(before) && (hasMark(before, GIVEN_NAME) || titleAt(tokens, at - 1)))
    return null;
  if (match.length === 1 && (match.isCommonWord || hasMark(first, GIVEN_NAME | EVERYDAY | ORGANIZATION_HEAD)))
    return null;
  if (surnamesOn(page.sentences).has(first.lower)) return null;
  return {
    mention: draft(page.text, first, last, { type: "Place", confidence: 0.1 }),
    entries: match.entries,
    isNested: true,
    ...((match.entries[0]?.population ?? 0) < LARGE && { doubt: "small" as const }),
  };
}
