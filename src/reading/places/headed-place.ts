import { draft } from "../draft.ts";
import { type Entry, entriesNamed } from "../gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "../lookups.ts";
import { placeHead, pluralPlaceHead, wantsCapital } from "../nouns/place-heads.ts";
import type { Page, Sentence, Token } from "../page.ts";
import { isCapitalised, startsWords } from "../word-evidence.ts";
import { EVERYDAY, GIVEN_NAME, hasMark, PLACE_HEAD } from "../word-marks.ts";
import { largerPlace } from "./larger-place.ts";
import type { PlaceCandidate } from "./place-candidate.ts";

const DASH = /^[-‐‑–]$/;

/** The name of a front sector, region, river or building that starts at a token, by the noun after it. */
function withHead(
  tokens: readonly Token[],
  from: number,
): { last: number; kind: string; core: number } | null {
  let at = from;
  while (at < from + 6) {
    if (!isCapitalised(tokens[at])) return null;
    const next = tokens[at + 1];
    if (!next) return null;
    if (DASH.test(next.text) && tokens[at]?.end === next.start && isCapitalised(tokens[at + 2])) {
      at += 2;
      continue;
    }
    const kind = hasMark(next, PLACE_HEAD) ? placeHead(next.lower) : undefined;
    if (kind !== undefined) {
      if (wantsCapital(kind) && !isCapitalised(next)) return null;
      return { last: at + 1, kind, core: at };
    }
    if (!isCapitalised(next)) return null;
    at += 1;
  }
  return null;
}

/** A place with the noun of its kind behind it: "Kharkiv region", "Zherebets River", "Anderson County". */
export function headedPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const found = withHead(tokens, at);
  const first = tokens[at];
  const last = found && tokens[found.last];
  const core = found && tokens[found.core];
  if (!found || !first || !last || !core) return null;
  if (hasMark(first, EVERYDAY) && (startsWords(tokens, at) || found.kind === "region")) return null;
  const words = page.text.slice(first.start, core.end);
  const isCountry = countryAt(tokens, at);
  if (
    isCountry &&
    isCountry.form !== "capital" &&
    at + isCountry.length - 1 === found.core &&
    found.kind !== "river"
  )
    return null;
  const titled = titleAt(tokens, at);
  if (titled && titled.length > found.core - at) return null;
  if (found.kind === "region" && last.lower === "state" && !longestEntry(tokens, at, "places")) return null;
  const full = page.text.slice(first.start, last.end);
  const own = ofKind(entriesNamed(full, "places"), found.kind);
  const regions = found.kind === "region" || found.kind === "district" ? regionsNamed(words, found.kind) : [];
  if (
    own.length === 0 &&
    found.core === at &&
    hasMark(first, GIVEN_NAME) &&
    ALSO_FAMILY_NAMES.has(last.lower)
  )
    return null;
  if (own.length === 0 && last.lower === "channel") return null;
  const sector = found.kind === "frontSector";
  if (sector && !entriesNamed(words, "places").length && !/[-–]/.test(words) && !isCapitalised(last)) {
    if (hasMark(first, EVERYDAY) || !hasMark(last, PLACE_HEAD)) return null;
    if (last.lower !== "sector" && last.lower !== "axis" && last.lower !== "direction") return null;
  }
  if (
    sector &&
    (last.lower === "front" || last.lower === "theater" || last.lower === "theatre") &&
    isCapitalised(last) &&
    !own.length
  )
    return null;
  const entries = sector ? [] : own.length > 0 ? own : regions;
  const mention = draft(page.text, first, last, {
    type: "Place",
    attributes: { kind: found.kind },
    confidence: entries.length > 0 ? 0.85 : 0.7,
  });
  const within = largerPlace(page.text, tokens, found.last + 1);
  return { mention, entries, ...(within !== undefined && { within }) };
}

/** The entries of the kind that the noun says, if there are any: the Red Sea is a sea, though a governorate is called so. */
function ofKind(entries: readonly Entry[], kind: string): readonly Entry[] {
  const fitting = entries.filter((it) => it.kind === kind);
  return fitting.length > 0 ? fitting : entries;
}

/** Nouns of places that people are called by: "Rufus Church", "Robin Lake". */
const ALSO_FAMILY_NAMES = new Set(
  "church lake park parks hill hills house forest rivers banks street stone field fields castle palace mine port gate tower pass cape beach bay woods".split(
    " ",
  ),
);

/** The regions that a bare name stands for beside "region": never the city of the same name. */
function regionsNamed(words: string, kind: string): readonly Entry[] {
  const wanted = kind === "region" ? ["region"] : ["district", "region"];
  for (const suffix of SUFFIXES) {
    const found = entriesNamed(words + suffix, "places").filter((it) => wanted.includes(it.kind ?? ""));
    if (found.length > 0) return found;
  }
  return [];
}

/** Likewise where several names share the noun: the county before a region that is called so without a noun. */
function sharedRegions(words: string, kind: string): readonly Entry[] {
  if (kind === "region") return regionsNamed(words, kind);
  for (const suffix of [" county", " parish", " district", " raion", ""]) {
    const found = entriesNamed(words + suffix, "places").filter((it) => it.kind === "district");
    if (found.length > 0) return found;
  }
  return [];
}

const SUFFIXES = ["", " oblast", " region", " province", " governorate", " county", " district", " raion"];
/** Names that share a noun, at most. */
const MOST_SHARED = 30;

const JOINS: ReadonlySet<string> = new Set(["and", "or"]);

/** One of several places that share the noun of their kind: "Laurel" in "Laurel and Pulaski counties". */
export function placeOfSharedHead(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || hasMark(first, EVERYDAY)) return null;
  let end = at;
  while (isCapitalised(tokens[end + 1]) && end < at + 3) end += 1;
  const last = tokens[end];
  const next = tokens[end + 1];
  if (
    !last ||
    !next ||
    (next.text !== "," && !JOINS.has(next.lower) && pluralPlaceHead(next.lower) === undefined)
  )
    return null;
  let reach = end + 1;
  for (; reach < end + MOST_SHARED; reach += 1) {
    const token = tokens[reach];
    if (!token || !(token.text === "," || JOINS.has(token.lower) || isCapitalised(token))) break;
  }
  const kind = pluralPlaceHead(tokens[reach]?.lower ?? "");
  if (kind === undefined) return null;
  const entries = sharedRegions(page.text.slice(first.start, last.end), kind);
  if (entries.length === 0 && kind !== "region") return null;
  return {
    mention: draft(page.text, first, last, { type: "Place", attributes: { kind }, confidence: 0.8 }),
    entries,
  };
}
