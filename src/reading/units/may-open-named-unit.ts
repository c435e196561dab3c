import { unitPrefix } from "./abbreviations.ts";
import { opensArabicName } from "./arabic-names.ts";
import { opensEchelon } from "./echelons.ts";

const withoutPoint = (word: string): string => word.replace(/\.$/, "");

/** Whether the name of a unit or armed group may begin with a word where no size stands in its sentence: "JG 26", "Liwa al-Tawhid", "U/I VDV Unit". */
export const mayOpenNamedUnit = (text: string, lower: string): boolean =>
  text === "U" || unitPrefix(text) !== null || opensArabicName(withoutPoint(lower));

/** Whether a unit's size may begin with a word, or "unit" for any size. */
export const mayOpenSize = (lower: string): boolean =>
  lower === "unit" || lower === "units" || opensEchelon(lower) || opensEchelon(withoutPoint(lower));
