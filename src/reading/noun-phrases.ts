import { countryAt } from "./lookups.ts";
import { DETERMINERS, MODIFIERS, NOT_INSIDE } from "./nouns/modifiers.ts";
import type { DraftMention, Token } from "./page.ts";
import { isCapitalised } from "./word-evidence.ts";

/** The names of a page by where they start and, for organisations and units, where they end. */
export interface Names {
  readonly from: ReadonlyMap<number, DraftMention>;
  readonly to: ReadonlyMap<number, DraftMention>;
  /** Where the names of people end. */
  readonly people: ReadonlySet<number>;
}

/** Noun phrases start with a determiner; these are only parts of one where none does. */
export interface Left {
  readonly from: number;
  readonly determiner?: string;
  readonly country?: string;
  readonly isModified: boolean;
}

const MOST_MODIFIERS = 6;

/** How far a noun phrase reaches to the left of its noun: adjectives, nationality, determiner or owner. */
export function leftOf(tokens: readonly Token[], head: number, names: Names): Left {
  let from = head;
  let country: string | undefined;
  let unknown = 0;
  let isModified = false;
  while (from > 0 && from > head - MOST_MODIFIERS) {
    const before = tokens[from - 1];
    if (!before) break;
    const word = before.lower;
    if (DETERMINERS.has(word)) return done(from - 1, word);
    if (word === "'s" || word === "'" || word === "’") return ownerAt(tokens, from - 1, country);
    const match = isCapitalised(before) ? countryAt(tokens, from - 1) : null;
    const isHyphen = before.text === "-" && before.end === tokens[from]?.start;
    const owner = match ? undefined : names.to.get(before.end);
    if (owner !== undefined) {
      if (/ed$/.test(tokens[from]?.lower ?? "")) break;
      while (from > 0 && (tokens[from - 1]?.start ?? 0) >= owner.start) from -= 1;
      country ??= owner.attributes.country;
      isModified = true;
      continue;
    }
    if (match && match.length === 1) country = match.country.code;
    else if (isHyphen || MODIFIERS.has(word) || /^\d+$/.test(before.text)) {
      /* belongs to the phrase */
    } else if (
      /^\p{Ll}/u.test(before.text) &&
      !NOT_INSIDE.has(word) &&
      unknown < 2 &&
      !/(ing|ly)$/.test(word) &&
      hasDeterminer(tokens, from - 1)
    )
      unknown += 1;
    else break;
    isModified = true;
    from -= 1;
  }
  while (from < head && tokens[from]?.text === "-") from += 1;
  return { from, isModified, ...(country !== undefined && { country }) };

  function done(at: number, determiner: string): Left {
    return { from: at, determiner, isModified, ...(country !== undefined && { country }) };
  }
}

/** Whether at most two small words further left a determiner opens the phrase: then what is between is an adjective. */
function hasDeterminer(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 2; back += 1) {
    const word = tokens[at - back]?.lower ?? "";
    if (DETERMINERS.has(word)) return true;
    if (NOT_INSIDE.has(word) || !/^\p{Ll}/u.test(word)) return false;
  }
  return false;
}

/** "Ukraine’s soldiers", "the commander’s wife": the owner belongs to the phrase. */
function ownerAt(tokens: readonly Token[], clitic: number, country: string | undefined): Left {
  let from = clitic;
  while (from > 0 && from > clitic - 4 && isCapitalised(tokens[from - 1])) from -= 1;
  if (from === clitic) {
    from = Math.max(0, clitic - 1);
    if (DETERMINERS.has(tokens[from - 1]?.lower ?? "")) from -= 1;
  }
  const owner = countryAt(tokens, from)?.country.code;
  const of = country ?? owner;
  return { from, determiner: "'s", isModified: true, ...(of !== undefined && { country: of }) };
}

/** "one of the soldiers", "some of his men": the whole is as many as its first word says. */
export function partOfGroup(tokens: readonly Token[], from: number): { from: number; isOne: boolean } | null {
  if (tokens[from - 1]?.lower !== "of") return null;
  const word = tokens[from - 2]?.lower ?? "";
  if (word === "one" || word === "another") return { from: from - 2, isOne: true };
  return /^(some|two|three|several|many|most|hundreds|thousands|dozens|number|group|members|all|none)$/.test(
    word,
  )
    ? { from: from - 2, isOne: false }
    : null;
}

/** End of "from the 331st Airborne Regiment", "of the Azov brigade", "of his", directly after the noun. */
export function rightOf(
  tokens: readonly Token[],
  head: number,
  nameFrom: ReadonlyMap<number, DraftMention>,
): number {
  const word = tokens[head + 1]?.lower ?? "";
  const isFor = word === "for" && SPEAKS_FOR.test(tokens[head]?.lower ?? "");
  if (word !== "of" && word !== "from" && word !== "in" && word !== "with" && !isFor) return head;
  let at = head + 2;
  if (
    word === "of" &&
    /^(his|hers|theirs|mine|ours)$/.test(tokens[at]?.lower ?? "") &&
    !/^\p{L}/u.test(tokens[at + 1]?.text ?? "x")
  )
    return at;
  if (
    word === "of" &&
    /^(his|hers|theirs|mine|ours)$/.test(tokens[at]?.lower ?? "") &&
    VERBISH.test(tokens[at + 1]?.lower ?? "")
  )
    return at;
  if (/^(the|a|an|his|her|their|its)$/.test(tokens[at]?.lower ?? "")) at += 1;
  for (let skipped = 0; skipped < 2; skipped += 1) {
    const start = tokens[at];
    const name = start && nameFrom.get(start.start);
    if (name && (word !== "in" || name.type === "Unit" || name.type === "Organization") && word !== "with") {
      let end = at;
      while (end + 1 < tokens.length && (tokens[end + 1]?.end ?? 0) <= name.end) end += 1;
      if (tokens[end + 1]?.lower !== "'s") return end;
      at = end + 2;
      if (!nameFrom.has(tokens[at]?.start ?? -1)) return head;
      continue;
    }
    if (!countryAt(tokens, at)) break;
    at += 1;
  }
  return head;
}
const SPEAKS_FOR = /^spokes(?:man|woman|person)$/;
const VERBISH = /(ed|s|said|told|wrote|is|was|has|had)$/;
