import { draft } from "./draft.ts";
import { genderOfGivenName } from "./gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "./lookups.ts";
import { BEFORE_A_PLACE } from "./nouns/place-heads.ts";
import { BEFORE_PLACES } from "./nouns/prepositions.ts";
import { SPEECH_VERBS } from "./nouns/speech-verbs.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { nameEnd, partsOf } from "./personal-names.ts";
import { titlesBefore } from "./titles-before.ts";
import { isCapitalised, isHeadline, startsWords, wordEvidence } from "./word-evidence.ts";
import {
  CAPITAL,
  CAPITALS,
  EVERYDAY,
  GIVEN_NAME,
  hasMark,
  ORGANIZATION_HEAD,
  PARTICLE,
  PLACE_HEAD,
  TITLE,
} from "./word-marks.ts";

/** A person by the name from one token up to another, with its parts and what is given. */
export function personNamed(
  page: Page,
  tokens: readonly Token[],
  from: number,
  after: number,
  given: { roles?: readonly string[]; gender?: "male" | "female"; confidence: number; gazetteerId?: string },
): DraftMention | null {
  const first = tokens[from];
  const last = tokens[after - 1];
  if (!first || !last) return null;
  const words = tokens.slice(from, after).filter((it) => /\p{L}/u.test(it.text));
  if (words.every((it) => it.text.length <= 2)) return null;
  const named = page.text.slice(first.start, last.end).replace(/\s+/g, " ");
  const parts = partsOf(page.text, tokens, from, after);
  const gender = given.gender ?? genderOfGivenName(parts.given ?? "");
  return draft(page.text, first, last, {
    type: "Person",
    name: named,
    attributes: { ...parts, ...(given.roles?.length && { roles: [...given.roles] }) },
    ...(gender && { gender }),
    ...(given.gazetteerId && { gazetteerId: given.gazetteerId }),
    confidence: given.confidence,
  });
}

/** Whether capitals that stand together may be a person's name at all. */
function couldBeName(tokens: readonly Token[], from: number, after: number): boolean {
  for (let at = from; at < after; at += 1) {
    if (hasMark(tokens[at], EVERYDAY | ORGANIZATION_HEAD | PLACE_HEAD)) return false;
    if (countryAt(tokens, at) && !hasMark(tokens[at], GIVEN_NAME)) return false;
  }
  const known = longestEntry(tokens, from);
  return (
    !known ||
    known.entries[0]?.type === "Person" ||
    known.isCommonWord ||
    from + known.length < after ||
    hasMark(tokens[from], GIVEN_NAME)
  );
}

function speaks(tokens: readonly Token[], from: number, after: number): boolean {
  const before = tokens[from - 1]?.lower ?? "";
  const next = tokens[after]?.lower ?? "";
  if (SPEECH_VERBS.has(next) || (SPEECH_VERBS.has(before) && !/ing$/.test(before))) return true;
  if (
    next === "," &&
    /^\d{1,2}$/.test(tokens[after + 1]?.text ?? "") &&
    /^[,.]$/.test(tokens[after + 2]?.text ?? "")
  )
    return true;
  return next === "'s"
    ? false
    : before === "named" ||
        before === "called" ||
        next === "who" ||
        (next === "," && tokens[after + 1]?.lower === "who");
}

function namedAt(
  page: Page,
  sentence: Sentence,
  at: number,
): { mention: DraftMention; after: number } | null {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first) return null;
  const before = at > 0 ? tokens[at - 1] : undefined;
  const isTail = before?.text === "-" && before.end === first.start;
  const titled =
    !isTail && hasMark(first, TITLE) && /^\p{L}/u.test(first.text) ? titlesBefore(tokens, at) : null;
  if (titled) {
    const after = nameEnd(tokens, titled.at);
    const lone = tokens[titled.at];
    const isCountryAfter = countryAt(tokens, titled.at);
    const isName = !isCountryAfter && lone && !hasMark(lone, EVERYDAY | ORGANIZATION_HEAD);
    if (isName && titled.isStrong && after > titled.at) {
      const known = longestEntry(tokens, titled.at, "people");
      const mention = personNamed(page, tokens, titled.at, after, {
        roles: titled.roles,
        confidence: 0.92,
        ...(titled.gender && { gender: titled.gender }),
        ...(known &&
          known.length === after - titled.at &&
          known.entries.length === 1 &&
          known.entries[0] && { gazetteerId: known.entries[0].id }),
      });
      if (mention) return { mention, after };
    }
  }
  if (!isCapitalised(first) && !hasMark(first, PARTICLE)) return null;
  const known = longestEntry(tokens, at, "people");
  const entry = known?.entries[0];
  if (
    known &&
    entry &&
    (known.length > 1 || !known.isCommonWord) &&
    !isPartOfLonger(tokens, at, at + known.length)
  ) {
    const gender = entry.gender;
    const mention = personNamed(page, tokens, at, at + known.length, {
      confidence: known.length > 1 ? 0.9 : 0.8,
      ...(known.entries.length === 1 && { gazetteerId: entry.id }),
      ...(gender && { gender }),
    });
    if (mention) return { mention, after: at + known.length };
  }
  if (!isCapitalised(first) || (hasMark(first, EVERYDAY) && startsWords(tokens, at))) return null;
  const after = nameEnd(tokens, at);
  if (after === at || !couldBeName(tokens, at, after)) return null;
  const words = wordsIn(tokens, at, after);
  const isGiven = hasMark(first, GIVEN_NAME) || isArabic(first.lower);
  const initialed = first.text.length === 2 && /^\p{Lu}\.$/u.test(first.text) && words >= 1;
  if (isGiven && words >= 2) return made(personNamed(page, tokens, at, after, { confidence: 0.78 }), after);
  if (initialed && words >= 1 && after - at >= 2)
    return made(personNamed(page, tokens, at, after, { confidence: 0.6 }), after);
  if (isHeadline(sentence)) return null;
  if (words >= 2 && words <= 3 && speaks(tokens, at, after))
    return made(personNamed(page, tokens, at, after, { confidence: 0.6 }), after);
  const isInside = at > 0 && isCapitalised(tokens[at - 1]) && !startsWords(tokens, at - 1);
  if (words >= 2 && words <= 3 && !isInside && isUnknown(page, tokens, at, after))
    return made(personNamed(page, tokens, at, after, { confidence: 0.42 }), after);
  if (
    words === 1 &&
    isGiven &&
    !isInside &&
    (speaks(tokens, at, after) || (!longestEntry(tokens, at, "places") && !countryAt(tokens, at))) &&
    (speaks(tokens, at, after) || !startsWords(tokens, at)) &&
    !wordEvidence(page.sentences).small.has(first.lower)
  )
    return made(
      personNamed(page, tokens, at, after, { confidence: speaks(tokens, at, after) ? 0.6 : 0.45 }),
      after,
    );
  return null;
}

/** How many words of two letters and more stand among some tokens. */
function wordsIn(tokens: readonly Token[], from: number, after: number): number {
  let words = 0;
  for (let at = from; at < after; at += 1) if (/\p{L}{2}/u.test(tokens[at]?.text ?? "")) words += 1;
  return words;
}

/** Whether a list knows the word as more than a small place, whose name a person may bear too. */
function isWellKnown(tokens: readonly Token[], at: number): boolean {
  const entry = longestEntry(tokens, at)?.entries[0];
  return entry !== undefined && (entry.type !== "Place" || (entry.population ?? LARGE) >= LARGE);
}
const LARGE = 100_000;

/** Two or three capitalised words that are neither known names nor common words: in reports most often a person. */
function isUnknown(page: Page, tokens: readonly Token[], from: number, after: number): boolean {
  const { small } = wordEvidence(page.sentences);
  if (BEFORE_A_PLACE.has(tokens[from]?.lower ?? "")) return false;
  const before = tokens[from - 1]?.lower ?? "";
  if (BEFORE_PLACES.has(before) || before === "operation" || before === "exercise") return false;
  if (hasMark(tokens[from], EVERYDAY) && startsWords(tokens, from)) return false;
  for (let at = from; at < after; at += 1) {
    const token = tokens[at];
    if (!token || token.text === "-" || hasMark(token, PARTICLE)) continue;
    if (
      hasMark(token, EVERYDAY) ||
      small.has(token.lower) ||
      hasMark(token, CAPITALS) ||
      isWellKnown(tokens, at)
    )
      return false;
    if (/(?:ing|tion|ment|ness|ship|ics|logy|ism|als|ers)$/.test(token.lower)) return false;
  }
  const next = tokens[after];
  return !(next && isCapitalised(next)) && !/^["“]$/.test(tokens[from - 1]?.text ?? "");
}

const made = (mention: DraftMention | null, after: number) => mention && { mention, after };
const isArabic = (word: string): boolean =>
  word === "abu" || word === "umm" || word === "bin" || word === "ibn";

function isPartOfLonger(tokens: readonly Token[], from: number, after: number): boolean {
  const next = tokens[after];
  const before = tokens[from - 1];
  if (next && isCapitalised(next) && !hasMark(next, EVERYDAY) && !titleAt(tokens, after)) return true;
  return (
    before !== undefined &&
    isCapitalised(before) &&
    !startsWords(tokens, from - 1) &&
    !titleAt(tokens, from - 1) &&
    !countryAt(tokens, from - 1) &&
    !hasMark(before, EVERYDAY)
  );
}

/** A lone word that a longer name on the page has as its family or given name. */
function findLoneNames(page: Page, found: readonly DraftMention[]): DraftMention[] {
  const byFamily = new Map<string, DraftMention>();
  for (const it of found) {
    const { family } = it.attributes;
    if (family !== undefined && (it.attributes.given !== undefined || it.attributes.roles !== undefined))
      byFamily.set(family.toLowerCase(), it);
  }
  for (const it of found) {
    const { given, family } = it.attributes;
    if (given !== undefined && family === undefined && !byFamily.has(given.toLowerCase()))
      byFamily.set(given.toLowerCase(), it);
  }
  const lone: DraftMention[] = [];
  for (const { tokens } of page.sentences)
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      const full = isCapitalised(token) ? byFamily.get(token.lower) : undefined;
      if (full && full.attributes.family !== undefined && isGivenAtStart(page, tokens, at - 1)) {
        const whole = personNamed(page, tokens, at - 1, at + 1, { confidence: 0.82 });
        if (whole) lone.push(whole);
        continue;
      }
      if (
        !full ||
        isCapitalised(tokens[at + 1]) ||
        (at > 0 && isCapitalised(tokens[at - 1]) && !startsWords(tokens, at - 1) && !titleAt(tokens, at - 1))
      )
        continue;
      lone.push(
        draft(page.text, token, token, {
          type: "Person",
          attributes: full.attributes.family === undefined ? { given: token.text } : { family: token.text },
          ...(full.gender && { gender: full.gender }),
          confidence: 0.74,
        }),
      );
    }
  return lone;
}

/** An unknown word with a capital that opens a sentence before a family name: "Abdelrahim" of "Abdelrahim Dagalo". */
function isGivenAtStart(page: Page, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !/^\p{Lu}\p{Ll}{2,}$/u.test(token.text) || !startsWords(tokens, at)) return false;
  return (
    !hasMark(token, EVERYDAY) &&
    !wordEvidence(page.sentences).small.has(token.lower) &&
    !titleAt(tokens, at) &&
    !countryAt(tokens, at) &&
    !SPEECH_VERBS.has(token.lower) &&
    !/(?:ly|ing|ed)$/.test(token.lower)
  );
}

/** Every person whom a page names: after a title or rank, by a known or given name, as one who speaks; titles are roles, no part of the name. */
export function findPeople(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const sentence of page.sentences) {
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      if (!hasMark(sentence.tokens[at], CAPITAL | TITLE | PARTICLE)) continue;
      const one = namedAt(page, sentence, at);
      if (!one) continue;
      found.push(one.mention);
      at = Math.max(at, one.after - 1);
    }
  }
  return [...found, ...findLoneNames(page, found)];
}
