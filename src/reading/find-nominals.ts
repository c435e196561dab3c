import { draft, oneSpace } from "./draft.ts";
import { countryAt } from "./lookups.ts";
import { findNounPhrases } from "./nominals/find-noun-phrases.ts";
import { kindOfPhrase } from "./nominals/kind-of-phrase.ts";
import { nameTypesOf } from "./nominals/name-types.ts";
import type { NounPhrase } from "./nominals/noun-phrase.ts";
import { unitBehind } from "./nominals/unit-behind.ts";
import { nounClass } from "./nouns/noun-classes.ts";
import { ORGANIZATION_NOMINALS } from "./nouns/organization-heads.ts";
import { personHead } from "./nouns/person-heads.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { treeOf } from "./syntax/tree-of.ts";
import { isCapitalised } from "./word-evidence.ts";

/** People, organisations and places that are described, not named: "a Russian soldier from the 331st …", "the ministry", "the city". */
export function findNominals(page: Page, named: readonly DraftMention[]): DraftMention[] {
  const found: DraftMention[] = [];
  const named_ = named.filter((it) => it.type !== "Group");
  let name = 0;
  for (const sentence of page.sentences) {
    const { types, next } = nameTypesOf(sentence.tokens, named_, name);
    const here = named_.slice(name, next);
    name = next;
    const tree = treeOf(sentence);
    for (const phrase of findNounPhrases(sentence, tree, (at) => types[at] !== "")) {
      const type = kindOfPhrase(sentence.tokens, tree, phrase, types);
      if (type !== "none" && !isTitle(sentence.tokens, phrase))
        found.push(described(page, sentence, phrase, type, here));
    }
    for (const at of sentence.tokens.keys()) {
      const one = anotherAt(page, sentence.tokens, at);
      if (one) found.push(one);
    }
  }
  return found;
}

/** "its spokesman Oleksandr Borodin": a noun directly before a name is part of that; a relative's is not. */
function isTitle(tokens: readonly Token[], { head, to }: NounPhrase): boolean {
  const next = tokens[head + 1];
  if (to > head || !isCapitalised(next) || countryAt(tokens, head + 1)) return false;
  return personHead(tokens[head]?.lower ?? "")?.isRelative !== true;
}

function described(
  page: Page,
  { tokens }: Sentence,
  phrase: NounPhrase,
  type: "Person" | "Organization" | "Place",
  names: readonly DraftMention[],
): DraftMention {
  const before = tokens[phrase.from - 1];
  const owner =
    phrase.determiner === "" && phrase.from === phrase.counted
      ? names.find((it) => OWNERS.has(it.type) && it.form === "name" && it.end === before?.end)
      : undefined;
  const opening = tokens[phrase.from] as Token;
  const first = owner ? { ...opening, start: owner.start } : opening;
  const starts =
    type === "Person" ? unitBehind(tokens, phrase.head, new Map(names.map((it) => [it.start, it]))) : 0;
  const last = tokens[Math.max(phrase.to, starts)] as Token;
  const word = tokens[phrase.head]?.lower ?? "";
  const partOf = STANDS_FOR_PART.has(word) && phrase.of >= 0 ? (tokens[phrase.of]?.lower ?? word) : word;
  const noun = nounClass(partOf);
  const person = personHead(partOf);
  const country = countryOf(tokens, phrase, names);
  const kind = type === "Organization" ? ORGANIZATION_NOMINALS.get(word) : undefined;
  const end = names.find((it) => it.start < last.end && it.end > last.end);
  const closing = end ? { ...last, end: end.end } : last;
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
  names: readonly DraftMention[],
): string | undefined {
  for (let at = phrase.head - 1; at >= phrase.from; at -= 1) {
    const token = tokens[at];
    if (!token || !isCapitalised(token)) continue;
    const match = countryAt(tokens, at);
    if (match) return match.country.code;
    const country = names.find((it) => it.start <= token.start && token.end <= it.end)?.attributes.country;
    if (country !== undefined) return country;
  }
  return undefined;
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
