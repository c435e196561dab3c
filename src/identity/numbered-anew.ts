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

/** Brigades of American and Indian divisions are counted from 1 in each. */
const BRIGADES_OF_A_DIVISION = 6;

/** "2nd Battalion", "A Company": every regiment has one; so has every division its "1st Brigade". */
export function isNumberedAnew({ number, echelon, honorific, branch, within }: Compared): boolean {
  if (echelon === "brigade" && branch === undefined && within?.includes(" division"))
    return Number(number) <= BRIGADES_OF_A_DIVISION;
  if (!SMALL.has(echelon ?? "") || honorific !== undefined) return false;
  return number === undefined || !/^\d+$/.test(number) || Number(number) <= HIGHEST;
}

/** Whether a chain of larger units ends in one that is known by its number: "2 battalion, 116 regiment", not "2 battalion". */
export function isPlaced({ within }: Compared): boolean {
  const [, number = "", echelon = ""] = /(?:^|, )([^,(]*) ([^ ,(]*)(?: \([^,]*\))?$/.exec(within ?? "") ?? [];
  return number !== "" && !isNumberedAnew({ number, echelon });
}
