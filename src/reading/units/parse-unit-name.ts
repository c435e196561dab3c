import { tokenise } from "../tokenise.ts";
import { namedUnitAt } from "./named-unit-at.ts";
import { numberedUnitsAt, type UnitName } from "./parse-unit-at.ts";
import { unitWords } from "./unit-words.ts";

/** What a unit's name says: number, echelon, branch and honorific as they are compared; null where it is no unit's name. */
export function parseUnitName(text: string): UnitName | null {
  const view = unitWords(tokenise(text, 0, Math.min(text.length, 300)));
  for (let at = 0; at < view.tokens.length; at += 1) {
    const numbered = numberedUnitsAt(view, at)?.units[0];
    if (numbered) return numbered.name;
  }
  for (let at = 0; at < view.tokens.length; at += 1) {
    const named = namedUnitAt(view, at);
    if (named) return named.unit.name;
  }
  return null;
}
