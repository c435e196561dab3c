import { draft } from "./draft.ts";
import type { Entry, EntryMatch } from "./gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "./lookups.ts";
import { PLACE_OF } from "./nouns/place-heads.ts";
import { BEFORE_PLACES } from "./nouns/prepositions.ts";
import { SPEECH_VERBS } from "./nouns/speech-verbs.ts";
import type { Page, Sentence, Token } from "./page.ts";
import { headedPlace, placeOfSharedHead } from "./places/headed-place.ts";
import { largerPlace } from "./places/larger-place.ts";
import type { PlaceCandidate } from "./places/place-candidate.ts";
import { surnamesOn } from "./places/surnames.ts";
import { territory } from "./places/territory.ts";
import { unknownPlace } from "./places/unknown-place.ts";
import { isCapitalised, isHeadline, startsWords, wordEvidence } from "./word-evidence.ts";
import { CAPITALS, EVERYDAY, GIVEN_NAME, hasMark } from "./word-marks.ts";

const DASH = /^[-‐‑–]$/;

/** Whether the words around make a person or a longer name of what is also a place. */
function isPartOfName(tokens: readonly Token[], from: number, after: number): boolean {
  const before = tokens[from - 1];
  const next = tokens[after];
  if (before && isCapitalised(before) && !startsWords(tokens, from - 1)) {
    if (hasMark(before, GIVEN_NAME) || /^\p{Lu}\.$/u.test(before.text)) return true;
    if (!countryAt(tokens, from - 1) && !hasMark(before, EVERYDAY) && !/^(mr|mrs|ms|dr)/.test(before.lower))
      return true;
  }
  if (before && titleAt(tokens, from - 1)?.kind === "honorific") return true;
  if (next && isCapitalised(next) && next.start - (tokens[after - 1]?.end ?? 0) <= 1) {
    if (hasMark(next, EVERYDAY) || titleAt(tokens, after) || countryAt(tokens, after)) return false;
    return true;
  }
  return next?.text === "-" && next.start === tokens[after - 1]?.end && isCapitalised(tokens[after + 1]);
}

/** Countries whose towns bear English words and family names. */
const ENGLISH_NAMES = new Set("US GB CA AU NZ IE ZA JM PH".split(" "));
/** Cities of this size are meant by their bare name, whoever else on the page is called so. */
const METROPOLIS = 3_000_000;
/** A town of these countries with fewer inhabitants is doubtful where its name stands alone. */
const LEAST_ALONE = 60_000;
/** Places that a reader knows by their bare name. */
const ALWAYS_PLAIN = new Set(["country", "region", "continent", "water", "historicRegion", "frontSector"]);

function doubtOf(match: EntryMatch, word: Token, before: string): PlaceCandidate["doubt"] {
  const [first] = match.entries;
  if (before === "the" && match.entries.some((it) => AFTER_THE.has(it.kind ?? ""))) return undefined;
  if (!first || match.entries.some((it) => ALWAYS_PLAIN.has(it.kind ?? "") && it.kind !== "region"))
    return undefined;
  if (first.kind === "region") return undefined;
  if (match.isCommonWord || (match.length === 1 && hasMark(word, GIVEN_NAME))) return "word";
  if (!ENGLISH_NAMES.has(first.country ?? "")) return undefined;
  return (first.population ?? 0) < LEAST_ALONE ? "small" : undefined;
}

/** Before these words stand people as often as towns: they show no doubtful town. */
const WEAK_BEFORE = new Set(
  "to at from hit struck attack attacked attacking strike defend defended defending visit visited visiting hold held lost lose leave left leaving take took taking reach reached reaching abandon abandoned between via beyond through over".split(
    " ",
  ),
);

/** What people of a place are called behind its name: "Alexandria woman", "Ohio voters". */
const PEOPLE_OF_A_PLACE = new Set(
  "man woman men women resident residents teen teens teenager boy girl couple police officials mayor council native natives area voters lawmakers officers firefighters students schools suburb suburbs neighborhood neighbourhood motorist driver".split(
    " ",
  ),
);

function knownPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const match = longestEntry(tokens, at, "places");
  if (!match) return null;
  const first = tokens[at];
  const after = at + match.length;
  const last = tokens[after - 1];
  if (!first || !last) return null;
  if (isPartOfLand(tokens, at, match)) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const next = tokens[after]?.lower ?? "";
  const isCountry = match.entries[0]?.kind === "country";
  const within = largerPlace(page.text, tokens, after);
  const isLarger = isBehindComma(tokens, at);
  const isNamedPlace = before === "of" && PLACE_OF.has(tokens[at - 2]?.lower ?? "");
  const isDateline = opensDispatch(tokens, at, after);
  const isShown =
    (BEFORE_PLACES.has(before) && !(WEAK_BEFORE.has(before) && doubtOf(match, first, before))) ||
    isNamedPlace ||
    isDateline ||
    (isLarger && match.entries.some((it) => it.kind === "region")) ||
    (PEOPLE_OF_A_PLACE.has(next) && !isCapitalised(tokens[after]));
  if (!isCountry && !isDateline && isPartOfName(tokens, at, after)) return null;
  const titled = titleAt(tokens, at);
  if (titled && isCapitalised(tokens[at + titled.length]) && titled.length >= match.length) return null;
  if (!isCountry && !isDateline && isShout(sentence, at, isLarger)) return null;
  if (!isCountry && match.length === 1 && within === undefined && isOrdinaryWord(page, sentence, at))
    return null;
  const doubt = isShown || within !== undefined ? undefined : doubtOf(match, first, before);
  if (doubt && (SPEECH_VERBS.has(next) || SPEECH_VERBS.has(before) || next === "'s")) return null;
  const mayBeSurname = !isCountry && match.length === 1 && (match.entries[0]?.population ?? 0) < METROPOLIS;
  if (mayBeSurname && !isDateline && within === undefined && !BEFORE_PLACES.has(before))
    if (surnamesOn(page.sentences).has(first.lower)) return null;
  const mention = draft(page.text, first, last, {
    type: "Place",
    attributes:
      match.length > 1 && !match.entries[1] && match.entries[0]?.kind ? { kind: match.entries[0].kind } : {},
    confidence: isCountry
      ? 0.8
      : match.length > 1 && (match.entries[0]?.population ?? 0) >= METROPOLIS / 10
        ? 0.85
        : isShown || within !== undefined
          ? 0.75
          : match.length > 1
            ? 0.72
            : 0.55,
  });
  return {
    mention,
    entries: entriesBehind(before, match.entries),
    ...(within !== undefined && { within }),
    ...(before === "'s" && isCapitalised(tokens[at - 2]) && { owner: tokens[at - 2]?.text ?? "" }),
    ...(isLarger && { isLarger }),
    ...(isCountry && isBeforeNoun(tokens, after) && { isModifier: true }),
    ...(doubt && { doubt }),
  };
}

/** Whether a noun follows that a name stands before: "Georgia voters", "Georgia Bureau of Investigation". */
function isBeforeNoun(tokens: readonly Token[], after: number): boolean {
  const next = tokens[after];
  if (!next) return false;
  if (!isCapitalised(next)) return PEOPLE_OF_A_PLACE.has(next.lower);
  return !hasMark(next, EVERYDAY) && !titleAt(tokens, after) && !countryAt(tokens, after);
}

const COMPASS = new Set(
  "north south east west northern southern eastern western northeast northwest southeast southwest central upper lower".split(
    " ",
  ),
);

/** "East Texas" is the east of Texas, and "Mississippi State" a university, though villages are called so. */
function isPartOfLand(tokens: readonly Token[], at: number, match: EntryMatch): boolean {
  if (match.length < 2) return false;
  const isCollege =
    tokens[at + match.length - 1]?.lower === "state" && match.entries.every((it) => it.kind !== "region");
  if (isCollege) return true;
  if (!COMPASS.has(tokens[at]?.lower ?? "")) return false;
  if ((match.entries[0]?.population ?? LEAST_ALONE) >= LEAST_ALONE) return false;
  const rest = longestEntry(tokens, at + 1, "places");
  return (
    rest?.length === match.length - 1 &&
    rest.entries.some((it) => it.kind === "country" || it.kind === "region")
  );
}

/** Kinds of place whose name takes "the": "the Volga", "the Donbas". */
const AFTER_THE = new Set(["river", "water", "landmark", "landscape", "historicRegion"]);

function entriesBehind(before: string, entries: readonly Entry[]): readonly Entry[] {
  const flowing = before === "the" ? entries.filter((it) => AFTER_THE.has(it.kind ?? "")) : [];
  return flowing.length > 0 ? flowing : entries;
}

/** A word that is no name here: at the start of a sentence or in a headline, where capitals mean nothing. */
function isOrdinaryWord(page: Page, sentence: Sentence, at: number): boolean {
  if (hasMark(sentence.tokens[at], EVERYDAY)) return true;
  const word = sentence.tokens[at]?.lower ?? "";
  const { small } = wordEvidence(page.sentences);
  return (startsWords(sentence.tokens, at) || isHeadline(sentence)) && small.has(word);
}

/** Whether a name stands behind a comma that follows another name: "Albany, New York". */
function isBehindComma(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.text === "," && isCapitalised(tokens[at - 2]);
}

/** The place from which a dispatch is sent: "KYIV, Ukraine —", "NEWARK -- ". */
function opensDispatch(tokens: readonly Token[], at: number, after: number): boolean {
  const first = tokens[at];
  if (!first || !hasMark(first, CAPITALS) || !/^\p{Lu}{3,}$/u.test(first.text)) return false;
  const next = tokens[after]?.text ?? "";
  if (/^[—–]$/.test(next)) return true;
  if (next === "-") return tokens[after]?.start !== tokens[after - 1]?.end;
  return at === 0 && /^[,(:]$/.test(next);
}

/** A word in capitals inside an ordinary sentence: a short form, not a place. */
function isShout(sentence: Sentence, at: number, isLarger: boolean): boolean {
  const token = sentence.tokens[at];
  if (!token || isLarger || !hasMark(token, CAPITALS)) return false;
  return sentence.tokens.some((it) => /^\p{Ll}{3}/u.test(it.text));
}

export type { PlaceCandidate } from "./places/place-candidate.ts";

/** Every place that a page names, with what the lists know under that name. */
export function findPlaces(page: Page): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  let known = 0;
  for (const sentence of page.sentences) {
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const token = sentence.tokens[at] as Token;
      if (!isCapitalised(token) || token.start < known) continue;
      if (startsInsideName(sentence.tokens, at)) continue;
      const candidate =
        territory(page, sentence, at) ??
        headedPlace(page, sentence, at) ??
        placeOfSharedHead(page, sentence, at) ??
        knownPlace(page, sentence, at) ??
        unknownPlace(page, sentence, at);
      if (!candidate) continue;
      found.push(candidate);
      if (candidate.entries.length > 0 && !candidate.doubt) known = candidate.mention.end;
    }
  }
  return found;
}

const PARTIES = new Set(["R", "D", "I", "DFL", "GOP"]);

/** Behind a hyphen within a name; not behind the letter of a party ("R-Charleston"). */
function startsInsideName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    DASH.test(before.text) &&
    before.end === tokens[at]?.start &&
    isCapitalised(tokens[at - 2]) &&
    !PARTIES.has(tokens[at - 2]?.text ?? "")
  );
}
