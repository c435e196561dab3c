import { tokenise } from "../tokenise.ts";
import { countryAfter, countryBefore } from "./unit-country.ts";
import type { ParsedUnit, UnitName } from "./unit-name.ts";
import { type UnitWords, unitWords } from "./unit-words.ts";
import { unitsAt } from "./units-at.ts";

/** What a unit's name says: number, echelon, branch, honorific, qualifiers, parent and country as they are compared; null where it is no unit's name. */
export function parseUnitName(text: string): UnitName | null {
  const view = unitWords(tokenise(text, 0, Math.min(text.length, 300)));
  const found = firstUnit(view);
  if (!found) return null;
  const { name, first } = found.unit;
  const country =
    countryBefore(view, view.tokens.indexOf(first)) ?? name.country ?? countryAfter(view, found.after);
  const parent = parentAfter(view, text, found.after);
  return { ...name, ...(country !== undefined && { country }), ...(parent !== undefined && { parent }) };
}

function firstUnit(view: UnitWords): { unit: ParsedUnit; after: number } | null {
  for (let at = 0; at < view.tokens.length; at += 1) {
    const found = unitsAt(view, at);
    const unit = found?.units[0];
    if (found && unit) return { unit, after: found.after };
  }
  return null;
}

/** The larger unit that is named behind one: "2nd Bn, *25th Inf Div*", "of the *118th Brigade*", "(*49th Army*)". */
function parentAfter(view: UnitWords, text: string, after: number): string | undefined {
  let at = after;
  while (at < after + 2 && /^(?:,|\/|\(|of|the)$/.test(view.words[at] ?? "")) at += 1;
  const parent = unitsAt(view, at)?.units[0];
  return parent && text.slice(parent.first.start, parent.last.end);
}
