import { draft } from "./draft.ts";
import { countryAt } from "./lookups.ts";
import { leftOf, type Names, partOfGroup, rightOf } from "./noun-phrases.ts";
import { ORGANIZATION_NOMINALS } from "./nouns/organization-heads.ts";
import { personHead } from "./nouns/person-heads.ts";
import type { DraftMention, Page, Sentence, Token } from "./page.ts";
import { isCapitalised, isHeadline, startsWords } from "./word-evidence.ts";

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
  if (names.to.has(tokens[at - 1]?.end ?? -1) || names.to.has(token.end)) return null;
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
