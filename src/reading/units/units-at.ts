import { cyrillicUnitAt } from "./cyrillic-names.ts";
import { namedUnitAt } from "./named-unit-at.ts";
import { numberedUnitsAt } from "./parse-unit-at.ts";
import { partOfWingAt } from "./part-of-wing.ts";
import { unidentifiedAt } from "./unidentified.ts";
import type { ParsedUnit } from "./unit-name.ts";
import type { UnitWords } from "./unit-words.ts";

interface UnitsFound {
  readonly units: readonly ParsedUnit[];
  readonly after: number;
  readonly isNumbered: boolean;
}

/** The units whose names start at an index: numbered ones first, then those with a name of their own. */
export function unitsAt(view: UnitWords, from: number): UnitsFound | null {
  const part = partOfWingAt(view, from);
  if (part) return { units: [part.unit], after: part.after, isNumbered: true };
  const numbered = numberedUnitsAt(view, from);
  if (numbered) return { ...numbered, isNumbered: true };
  const cyrillic = cyrillicUnitAt(view, from);
  if (cyrillic) return { units: [cyrillic.unit], after: cyrillic.after, isNumbered: true };
  const own = unidentifiedAt(view, from) ?? namedUnitAt(view, from);
  return own && { units: [own.unit], after: own.after, isNumbered: false };
}
