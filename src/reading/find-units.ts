import { draft } from "./draft.ts";
import type { DraftMention, Page, Sentence } from "./page.ts";
import { arabicGroupAt } from "./units/arabic-names.ts";
import { findBareNumbers } from "./units/bare-numbers.ts";
import { districtAt, shortFormEnd } from "./units/in-brackets.ts";
import { isOfAnotherWorld, isOfWar, needsSoldiers } from "./units/other-worlds.ts";
import { countryAfter, countryBefore } from "./units/unit-country.ts";
import type { ParsedUnit } from "./units/unit-name.ts";
import { unitNominalAt } from "./units/unit-nominal-at.ts";
import { type UnitWords, unitWords } from "./units/unit-words.ts";
import { unitsAt } from "./units/units-at.ts";
import { hasMark, UNIT, UNIT_NAME, UNIT_NUMBER, UNIT_SIZE } from "./word-marks.ts";

/** How sure a numbered unit is, one that a list or its size makes certain, and one with any other name. */
const SURE = { numbered: 0.95, known: 0.93, named: 0.78 } as const;
/** Sizes that nothing but a unit has. */
const CERTAIN =
  /^(?:fleet|flotilla|militaryDistrict|operationalCommand|armyGroup|operationalGroup|groupOfForces)$/;

interface Context {
  readonly page: Page;
  readonly view: UnitWords;
  /** What is Russian today was Soviet in a report that speaks of the Soviet Union. */
  readonly isSoviet: boolean;
  readonly isOfWar: boolean;
}

function asMention({ page, view, isSoviet }: Context, unit: ParsedUnit, isNumbered: boolean): DraftMention {
  const { number, echelon, branch, honorific, within, country: own } = unit.name;
  const from = view.tokens.indexOf(unit.first);
  const after = view.tokens.indexOf(unit.last) + 1;
  const told = own === "RU" && isSoviet ? undefined : own;
  const country = (own === "SU" ? own : countryBefore(view, from)) ?? told ?? countryAfter(view, after);
  const isKnown = own !== undefined || CERTAIN.test(echelon ?? "");
  return draft(page.text, unit.first, unit.last, {
    type: "Unit",
    ...(unit.fullName !== undefined && { name: unit.fullName }),
    attributes: {
      ...(number !== undefined && { number }),
      ...(echelon !== undefined && { echelon }),
      ...(branch !== undefined && { branch }),
      ...(honorific !== undefined && { honorific }),
      ...(within !== undefined && { within }),
      ...(country !== undefined && { country }),
    },
    confidence: isNumbered ? SURE.numbered : isKnown ? SURE.known : SURE.named,
  });
}

/** The units that a sentence names, and the armed groups whose names open with a word such as Jaysh or Kata'ib. */
function named(context: Context): DraftMention[] {
  const { page, view } = context;
  const found: DraftMention[] = [];
  let isCivilian: boolean | undefined;
  let behindUnit = -1;
  let isInBrackets = false;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const mark = view.words[at];
    if (mark === "[" && at === behindUnit) {
      at = shortFormEnd(view, at);
      continue;
    }
    if (mark === "(") isInBrackets = at === behindUnit;
    if (mark === ")") isInBrackets = false;
    const token = view.tokens[at];
    if (!token || !hasMark(token, view.hasSize || isInBrackets ? UNIT : UNIT_ALONE)) continue;
    const units = unitsAt(view, at) ?? (isInBrackets ? districtAt(view, at) : null);
    if (units) {
      behindUnit = units.after;
      isCivilian ??= isOfAnotherWorld(view.words);
      if (!isCivil(units.units, isCivilian, context.isOfWar))
        for (const unit of units.units) found.push(asMention(context, unit, units.isNumbered));
      at = units.after - 1;
      continue;
    }
    const group = arabicGroupAt(view, at);
    if (!group) continue;
    const [first, last] = [view.tokens[group.first], view.tokens[group.last]];
    if (first && last) {
      const attributes = { kind: "armedGroup" };
      found.push(draft(page.text, first, last, { type: "Organization", attributes, confidence: 0.83 }));
      at = group.last;
    }
  }
  return found;
}

/** Whether what could be units are divisions of a league, or letters of companies, where nobody speaks of soldiers. */
function isCivil(units: readonly ParsedUnit[], isCivilian: boolean, isInWar: boolean): boolean {
  const areLettered = units.every(({ name }) => /^[A-Z]$/.test(name.number ?? ""));
  return (isCivilian || (areLettered && !isInWar)) && units.every(({ name }) => needsSoldiers(name));
}

function inSentence(page: Page, { tokens }: Sentence, war: Omit<Context, "page" | "view">): DraftMention[] {
  let marks = 0;
  for (const token of tokens) marks |= token.marks;
  if ((marks & (UNIT_ALONE | UNIT_SIZE)) === 0) return [];
  const names = named({ page, view: unitWords(tokens), ...war });
  if ((marks & UNIT_SIZE) === 0) return names;
  const words = tokens.map((it) => it.lower);
  const nominals: DraftMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const nominal = hasMark(tokens[at], UNIT_SIZE) ? unitNominalAt(page, tokens, words, at) : null;
    if (nominal && !names.some((it) => it.start < nominal.end && nominal.start < it.end))
      nominals.push(nominal);
  }
  return nominals.length === 0 ? names : [...names, ...nominals];
}

/** What opens a unit's name in a sentence that tells no size. */
const UNIT_ALONE = UNIT_NUMBER | UNIT_NAME;

/** Every unit that a page names or describes. */
export function findUnits(page: Page): DraftMention[] {
  const war = {
    isSoviet: /\b(?:Soviets?|USSR|Red Army|Wehrmacht)\b/.test(page.text),
    isOfWar: isOfWar(page.text),
  };
  const found: DraftMention[] = [];
  for (const sentence of page.sentences) for (const it of inSentence(page, sentence, war)) found.push(it);
  return [
    ...found,
    ...findBareNumbers(
      page,
      found.filter((it) => it.form === "name" && it.type === "Unit"),
    ),
  ];
}
