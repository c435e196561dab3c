import { unitPrefix } from "./abbreviations.ts";
import { arabicUnitAt } from "./arabic-names.ts";
import { countryOfWords } from "./country-of-words.ts";
import { echelonAt } from "./echelons.ts";
import { quotedAt } from "./quoted.ts";
import type { ParsedUnit } from "./unit-name.ts";
import { numberAfterSize } from "./unit-number.ts";
import type { UnitWords } from "./unit-words.ts";

type Found = { unit: ParsedUnit; after: number } | null;

/** Sizes that take their letter or number after them ("Company B", "Task Force 58", "Brigade 2506"). */
const BEFORE_A_NUMBER: ReadonlySet<string> = new Set(
  "company battery squadron battalion taskForce detachment platoon brigade regiment troop combatCommand carrierStrikeGroup battlegroup".split(
    " ",
  ),
);
/** Sizes that take their name after them ("Task Force Baum", "Army Group Centre", "Operational Command North"). */
const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  "taskForce armyGroup operationalCommand groupOfForces operationalGroup battlegroup battalion brigade division".split(
    " ",
  ),
);
/** Sizes whose name behind them is only sure in quotation marks or as a quarter: a battalion is named before. */
const IN_QUOTES_ONLY: ReadonlySet<string> = new Set(["battalion", "brigade", "division"]);
/** Sizes that only one army calls so when the quarter or name stands behind them. */
const OF_ONE_COUNTRY: ReadonlyMap<string, string> = new Map([
  ["armyGroup", "DE"],
  ["operationalCommand", "UA"],
]);
const QUARTER = /^(?:North|South|East|West|Center|Centre|Mitte|Nord|Süd|Ost|[A-Z])$/;
const NO_NAME = /^(?:On|For|To|Of|In|And|The|Commander|Report|Members?|Chair|Chief|Director|Spokesman)$/;

const isCapitalised = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? "");

/** A unit whose size stands before its number or name. */
export function sizeFirst(view: UnitWords, from: number): Found {
  return prefixed(view, from) ?? afterSize(view, from) ?? arabicUnitAt(view, from);
}

function prefixed(view: UnitWords, from: number): Found {
  const first = view.tokens[from];
  const prefix = unitPrefix(first?.text ?? "");
  const last = view.tokens[from + 1];
  if (!first || !prefix || !last || last.start > first.end + 1) return null;
  const isFigure = /^\d{1,4}$/.test(last.text);
  const isName = prefix.echelon === "taskForce" && /^\p{Lu}{2,}$|^\p{Lu}\p{Ll}{2,}$/u.test(last.text);
  if (!isFigure && !isName) return null;
  return {
    unit: {
      first,
      last,
      name: { ...(isFigure ? { number: last.text } : { honorific: last.text }), ...prefix },
    },
    after: from + 2,
  };
}

function afterSize(view: UnitWords, from: number): Found {
  const size = echelonAt(view.words, from);
  const first = view.tokens[from];
  if (!size || !first || size.isPlural || !isCapitalised(first.text)) return null;
  const { echelon } = size;
  const at = from + size.words.length;
  const last = view.tokens[at];
  if (!last) return null;
  const country = countryOfWords(view, from, at, echelon) ?? OF_ONE_COUNTRY.get(echelon);
  const found = (name: { number?: string; honorific?: string }, end: number): Found => ({
    unit: {
      first,
      last: view.tokens[end] ?? last,
      name: { ...name, echelon, ...(country !== undefined && { country }) },
    },
    after: end + 1,
  });
  const number = numberAfterSize(last.text);
  const isShort = BEFORE_A_NUMBER.has(echelon) && number !== null;
  const isArmyGroupLetter = echelon === "armyGroup" && /^[A-Z]$/.test(last.text);
  if (isShort && !IS_A_LABEL.test(`${echelon} ${number}`)) return found({ number }, at);
  if (isArmyGroupLetter) return found({ honorific: last.text }, at);
  if (!BEFORE_A_NAME.has(echelon)) return null;
  const quoted = quotedAt(view, at);
  if (quoted) return found({ honorific: quoted.text }, quoted.after - 1);
  if (IN_QUOTES_ONLY.has(echelon) || NO_NAME.test(last.text)) return null;
  const isQuarter = QUARTER.test(last.text);
  const isName = /^\p{Lu}\p{Ll}+$/u.test(last.text);
  const takesAnyName = /^(?:taskForce|battlegroup|operationalGroup|groupOfForces|armyGroup)$/.test(echelon);
  return isQuarter || (takesAnyName && isName) ? found({ honorific: last.text }, at) : null;
}

/** "Brigade 5" may be a label on a map, with three figures or more it is how a unit is called; a troop with a number is one of scouts. */
const IS_A_LABEL = /^(?:(?:brigade|regiment) (?:\d{1,2}|[A-Z])|troop \d+)$/;
