import { draft } from "./draft.ts";
import { countryAt } from "./lookups.ts";
import { DETERMINERS, MODIFIERS, NOT_INSIDE } from "./nouns/modifiers.ts";
import { ORGANIZATION_NOMINALS } from "./nouns/organization-heads.ts";
import { personHead } from "./nouns/person-heads.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { isCapitalised, isHeadline, startsWords } from "./word-evidence.ts";

/** The names of a page by where they start and, for organisations and units, where they end. */
interface Names {
  readonly from: ReadonlyMap<number, DraftMention>;
  readonly to: ReadonlyMap<number, DraftMention>;
  /** Where the names of people end. */
  readonly people: ReadonlySet<number>;
}

/** Noun phrases start with a determiner; these are only parts of one where none does. */
interface Left {
  readonly from: number;
  readonly determiner?: string;
  readonly country?: string;
  readonly isModified: boolean;
}

const MOST_MODIFIERS = 6;

/** How far a noun phrase reaches to the left of its noun: adjectives, nationality, determiner or owner. */
function leftOf(tokens: readonly Token[], head: number, names: Names): Left {
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
function partOfGroup(tokens: readonly Token[], from: number): { from: number; isOne: boolean } | null {
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
function rightOf(
  tokens: readonly Token[],
  head: number,
  nameFrom: ReadonlyMap<number, DraftMention>,
): number {
  const word = tokens[head + 1]?.lower ?? "";
  if (word !== "of" && word !== "from" && word !== "in" && word !== "with") return head;
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
      return end;
    }
    if (!countryAt(tokens, at)) break;
    at += 1;
  }
  return head;
}
const VERBISH = /(ed|s|said|told|wrote|is|was|has|had)$/;

function personAt(page: Page, sentence: Sentence, at: number, names: Names): DraftMention | null {
  const { tokens } = sentence;
  const token = tokens[at];
  const noun = token && personHead(token.lower);
  if (!token || !noun) return null;
  if (isCapitalised(token) && !startsWords(tokens, at)) return null;
  const next = tokens[at + 1];
  if (next && personHead(next.lower) && !isCapitalised(next)) return null;
  if (next?.text === "-" && next.start === token.end) return null;
  if (next && isCapitalised(next) && !countryAt(tokens, at + 1) && !noun.isRelative) return null;
  const left = leftOf(tokens, at, names);
  const bare = left.determiner === undefined && !left.isModified;
  const group = partOfGroup(tokens, left.from);
  const isAddress = bare && noun.isRelative && isCapitalised(token) && tokens[at + 1]?.text === ",";
  const isBeside = tokens[at - 1]?.text === "," && names.people.has(tokens[at - 2]?.end ?? -1);
  if (bare && !noun.isPlural && !isAddress && !group && !isBeside) return null;
  if (
    /^(troops|forces|families|personnel|guys|heads|leads|sources|directors|agents|private)$/.test(
      token.lower,
    ) &&
    bare
  )
    return null;
  if (isHeadline(sentence) && left.determiner === undefined && left.country === undefined) return null;
  if (token.lower === "troops" && left.determiner === "the" && !group) return null;
  const isPlural = group ? !group.isOne : noun.isPlural && left.determiner !== "one";
  if (noun.isPlural && !group && /^(a|an|another|each|every)$/.test(left.determiner ?? "")) return null;
  const opens = left.determiner === "that" && noun.isPlural ? left.from + 1 : left.from;
  const first = tokens[group?.from ?? opens];
  const isChief = token.lower === "chief" && next?.lower === "of" && tokens[at + 2]?.lower === "staff";
  const last = isChief ? tokens[at + 2] : tokens[rightOf(tokens, at, names.from)];
  if (!first || !last || first.start > token.start) return null;
  return draft(page.text, first, last, {
    type: "Person",
    form: "nominal",
    head: noun.head,
    isPlural,
    attributes: { ...(left.country !== undefined && { country: left.country }) },
    ...(noun.gender && { gender: noun.gender }),
    confidence: 0.6,
  });
}

/** "another" alone before or after a word of speech: one more of those just spoken of. */
function anotherAt(page: Page, tokens: readonly Token[], at: number): DraftMention | null {
  const token = tokens[at];
  if (token?.lower !== "another" && !(token?.lower === "other" && tokens[at - 1]?.lower === "the"))
    return null;
  const next = tokens[at + 1];
  if (
    next &&
    !/^[.,;:!?”"]$/.test(next.text) &&
    !/(ed|aid|old|ote)$|^(says|tells|adds|writes|asks|complains|recalls)$/.test(next.lower)
  )
    return null;
  const first = token.lower === "other" ? tokens[at - 1] : token;
  return first
    ? draft(page.text, first, token, { type: "Person", form: "nominal", head: "another", confidence: 0.5 })
    : null;
}

function organizationAt(page: Page, sentence: Sentence, at: number, names: Names): DraftMention | null {
  const { tokens } = sentence;
  const token = tokens[at];
  const kind = token && ORGANIZATION_NOMINALS.get(token.lower);
  if (!token || kind === undefined) return null;
  if (isCapitalised(token) && (tokens[at - 1]?.lower !== "the" || !STANDS_IN_CAPITALS.has(token.lower)))
    return null;
  const next = tokens[at + 1];
  if (
    next &&
    (personHead(next.lower) ||
      ORGANIZATION_NOMINALS.has(next.lower) ||
      isCapitalised(next) ||
      next.text === "-")
  )
    return null;
  const left = leftOf(tokens, at, names);
  if (names.to.has(tokens[at - 1]?.end ?? -1)) return null;
  const isPlural = /s$/.test(token.lower) && !/^(forces|troops|authorities|police)$/.test(token.lower);
  const isArmed = /^groups?$/.test(token.lower) && ARMED.has(tokens[at - 1]?.lower ?? "");
  const isNamed = isArmed || left.determiner !== undefined || left.country !== undefined;
  if (
    !isNamed &&
    !/^(rebels|militants|insurgents|separatists|partisans|guerrillas|terrorists|extremists|jihadists|authorities|troops|police)$/.test(
      token.lower,
    )
  )
    return null;
  if (
    !isArmed &&
    /^(group|movement|service|council|company|party|channel|court|firm|intelligence|administration|organization|organisation|website)$/.test(
      token.lower,
    ) &&
    !/^(the|this|'s|its)$/.test(left.determiner ?? "")
  )
    return null;
  const first = tokens[left.from];
  if (!first) return null;
  return draft(page.text, first, token, {
    type: "Organization",
    form: "nominal",
    head: token.lower,
    isPlural,
    attributes: { kind, ...(left.country !== undefined && { country: left.country }) },
    confidence: 0.5,
  });
}

const ARMED = new Set(
  "partisan rebel militant armed terrorist insurgent extremist jihadist separatist militia paramilitary opposition guerrilla resistance islamist".split(
    " ",
  ),
);

/** Nouns that are written large for the one that is meant: "the Coalition". */
const STANDS_IN_CAPITALS = new Set(
  "coalition government ministry alliance council party army institute agency".split(" "),
);

const PLACE_NOUNS = new Set(
  "city town village region province district area country island settlement capital territory sector oblast".split(
    " ",
  ),
);

function placeAt(page: Page, tokens: readonly Token[], at: number): DraftMention | null {
  const token = tokens[at];
  if (!token || !PLACE_NOUNS.has(token.lower)) return null;
  const determiner = tokens[at - 1]?.lower ?? "";
  if (determiner !== "the" && determiner !== "this") return null;
  if (
    tokens[at + 1]?.lower === "of" ||
    isCapitalised(tokens[at + 1]) ||
    tokens[at + 1]?.text === "-" ||
    (/^\p{Ll}/u.test(tokens[at + 1]?.text ?? "") && PLACE_FOLLOWERS.has(tokens[at + 1]?.lower ?? ""))
  )
    return null;
  const first = tokens[at - 1];
  return first
    ? draft(page.text, first, token, { type: "Place", form: "nominal", head: token.lower, confidence: 0.5 })
    : null;
}
const PLACE_FOLLOWERS = new Set(
  "council hall administration government center centre police authorities official officials limits court mayor governor".split(
    " ",
  ),
);

/** People, organisations and places that are described, not named: "a Russian soldier from the 331st …", "the ministry", "the city". */
export function findNominals(page: Page, named: readonly DraftMention[]): DraftMention[] {
  const from = new Map<number, DraftMention>();
  const to = new Map<number, DraftMention>();
  const people = new Set<number>();
  for (const name of named) {
    if (name.form !== "name") continue;
    const known = from.get(name.start);
    if (!known || known.end < name.end) from.set(name.start, name);
    if (name.type === "Person") people.add(name.end);
    if (name.type === "Organization" || name.type === "Unit") to.set(name.end, name);
  }
  const names: Names = { from, to, people };
  const found: DraftMention[] = [];
  for (const sentence of page.sentences)
    for (const at of sentence.tokens.keys()) {
      const one =
        personAt(page, sentence, at, names) ??
        anotherAt(page, sentence.tokens, at) ??
        organizationAt(page, sentence, at, names) ??
        placeAt(page, sentence.tokens, at);
      if (one) found.push(one);
    }
  return found;
}
