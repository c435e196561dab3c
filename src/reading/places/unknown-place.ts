import { draft } from "../draft.ts";
import { countryAt, longestEntry, titleAt } from "../lookups.ts";
import { BEFORE_A_PLACE, PLACE_OF } from "../nouns/place-heads.ts";
import type { Page, Sentence, Token } from "../page.ts";
import { isCapitalised, isHeadline } from "../word-evidence.ts";
import { CAPITALS, EVERYDAY, GIVEN_NAME, hasMark, ORGANIZATION_HEAD } from "../word-marks.ts";
import type { PlaceCandidate } from "./place-candidate.ts";

const DASH = /^[-‐‑–]$/;

function isAttributive(word: string | undefined): boolean {
  return word === "the" || word === "a" || word === "this" || word === "that";
}

/** "the village Dibrova", not "the State Fire Marshal". */
function kindBefore(token: Token | undefined): string | undefined {
  return token && BESIDE_NAME.has(token.text) ? PLACE_OF.get(token.lower) : undefined;
}

const BESIDE_NAME = new Set(["city", "town", "village", "settlement", "hamlet", "island"]);

/** A place that no list knows, shown by the words before it: "the village of X", "Lake X", "near X". */
export function unknownPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || !isCapitalised(first)) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const head = BEFORE_A_PLACE.get(first.lower);
  const ofKind = before === "of" ? PLACE_OF.get(tokens[at - 2]?.lower ?? "") : kindBefore(tokens[at - 1]);
  const isPlain = before === "near" || before === "in" || before === "outside" || before === "at";
  if (head === undefined && ofKind === undefined && !isPlain) return null;
  const end = nameEnd(tokens, at);
  const last = tokens[end];
  if (!last || countryAt(tokens, at) || isHeadline(sentence)) return null;
  if (head !== undefined && end > at && end - at <= 2 && !titleAt(tokens, at))
    return {
      mention: draft(page.text, first, last, { type: "Place", attributes: { kind: head }, confidence: 0.6 }),
      entries: [],
    };
  if (hasMark(last, ORGANIZATION_HEAD)) return null;
  if (hasMark(first, EVERYDAY) || longestEntry(tokens, at) || titleAt(tokens, at)) return null;
  if (ofKind !== undefined && end - at <= 3)
    return {
      mention: draft(page.text, first, last, {
        type: "Place",
        attributes: { kind: ofKind },
        confidence: 0.65,
      }),
      entries: [],
    };
  if (!isPlain || end - at > (before === "near" ? 4 : 1) || hasMark(first, CAPITALS)) return null;
  if (hasMark(first, GIVEN_NAME) || isAttributive(tokens[at + 1]?.lower)) return null;
  return {
    mention: draft(page.text, first, last, { type: "Place", confidence: before === "at" ? 0.3 : 0.45 }),
    entries: [],
  };
}

/** Last of the capitalised words from one on, with what a hyphen joins to them. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end + 1 < tokens.length && end < from + 4) {
    const next = tokens[end + 1];
    if (next && isCapitalised(next)) end += 1;
    else if (
      next &&
      DASH.test(next.text) &&
      next.start === tokens[end]?.end &&
      /^\p{L}/u.test(tokens[end + 2]?.text ?? "")
    )
      end += 2;
    else break;
  }
  return end;
}
