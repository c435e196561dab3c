import type { Compared } from "./item.ts";

/** Sizes whose numbers begin anew in every larger unit. */
const SMALL: ReadonlySet<string> = new Set([
  "battalion",
  "squadron",
  "company",
  "battery",
  "platoon",
  "troop",
  "squad",
  "section",
  "gruppe",
]);
/** Of battalions with higher numbers there is one in an army. */
const HIGHEST = 12;

/** "2nd Battalion", "A Company": every regiment has one. */
export function isNumberedAnew({ number, echelon, honorific }: Compared): boolean {
  if (!SMALL.has(echelon ?? "") || honorific !== undefined) return false;
  return number === undefined || !/^\d+$/.test(number) || Number(number) <= HIGHEST;
}

/** Whether a chain of larger units ends in one that is known by its number: "2 battalion, 116 regiment", not "2 battalion". */
export function isPlaced({ within }: Compared): boolean {
  const [, number = "", echelon = ""] = /(?:^|, )([^,(]*) ([^ ,(]*)(?: \([^,]*\))?$/.exec(within ?? "") ?? [];
  return number !== "" && !isNumberedAnew({ number, echelon });
}
