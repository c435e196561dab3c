import { countryNamed } from "../gazetteers/index.ts";
import { branchAt, QUALIFIERS } from "./branches.ts";
import { echelonAt } from "./echelons.ts";
import { type ParsedUnit, quotedAt, type UnitName } from "./parse-unit-at.ts";
import type { UnitWords } from "./unit-words.ts";

const MOST_WORDS = 6;
/** Sizes that name a unit after a name of its own ("Azov Battalion"); the others are too often firms, parties or lines. */
const AFTER_A_NAME: ReadonlySet<string> = new Set(
  "platoon battalion regiment brigade brigadeCombatTeam fleet flotilla militaryDistrict operationalCommand groupOfForces legion taskForce squadron battalionTacticalGroup detachment".split(
    " ",
  ),
);
/** Sizes that take their letter, number or quarter after them ("Company B", "Task Force 58", "Army Group Centre"). */
const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  "company battery squadron battalion troop taskForce armyGroup operationalCommand groupOfForces detachment platoon".split(
    " ",
  ),
);
const LETTER_NAMES = /^(alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|easy|fox|dog|able|baker|[a-z])$/i;
const QUARTERS = /^(north|south|east|west|center|centre|[A-Z]|\d{1,3})$/i;

/** Words that may stand with a capital before a size and name nobody: "Our battalion", "Every brigade". */
const NO_NAME = new Set(
  "our my his her their its your the a an this that these those each every one two three four five six another some any no many several both all new entire whole other enemy following but and when while after before in on at by for from with as if".split(
    " ",
  ),
);

const isCapitalised = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");
const isOfCountry = (word: string): boolean => countryNamed(word) !== null;

function sizeFirst(view: UnitWords, from: number): { unit: ParsedUnit; after: number } | null {
  const size = echelonAt(view.words, from);
  const first = view.tokens[from];
  if (!size || !first || size.isPlural || !BEFORE_A_NAME.has(size.echelon) || !isCapitalised(first.text))
    return null;
  const at = from + size.words.length;
  const last = view.tokens[at];
  if (!last || !QUARTERS.test(last.text) || !/^[\p{Lu}\p{N}]/u.test(last.text)) return null;
  const isShort = last.text.length === 1 || /^\d/.test(last.text);
  const name: UnitName = isShort
    ? { number: last.text, echelon: size.echelon }
    : { honorific: last.text, echelon: size.echelon };
  return { unit: { name, first, last }, after: at + 1 };
}

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
  if (!first || (!isCapitalised(first.text) && !/^["“«]$/.test(first.text))) return null;
  if (NO_NAME.has(first.lower)) return null;
  const before = sizeFirst(view, from) ?? armyOf(view, from);
  if (before) return before;
  let branch: string | undefined;
  const named: string[] = [];
  let at = from;
  while (at < from + MOST_WORDS) {
    const token = view.tokens[at];
    const word = view.words[at];
    if (!token || word === undefined) return null;
    const size = echelonAt(view.words, at);
    if (size) return finish(view, from, at, size, named, branch);
    const quoted = quotedAt(view, at);
    if (quoted) {
      named.push(quoted.text);
      at = quoted.after;
      continue;
    }
    const arm = at > from ? branchAt(view.words, at) : null;
    if (arm) {
      branch = arm.branch;
      at += arm.length;
      continue;
    }
    const joins =
      named.length > 0 &&
      (word === "of" || word === "the" || word === "'s") &&
      isCapitalised(view.tokens[at + 1]?.text);
    if (!isCapitalised(token.text) && !joins) return null;
    if (!QUALIFIERS.has(word)) named.push(token.text);
    at += 1;
  }
  return null;
}

function finish(
  view: UnitWords,
  from: number,
  at: number,
  size: { echelon: string; words: readonly string[]; isPlural: boolean },
  named: readonly string[],
  branch: string | undefined,
): { unit: ParsedUnit; after: number } | null {
  const first = view.tokens[from];
  const last = view.tokens[at + size.words.length - 1];
  if (!first || !last || size.isPlural) return null;
  const own = named.filter((it) => !isOfCountry(it));
  const isQuarter =
    size.echelon === "militaryDistrict" || size.echelon === "fleet" || size.echelon === "operationalCommand";
  const isLettered = named.length === 1 && LETTER_NAMES.test(named[0] ?? "") && isCapitalised(last.text);
  if (own.length === 0 && !isLettered) return null;
  if (!AFTER_A_NAME.has(size.echelon) && !isLettered) return null;
  if (isQuarter && !isCapitalised(last.text)) return null;
  const name: UnitName = {
    echelon: size.echelon,
    ...(isLettered ? { number: (named[0] ?? "").charAt(0).toUpperCase() } : { honorific: own.join(" ") }),
    ...(branch !== undefined && { branch }),
  };
  return { unit: { name, first, last }, after: at + size.words.length };
}
