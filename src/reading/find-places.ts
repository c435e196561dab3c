import { draft } from "./draft.ts";
import { type Entry, entriesNamed, isGivenName } from "./gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "./lookups.ts";
import { EVERYDAY_WORDS } from "./nouns/everyday-words.ts";
import { BEFORE_A_PLACE, PLACE_OF, placeHead, wantsCapital } from "./nouns/place-heads.ts";
import { BEFORE_PLACES } from "./nouns/prepositions.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { isCapitalised, isHeadline, startsWords, wordEvidence } from "./word-evidence.ts";

/** A place as found, with the entries that it may be: which one is decided over the whole page. */
export interface PlaceCandidate {
  readonly mention: DraftMention;
  readonly entries: readonly Entry[];
  /** Name of the larger place beside it ("X, Y", "Y's X"). */
  readonly within?: string;
}

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
    const kind = placeHead(next.lower);
    if (kind !== undefined) {
      if (wantsCapital(kind) && !isCapitalised(next)) return null;
      return { last: at + 1, kind, core: at };
    }
    if (!isCapitalised(next)) return null;
    at += 1;
  }
  return null;
}

function isAttributive(word: string | undefined): boolean {
  return word === "the" || word === "a" || word === "this" || word === "that";
}

function headedPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const found = withHead(tokens, at);
  const first = tokens[at];
  const last = found && tokens[found.last];
  const core = found && tokens[found.core];
  if (!found || !first || !last || !core) return null;
  if (EVERYDAY_WORDS.has(first.lower) && startsWords(tokens, at)) return null;
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
  const own = entriesNamed(full, "places");
  const regions = found.kind === "region" || found.kind === "district" ? regionsNamed(words, found.kind) : [];
  const sector = found.kind === "frontSector";
  if (sector && !entriesNamed(words, "places").length && !/[-–]/.test(words) && !isCapitalised(last)) {
    if (EVERYDAY_WORDS.has(first.lower) || placeHead(last.lower) === undefined) return null;
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
  return { mention, entries };
}

/** The regions that a bare name stands for beside "region": never the city of the same name. */
function regionsNamed(words: string, kind: string): readonly Entry[] {
  const wanted = kind === "region" ? ["region"] : ["district", "region"];
  for (const suffix of ["", " oblast", " region", " province", " governorate", " district", " raion"]) {
    const found = entriesNamed(words + suffix, "places").filter((it) => wanted.includes(it.kind ?? ""));
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether the words around make a person or a longer name of what is also a place. */
function isPartOfName(tokens: readonly Token[], from: number, after: number): boolean {
  const before = tokens[from - 1];
  const next = tokens[after];
  if (before && isCapitalised(before) && !startsWords(tokens, from - 1)) {
    if (isGivenName(before.text) || /\.$/.test(before.text)) return true;
    if (
      !countryAt(tokens, from - 1) &&
      !EVERYDAY_WORDS.has(before.lower) &&
      !/^(mr|mrs|ms|dr)/.test(before.lower)
    )
      return true;
  }
  if (before && titleAt(tokens, from - 1)?.kind === "honorific") return true;
  if (next && isCapitalised(next) && next.start - (tokens[after - 1]?.end ?? 0) <= 1) {
    if (EVERYDAY_WORDS.has(next.lower) || titleAt(tokens, after) || countryAt(tokens, after)) return false;
    return true;
  }
  return next?.text === "-" && next.start === tokens[after - 1]?.end && isCapitalised(tokens[after + 1]);
}

/** The larger place that stands after a comma or in the possessive before. */
function larger(text: string, tokens: readonly Token[], from: number, after: number): string | undefined {
  if (tokens[after]?.text === "," && isCapitalised(tokens[after + 1])) {
    const match = longestEntry(tokens, after + 1, "places");
    const last = match && tokens[after + match.length];
    const first = tokens[after + 1];
    if (first && last) return text.slice(first.start, last.end);
  }
  if (tokens[after]?.lower === "in" || (tokens[after]?.lower === "," && tokens[after + 1]?.lower === "in")) {
    const start = tokens[after]?.lower === "in" ? after + 1 : after + 2;
    const match = longestEntry(tokens, start, "places");
    const first = tokens[start];
    const last = match && tokens[start + match.length - 1];
    if (first && last) return text.slice(first.start, last.end);
  }
  if (tokens[from - 1]?.lower === "'s" && isCapitalised(tokens[from - 2])) return tokens[from - 2]?.text;
  return undefined;
}

function knownPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const match = longestEntry(tokens, at, "places");
  const first = tokens[at];
  const last = match && tokens[at + match.length - 1];
  if (!match || !first || !last) return null;
  const before = tokens[at - 1]?.lower ?? "";
  const isCountry = match.entries[0]?.kind === "country";
  const within = larger(page.text, tokens, at, at + match.length);
  const isNamedPlace = before === "of" && PLACE_OF.has(tokens[at - 2]?.lower ?? "");
  const isAfterPreposition = BEFORE_PLACES.has(before) || isNamedPlace;
  const evidence = wordEvidence(page.sentences);
  if (!isCountry && isPartOfName(tokens, at, at + match.length)) return null;
  const titled = titleAt(tokens, at);
  if (titled && isCapitalised(tokens[at + titled.length]) && titled.length >= match.length) return null;
  if (!isCountry && isShout(sentence, at, tokens[at + match.length]?.text)) return null;
  const weak = match.isCommonWord || (isGivenName(first.text) && match.length === 1);
  if (weak && !isAfterPreposition && within === undefined && !isCountry) return null;
  if (!isCountry && match.length === 1 && startsWords(tokens, at)) {
    if (EVERYDAY_WORDS.has(first.lower) || evidence.small.has(first.lower)) return null;
  }
  if (!isCountry && EVERYDAY_WORDS.has(first.lower) && match.length === 1) return null;
  if (isHeadline(sentence) && !isCountry && (match.isCommonWord || evidence.small.has(first.lower)))
    return null;
  const mention = draft(page.text, first, last, {
    type: "Place",
    attributes: {},
    confidence: isCountry
      ? 0.8
      : isAfterPreposition || within !== undefined
        ? 0.75
        : match.length > 1
          ? 0.72
          : 0.55,
  });
  const flowing = before === "the" ? match.entries.filter((it) => AFTER_THE.has(it.kind ?? "")) : [];
  const entries = flowing.length > 0 ? flowing : match.entries;
  return { mention, entries, ...(within !== undefined && { within }) };
}

/** Kinds of place whose name takes "the": "the Volga", "the Donbas". */
const AFTER_THE = new Set(["river", "water", "landmark", "landscape", "historicRegion"]);

/** A word in capitals inside an ordinary sentence: a short form, not a place, unless it opens a dispatch ("KYIV, Ukraine"). */
function isShout(sentence: Sentence, at: number, next: string | undefined): boolean {
  const token = sentence.tokens[at];
  if (!token || !/^\p{Lu}{2,}$/u.test(token.text)) return false;
  if (at === 0 && /^[,(—–-]$/.test(next ?? "")) return false;
  return sentence.tokens.some((it) => /^\p{Ll}{3}/u.test(it.text));
}

/** A place that no list knows, shown by the words before it: "the village of X", "Lake X", "near X". */
function unknownPlace(page: Page, sentence: Sentence, at: number): PlaceCandidate | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || !isCapitalised(first) || isHeadline(sentence)) return null;
  const before = tokens[at - 1]?.lower ?? "";
  let end = at;
  const head = BEFORE_A_PLACE.get(first.lower);
  while (end + 1 < tokens.length && end < at + 4) {
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
  const last = tokens[end];
  if (!last || countryAt(tokens, at)) return null;
  if (head !== undefined && end > at && end - at <= 2 && !titleAt(tokens, at))
    return {
      mention: draft(page.text, first, last, { type: "Place", attributes: { kind: head }, confidence: 0.6 }),
      entries: [],
    };
  const ofKind = before === "of" ? PLACE_OF.get(tokens[at - 2]?.lower ?? "") : PLACE_OF.get(before);
  if (EVERYDAY_WORDS.has(first.lower) || longestEntry(tokens, at) || titleAt(tokens, at)) return null;
  if (ofKind !== undefined && end - at <= 3)
    return {
      mention: draft(page.text, first, last, {
        type: "Place",
        attributes: { kind: ofKind },
        confidence: 0.65,
      }),
      entries: [],
    };
  const isPlain = before === "near" || before === "in" || before === "outside" || before === "at";
  if (!isPlain || end - at > (before === "near" ? 4 : 1) || /^\p{Lu}{2,}$/u.test(first.text)) return null;
  if (isGivenName(first.text) || isAttributive(tokens[at + 1]?.lower)) return null;
  return {
    mention: draft(page.text, first, last, { type: "Place", confidence: before === "at" ? 0.3 : 0.45 }),
    entries: [],
  };
}

/** Every place that a page names, with what the lists know under that name. */
export function findPlaces(page: Page): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  for (const sentence of page.sentences) {
    for (const [at, token] of sentence.tokens.entries()) {
      if (!isCapitalised(token)) continue;
      if (startsInsideName(sentence.tokens, at)) continue;
      for (const find of [headedPlace, knownPlace, unknownPlace]) {
        const candidate = find(page, sentence, at);
        if (candidate) {
          found.push(candidate);
          break;
        }
      }
    }
  }
  return found;
}

function startsInsideName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    DASH.test(before.text) &&
    before.end === tokens[at]?.start &&
    isCapitalised(tokens[at - 2])
  );
}
