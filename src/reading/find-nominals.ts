import { draft, oneSpace } from "./draft.ts";
import { countryAt } from "./lookups.ts";
import { findNounPhrases } from "./nominals/find-noun-phrases.ts";
import { modifierAt, pointingAt, thingOf } from "./nominals/find-things.ts";
import { kindOfPhrase } from "./nominals/kind-of-phrase.ts";
import { namesOver } from "./nominals/names-over.ts";
import type { NounPhrase } from "./nominals/noun-phrase.ts";
import { unitBehind } from "./nominals/unit-behind.ts";
import { CALLED_BY_NOUN, SAY_WHAT_BODY, STATE_MEDIA } from "./nouns/bodies.ts";
import { nounClass } from "./nouns/noun-classes.ts";
import { ORGANIZATION_NOMINALS } from "./nouns/organization-heads.ts";
import { personHead } from "./nouns/person-heads.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import type { Tree } from "./syntax/tree.ts";
import { treeOf } from "./syntax/tree-of.ts";
import { isCapitalised } from "./word-evidence.ts";

/** People, organisations and places that are described, not named: "a Russian soldier from the 331st …", "the ministry", "the city". */
export function findNominals(page: Page, named: readonly DraftMention[]): DraftMention[] {
  const found: DraftMention[] = [];
  const names = named.filter((it) => it.type !== "Group");
  const bodies = nounsOfBodies(named);
  let name = 0;
  for (const sentence of page.sentences) {
    const { tokens } = sentence;
    const { over, types, next } = namesOver(tokens, names, name);
    name = next;
    const tree = treeOf(sentence);
    for (const phrase of findNounPhrases(sentence, tree, types)) {
      const type = isBody(tokens, phrase, bodies)
        ? "Organization"
        : kindOfPhrase(tokens, tree, phrase, types);
      if (type === "Person" && over[phrase.head - 1]?.type === "Equipment") continue;
      if (isCell(tokens, phrase) || isTitle(tokens, phrase) || saysWhatNameIs(tokens, phrase, type, over))
        continue;
      found.push(
        type === "none" ? thingOf(page, sentence, tree, phrase) : described(page, tokens, phrase, type, over),
      );
    }
    for (let at = 0; at < tokens.length; at += 1) {
      const one =
        anotherAt(page, tokens, at) ??
        thoseWhoAt(page, tokens, at) ??
        (types[at] === "" ? bodyAt(page, tokens, tree, at) : null);
      if (one) found.push(one);
      const thing =
        pointingAt(page, sentence, tree, at) ??
        (types[at] === "" ? modifierAt(page, sentence, tree, at) : null);
      if (thing) found.push(thing);
    }
  }
  return found;
}

/** The nouns in the names of a page's bodies by which they may be called again. */
function nounsOfBodies(named: readonly DraftMention[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { type, form, name } of named)
    if (type === "Organization" && form === "name")
      for (const word of name.toLowerCase().split(" ")) if (CALLED_BY_NOUN.has(word)) found.add(word);
  return found;
}

/** "the directorate" where a directorate was named; "state television". */
function isBody(tokens: readonly Token[], phrase: NounPhrase, named: ReadonlySet<string>): boolean {
  const { head, from, to, determiner } = phrase;
  const word = tokens[head]?.lower ?? "";
  if (STATE_MEDIA.has(word)) return /^state(?:-run|-owned|-controlled)?$/.test(tokens[head - 1]?.lower ?? "");
  return determiner === "the" && from === head - 1 && to === head && named.has(word);
}

/** "| Commander |": the heading of a column. */
function isCell(tokens: readonly Token[], { counted, to }: NounPhrase): boolean {
  const [before, after] = [tokens[counted - 1]?.text, tokens[to + 1]?.text];
  if (before !== "|" && after !== "|") return false;
  return (before ?? "|") === "|" && (after ?? "|") === "|";
}

/** Bodies that other nouns belong to: "government forces", "a coalition air strike". */
const BODIES = new Set("government regime coalition army police opposition militia parliament".split(" "));

function bodyAt(page: Page, tokens: readonly Token[], tree: Tree, at: number): DraftMention | null {
  const token = tokens[at];
  if (!token || (tree.heads[at] ?? -1) <= at || !BODIES.has(token.lower) || isCapitalised(token)) return null;
  if (!/^(compound|amod|nmod:desc)/.test(tree.relations[at] ?? "")) return null;
  const kind = ORGANIZATION_NOMINALS.get(token.lower) ?? "government";
  return draft(page.text, token, token, {
    type: "Organization",
    form: "nominal",
    head: token.lower,
    attributes: { kind },
    confidence: 0.4,
  });
}

/** "its spokesman Oleksandr Borodin": a noun directly before a name is part of that; a relative's is not. */
function isTitle(tokens: readonly Token[], { head, to }: NounPhrase): boolean {
  const next = tokens[head + 1];
  if (to > head || !isCapitalised(next) || countryAt(tokens, head + 1) || isDay(next)) return false;
  return personHead(tokens[head]?.lower ?? "")?.isRelative !== true;
}

/** "detained by police Monday". */
const isDay = (token: Token | undefined): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(token?.lower ?? "");

/** Nouns that only say what the place before them is. */
const SAY_WHAT_PLACE = new Set(
  "region area province district oblast city town village neighborhood neighbourhood suburb river".split(" "),
);

/** Whether the noun and the name before it are one thing, which the name names. */
function saysWhatNameIs(
  tokens: readonly Token[],
  { head, to }: NounPhrase,
  type: string,
  over: readonly (DraftMention | undefined)[],
): boolean {
  const word = tokens[head]?.lower ?? "";
  if (to > head || !(SAY_WHAT_BODY.has(word) || SAY_WHAT_PLACE.has(word))) return false;
  const isNews = tokens[head - 1]?.lower === "news";
  return over[isNews ? head - 2 : head - 1]?.type === type;
}

function described(
  page: Page,
  tokens: readonly Token[],
  phrase: NounPhrase,
  type: "Person" | "Organization" | "Place",
  over: readonly (DraftMention | undefined)[],
): DraftMention {
  const before = over[phrase.from - 1];
  const isOwner =
    before !== undefined && OWNERS.has(before.type) && before.form === "name" && phrase.determiner === "";
  const owner =
    isOwner && phrase.from === phrase.counted && over[phrase.from] !== before ? before : undefined;
  const opening = tokens[phrase.from] as Token;
  const first = owner ? { ...opening, start: owner.start } : opening;
  const behind = type === "Person" ? unitBehind(tokens, phrase.head, over) : 0;
  const to = Math.max(phrase.to, behind);
  const last = tokens[to] as Token;
  const word = tokens[phrase.head]?.lower ?? "";
  const partOf = STANDS_FOR_PART.has(word) && phrase.of >= 0 ? (tokens[phrase.of]?.lower ?? word) : word;
  const noun = nounClass(partOf);
  const person = personHead(partOf);
  const country = countryOf(tokens, phrase, over);
  const kind = type === "Organization" ? ORGANIZATION_NOMINALS.get(word) : undefined;
  const end = over[to]?.end ?? 0;
  const closing = end > last.end ? { ...last, end } : last;
  return draft(page.text, first, closing, {
    name: oneSpace(
      page.text.slice(Math.min(first.start, tokens[phrase.counted]?.start ?? first.start), closing.end),
    ),
    type,
    form: "nominal",
    head: type === "Person" ? (person?.head ?? noun.lemma) : type === "Organization" ? partOf : noun.lemma,
    isPlural: word === "one" || word === "another" ? false : (person?.isPlural ?? noun.isPlural),
    attributes: { ...(kind !== undefined && { kind }), ...(country !== undefined && { country }) },
    ...(type === "Person" && person?.gender && { gender: person.gender }),
    confidence: type === "Person" ? 0.6 : 0.5,
  });
}

/** Names that belong to the noun behind them: "Wagner Group fighters". */
const OWNERS = new Set(["Organization", "Unit"]);

/** Words that count part of a whole, which is what the phrase is about: "one of the soldiers". */
const STANDS_FOR_PART = new Set(
  "one another some two three four five six several many most all none hundreds thousands dozens scores number group members both each few".split(
    " ",
  ),
);

/** The country in the phrase: "a Russian soldier", "Ukraine’s army", "soldiers of the 3rd Ukrainian brigade". */
function countryOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  over: readonly (DraftMention | undefined)[],
): string | undefined {
  for (let at = phrase.head - 1; at >= phrase.from; at -= 1) {
    const token = tokens[at];
    if (!token || !isCapitalised(token)) continue;
    const match = countryAt(tokens, at);
    if (match) return match.country.code;
    const country = over[at]?.attributes.country;
    if (country !== undefined) return country;
  }
  return undefined;
}

/** "[those] who fled": people of whom nothing else is told. */
function thoseWhoAt(page: Page, tokens: readonly Token[], at: number): DraftMention | null {
  const token = tokens[at];
  if (token?.lower !== "those" || tokens[at + 1]?.lower !== "who") return null;
  return draft(page.text, token, token, {
    type: "Person",
    form: "nominal",
    head: "people",
    isPlural: true,
    confidence: 0.5,
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
