import { countryNamed } from "../gazetteers/index.ts";
import { COUNTRY, hasMark } from "../word-marks.ts";
import { branchAt } from "./branches.ts";
import { countryOfWords } from "./country-of-words.ts";
import { type EchelonWord, echelonAt } from "./echelons.ts";
import { knownNameAt, SOVIET_FRONTS } from "./known-names.ts";
import { numberedUnitsAt } from "./parse-unit-at.ts";
import { QUALIFIERS } from "./qualifiers.ts";
import { quotedAt } from "./quoted.ts";
import { sizeFirst } from "./size-first.ts";
import { tailOf } from "./tail.ts";
import type { ParsedUnit, UnitName } from "./unit-name.ts";
import { numberAfterSize, unitNumberAt } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MOST_WORDS = 6;
/** Sizes that name a unit after a name of its own ("Azov Battalion"); the others are too often firms, parties or lines. */
const AFTER_A_NAME = list(
  "platoon battalion regiment brigade brigadeCombatTeam fleet flotilla militaryDistrict operationalCommand groupOfForces operationalGroup legion squadron battalionTacticalGroup battlegroup detachment",
);
/** Sizes that make a unit of a name only beside an arm of soldiers: "Panzer Lehr Division", "Hamza Armoured Division". */
const AFTER_AN_ARM = list("division army corps");
const ARMS_OF_DIVISIONS = list(
  "armored infantry mechanized motorized motorRifle airborne airAssault mountain panzerGrenadier cavalry marine artillery antiAircraft commando",
);
/** Sizes that take their letter, alone of all: "Bravo Company", "A Battery". */
const WITH_A_LETTER = list("company battery squadron battalion troop platoon");
/** Sizes that are capitalised in a name of their own, and everyday words in small letters. */
const IN_CAPITALS = list("militaryDistrict fleet operationalCommand legion detachment squadron");

/** Words that may stand with a capital before a size and name nobody: "Our battalion", "Every brigade". */
const NO_NAME = list(
  "our my his her their its your the a an this that these those each every one two three four five six another some any no many several both all new entire whole other enemy following but and when while after before in on at by for from with as if",
);
/** What is called a brigade, a legion or a squadron without soldiers. */
const CIVILIAN = list(
  "railroad railway railways fire boys girls traffic rescue vice bomb american british rotary flying drug homicide anti-corruption vehicle bus truck taxi car shipping merchant cruise fishing rental commercial church labour labor youth medical ambulance dad's light's",
);

/** Whose regiment it is by name; anybody else's stands before the name ("the IRA's Belfast Brigade"). */
const IS_PATRON = /^(?:king|queen|prince|princess|duke|duchess|emperor|people|lady|lord|patricia|bishop)$/;
/** Short forms that are ranks where no number stands before them: "Brig. Gen.", "Det." */
const ARE_RANKS = /^(?:brig|br|det|sec)$/;
/** Arms that alone make a regiment's or brigade's name in capitals: "Parachute Regiment". */
const NAMED_BY_ARM = list("airborne armored mountain naval marine cavalry jager airAssault specialForces");
/** Sizes that the navy and the air force number behind: "Torpedo Squadron 8", "Carrier Air Wing 7". */
const NUMBERED_BEHIND = list("squadron wing battalion group flotilla");

const isCapitalised = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");
const isOfCountry = (word: string): boolean => /^(?:name|adjective)$/.test(countryNamed(word)?.form ?? "");

/** The Arabic article that a hyphen joins to its noun: "al-Tawhid Brigade". */
const isArticle = (view: UnitWords, at: number): boolean =>
  view.words[at] === "al" && view.isJoined[at + 1] === true && isCapitalised(view.tokens[at + 1]?.text);

/** "Army of the Potomac", "Army of Northern Virginia": an army named after where it fought, not after a country. */
function armyOf(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  if (first?.text !== "Army" || view.words[from + 1] !== "of") return null;
  let at = view.words[from + 2] === "the" ? from + 3 : from + 2;
  const start = at;
  while (at < start + 3 && isCapitalised(view.tokens[at]?.text)) at += 1;
  const last = view.tokens[at - 1];
  const named = view.tokens.slice(start, at).map((it) => it.text);
  if (!last || named.length === 0 || isOfCountry(named.join(" ")) || isOfCountry(named[0] ?? "")) return null;
  return { unit: { name: { echelon: "army", honorific: named.join(" ") }, first, last }, after: at };
}

/** A unit with a name instead of a number that starts at an index: "Azov Regiment", "Company B", "Black Sea Fleet". */
export function namedUnitAt(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  if (!first || !(isCapitalised(first.text) || /^["“«]$/.test(first.text) || isArticle(view, from)))
    return null;
  if (NO_NAME.has(first.lower) && first.text !== "A") return null;
  if (hasMark(first, COUNTRY) && countryNamed(first.text)?.form === "adjective") return null;
  const before = sizeFirst(view, from) ?? armyOf(view, from);
  if (before || !view.hasSize) return before;
  let branch: string | undefined;
  const named: string[] = [];
  let at = from;
  while (at < from + MOST_WORDS) {
    const token = view.tokens[at];
    const word = view.words[at];
    if (!token || word === undefined) return null;
    const arm = branchAt(view.words, at);
    const here = echelonAt(view.words, at);
    const isArm =
      arm !== null &&
      (here?.words.length ?? 0) <= arm.length &&
      echelonAt(view.words, at + arm.length) !== null;
    const size = isArm ? null : here;
    if (size) return finish(view, from, at, { size, named, branch });
    const quoted = quotedAt(view, at);
    if (quoted) {
      named.push(quoted.text);
      at = quoted.after;
      continue;
    }
    if (arm) {
      branch = arm.branch;
      at += arm.length;
      continue;
    }
    const joins =
      named.length > 0 &&
      (word === "of" ||
        (word === "the" && view.words[at - 1] === "of") ||
        (word === "'s" && IS_PATRON.test(view.words[at - 1] ?? ""))) &&
      isCapitalised(view.tokens[at + 1]?.text);
    if (!isCapitalised(token.text) && !joins && !isArticle(view, at)) return null;
    if (at > from && unitNumberAt(view.tokens, at)?.form === "word" && numberedUnitsAt(view, at)) return null;
    if (!QUALIFIERS.has(word)) named.push(token.text);
    at += 1;
  }
  return null;
}

interface Found {
  readonly size: EchelonWord;
  readonly named: readonly string[];
  readonly branch: string | undefined;
}

function finish(
  view: UnitWords,
  from: number,
  at: number,
  found: Found,
): { unit: ParsedUnit; after: number } | null {
  const { size, named, branch } = found;
  const first = view.tokens[from];
  const sizeAt = at + size.words.length - 1;
  const sizeWord = view.tokens[sizeAt];
  if (!first || !sizeWord || size.isPlural || at === from || ARE_RANKS.test(size.words[0] ?? "")) return null;
  const letter = named.length === 1 && branch === undefined ? numberAfterSize(named[0] ?? "") : null;
  if (letter !== null && /^\p{Lu}$/u.test(letter)) {
    if (!WITH_A_LETTER.has(size.echelon) || !isCapitalised(sizeWord.text)) return null;
    return {
      unit: { name: { number: letter, echelon: size.echelon }, first, last: sizeWord },
      after: sizeAt + 1,
    };
  }
  const figure = view.tokens[sizeAt + 1];
  const isNumbered =
    NUMBERED_BEHIND.has(size.echelon) && isCapitalised(sizeWord.text) && branch !== undefined;
  if (isNumbered && figure && /^\d{1,3}$/.test(figure.text)) {
    const numbered = { number: figure.text, echelon: size.echelon, branch };
    return { unit: { name: numbered, first, last: figure }, after: sizeAt + 2 };
  }
  const tail = tailOf(view, sizeAt);
  const own = named.filter((it) => !isOfCountry(it));
  const guards = branch !== undefined && /^guards$/i.test(first.text) ? "Guards" : undefined;
  const royal = /^royal$/i.test(first.text) && named.length > 0 ? ["Royal", ...named].join(" ") : undefined;
  const honorific = own.length > 0 ? own.join(" ") : (tail.honorific ?? guards ?? royal);
  const known = knownIn(view, from, at, size.echelon);
  if (!known && !isAUnit(found, honorific, sizeWord.text)) return null;
  const last = view.tokens[tail.end];
  if (!last) return null;
  const country = known ?? countryOfWords(view, from, at + size.words.length, size.echelon) ?? tail.country;
  const isByArm = named.length === 0 && branch !== undefined && size.echelon === "regiment";
  const byname =
    honorific ??
    (isByArm
      ? view.tokens
          .slice(from, at)
          .map((it) => it.text)
          .join(" ")
      : undefined);
  const name: UnitName = {
    echelon: size.echelon,
    ...(branch !== undefined && { branch }),
    ...(byname !== undefined && { honorific: byname }),
    ...(country !== undefined && { country }),
  };
  return { unit: { name, first, last }, after: tail.end + 1 };
}

/** The country of a unit known by its name that stands among some words, if it goes with this size. */
function knownIn(view: UnitWords, from: number, to: number, echelon: string): string | undefined {
  for (let at = from; at < to; at += 1) {
    const known = knownNameAt(view.words, at);
    if (!known || at + known.words.length > to || !isCapitalised(view.tokens[at]?.text)) continue;
    const fits =
      known.echelon === undefined ? echelon !== "company" && echelon !== "group" : known.echelon === echelon;
    if (fits) return known.country;
  }
  return undefined;
}

function isAUnit({ size, named, branch }: Found, honorific: string | undefined, sizeWord: string): boolean {
  const { echelon } = size;
  if (named.some((it) => CIVILIAN.has(it.toLowerCase()))) return false;
  if (IN_CAPITALS.has(echelon) && !isCapitalised(sizeWord)) return false;
  if (echelon === "front")
    return named.length === 1 && SOVIET_FRONTS.has((named[0] ?? "").toLowerCase()) && isCapitalised(sizeWord);
  if (AFTER_AN_ARM.has(echelon)) {
    const isArabic = named.length > 1 && /^(?:al|Al|Abu|Liwa|Sultan|Imam)$/.test(named[0] ?? "");
    const isOfSoldiers = branch !== undefined && ARMS_OF_DIVISIONS.has(branch) && isCapitalised(sizeWord);
    return (
      honorific !== undefined && echelon !== "army" && (isOfSoldiers || (isArabic && echelon === "division"))
    );
  }
  const isOfArm = /^(?:regiment|brigade)$/.test(echelon) && branch !== undefined && NAMED_BY_ARM.has(branch);
  if (honorific === undefined) return isOfArm && named.length === 0 && isCapitalised(sizeWord);
  return AFTER_A_NAME.has(echelon);
}
