import { draft } from "./draft.ts";
import { countryNamed } from "./gazetteers/index.ts";
import { countryAt } from "./lookups.ts";
import type { DraftMention, Page, Token } from "./page.ts";
import { branchAt } from "./units/branches.ts";
import { EVERYDAY_ECHELONS, echelonAt } from "./units/echelons.ts";
import { namedUnitAt } from "./units/named-unit-at.ts";
import { numberedUnitsAt, type ParsedUnit } from "./units/parse-unit-at.ts";
import { type UnitWords, unitWords } from "./units/unit-words.ts";

/** The country whose adjective, possessive or name stands before or inside a unit's name, or in brackets after it. */
function countryOf(view: UnitWords, from: number, after: number): string | undefined {
  for (let at = from - 1; at >= 0 && at >= from - 3; at -= 1) {
    const match = countryAt(view.tokens, at);
    if (
      match &&
      at + match.length <= from &&
      /^('s|'|’|army|army's)?$/.test(
        view.tokens
          .slice(at + match.length, from)
          .map((it) => it.lower)
          .join(""),
      )
    )
      return match.country.code;
  }
  for (let at = from; at < after; at += 1) {
    const match = countryAt(view.tokens, at);
    if (match && (match.form === "adjective" || at === from)) return match.country.code;
  }
  if (view.tokens[after]?.text === "(") return countryNamed(view.tokens[after + 1]?.text ?? "")?.country.code;
  return undefined;
}

function asMention(page: Page, view: UnitWords, unit: ParsedUnit, confidence: number): DraftMention {
  const from = view.tokens.indexOf(unit.first);
  const after = view.tokens.indexOf(unit.last) + 1;
  const country = countryOf(view, from, after);
  return draft(page.text, unit.first, unit.last, {
    type: "Unit",
    ...(unit.fullName !== undefined && { name: unit.fullName }),
    attributes: { ...unit.name, ...(country !== undefined && { country }) },
    confidence,
  });
}

const DETERMINERS = new Set(
  "a an the his her their its our my this that these those one two three four five six several some many another each every no other whole entire same".split(
    " ",
  ),
);
const OWNERS = new Set(["his", "her", "their", "its", "our", "my"]);
const SIZE_WORDS = new Set(
  "whole entire elite new newly formed depleted small large enemy regular separate independent guards assault understrength full main several reserve second first third special".split(
    " ",
  ),
);

/** A unit without a name of its own: "a 660-strong battalion", "his regiment", "two Ukrainian brigades". */
function nominalAt(
  page: Page,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): DraftMention | null {
  const size = echelonAt(words, at);
  const isGeneric = words[at] === "unit" || words[at] === "units";
  if ((!size && !isGeneric) || size?.echelon === "troop") return null;
  const length = size?.words.length ?? 1;
  const last = tokens[at + length - 1];
  if (!last || !/^\p{Ll}/u.test(last.text)) return null;
  let from = at;
  let branch: string | undefined;
  let country: string | undefined;
  let strength: number | undefined;
  while (from > 0 && from > at - 7) {
    const word = words[from - 1] ?? "";
    const before = tokens[from - 1];
    if (word === "strong" && tokens[from - 2]?.text === "-" && /^[\d,]+$/.test(words[from - 3] ?? "")) {
      strength = Number((words[from - 3] ?? "").replace(/,/g, ""));
      from -= 3;
      continue;
    }
    const match = countryAt(tokens, from - 1);
    const arm = branchAt(words, from - 1) ?? branchAt(words, from - 2);
    if (match && match.length === 1) country = match.country.code;
    else if (arm && /^\p{Ll}/u.test(before?.text ?? ""))
      branch =
        branchAt(words, from - 2)?.length === 2 ? branchAt(words, from - 2)?.branch : (branch ?? arm.branch);
    else if (!SIZE_WORDS.has(word) && word !== "-") break;
    from -= 1;
  }
  const hasDeterminer = DETERMINERS.has(words[from - 1] ?? "");
  const owner = OWNERS.has(words[from - 1] ?? "");
  if (hasDeterminer) from -= 1;
  if (words[from] === "-") from += 1;
  const isBare = branch === undefined && country === undefined && strength === undefined;
  if (
    isBare &&
    (isGeneric
      ? !owner
      : size &&
        EVERYDAY_ECHELONS.has(size.echelon) &&
        !(owner && size.echelon !== "company" && size.echelon !== "front"))
  )
    return null;
  if (
    size &&
    (size.echelon === "front" ||
      size.echelon === "army" ||
      size.echelon === "fleet" ||
      size.echelon === "company" ||
      size.echelon === "militaryDistrict") &&
    branch === undefined
  )
    return null;
  if (!hasDeterminer && isBare) return null;
  const first = tokens[from];
  if (!first || from > at) return null;
  const number = strength ?? strengthAfter(words, at + length);
  return draft(page.text, first, last, {
    type: "Unit",
    form: "nominal",
    head: words[at] ?? "",
    isPlural: size?.isPlural ?? words[at] === "units",
    attributes: {
      ...(size && { echelon: size.echelon }),
      ...(branch !== undefined && { branch }),
      ...(country !== undefined && { country }),
      ...(number !== undefined && { strength: number }),
    },
    confidence: 0.7,
  });
}

/** "a battalion of 660 men" */
function strengthAfter(words: readonly string[], at: number): number | undefined {
  if (words[at] !== "of" || !/^\d[\d,]*$/.test(words[at + 1] ?? "")) return undefined;
  return /^(men|soldiers|troops|people|fighters|personnel|servicemen|about)$/.test(words[at + 2] ?? "")
    ? Number((words[at + 1] ?? "").replace(/,/g, ""))
    : undefined;
}

const AFTER_A_UNIT =
  /^([.,;:!?)’']|'s|had|has|was|were|is|and|from|in|at|on|near|said|lost|held|took|left|moved|came|went|fought|attacked|crossed|would|will|could|to|with|under|before|after|during|when|which|who)$/;

/** "the 331st", once the page has named one unit of that number: its number alone. */
function findBareNumbers(page: Page, named: readonly DraftMention[]): DraftMention[] {
  const byNumber = new Map<string, DraftMention | null>();
  for (const unit of named) {
    const { number, echelon } = unit.attributes;
    if (number === undefined || echelon === undefined) continue;
    const known = byNumber.get(number);
    const isSame = known === undefined || (known !== null && known.attributes.echelon === echelon);
    byNumber.set(number, isSame ? unit : null);
  }
  if (byNumber.size === 0) return [];
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences)
    for (const [at, token] of tokens.entries()) {
      const number = /^(\d{1,4})(?:st|nd|rd|th|d)$/.exec(token.text)?.[1];
      const unit = number === undefined ? undefined : byNumber.get(number);
      if (!unit || tokens[at - 1]?.lower !== "the" || !AFTER_A_UNIT.test(tokens[at + 1]?.lower ?? "."))
        continue;
      const { echelon, branch, country } = unit.attributes;
      const attributes = {
        ...(number !== undefined && { number }),
        ...(echelon !== undefined && { echelon }),
        ...(branch !== undefined && { branch }),
        ...(country !== undefined && { country }),
      };
      found.push(draft(page.text, token, token, { type: "Unit", attributes, confidence: 0.6 }));
    }
  return found;
}

/** Every unit that a page names or describes. */
export function findUnits(page: Page): DraftMention[] {
  const found: DraftMention[] = [];
  for (const { tokens } of page.sentences) {
    const view = unitWords(tokens);
    const named: DraftMention[] = [];
    let taken = -1;
    for (let at = 0; at < view.tokens.length; at += 1) {
      const numbered = numberedUnitsAt(view, at);
      if (numbered) {
        for (const unit of numbered.units) named.push(asMention(page, view, unit, 0.95));
        taken = numbered.after;
        at = numbered.after - 1;
        continue;
      }
      const own = at >= taken ? namedUnitAt(view, at) : null;
      if (own) {
        named.push(asMention(page, view, own.unit, 0.78));
        at = own.after - 1;
      }
    }
    found.push(...named);
    const words = tokens.map((it) => it.lower);
    for (let at = 0; at < tokens.length; at += 1) {
      const nominal = nominalAt(page, tokens, words, at);
      if (nominal && !named.some((it) => it.start < nominal.end && nominal.start < it.end))
        found.push(nominal);
    }
  }
  return [
    ...found,
    ...findBareNumbers(
      page,
      found.filter((it) => it.form === "name"),
    ),
  ];
}
