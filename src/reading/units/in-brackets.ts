import type { ParsedUnit } from "./unit-name.ts";
import type { UnitWords } from "./unit-words.ts";

const QUARTERS: ReadonlyMap<string, string> = new Map([
  ["WMD", "Western"],
  ["SMD", "Southern"],
  ["CMD", "Central"],
  ["EMD", "Eastern"],
  ["LMD", "Leningrad"],
  ["MMD", "Moscow"],
]);

/** The military district that stands in brackets behind a unit: "(49th Army, Northern District)", "(58th CAA, SMD)". */
export function districtAt(
  view: UnitWords,
  from: number,
): { units: readonly ParsedUnit[]; after: number; isNumbered: boolean } | null {
  const first = view.tokens[from];
  if (!first || !/^\p{Lu}/u.test(first.text)) return null;
  const quarter = QUARTERS.get(first.text);
  const last = view.tokens[from + 1];
  const echelon = "militaryDistrict";
  const unit: ParsedUnit | null =
    quarter !== undefined
      ? { first, last: first, name: { echelon, honorific: quarter, country: "RU" } }
      : last?.text === "District"
        ? { first, last, name: { echelon, honorific: first.text } }
        : null;
  return unit && { units: [unit], after: unit.last === first ? from + 1 : from + 2, isNumbered: true };
}

/** Index of the closing bracket of a short form right behind a unit ("[49 A]"), which names it again; the opening one where it never closes. */
export function shortFormEnd(view: UnitWords, open: number): number {
  for (let at = open + 1; at < open + 6; at += 1) if (view.words[at] === "]") return at;
  return open;
}
