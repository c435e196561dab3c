import { EVERYDAY_ECHELONS } from "./echelons.ts";
import type { UnitName } from "./unit-name.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words of sport, law, school, trade and the stage: beside them a division or a company has no soldiers. */
const CIVILIAN = list(
  "league leagues season seasons club clubs football soccer basketball baseball hockey rugby cricket player players coach coached playoff playoffs relegation relegated promoted promotion goal goals scored championship championships cup match matches premier bundesliga fixtures standings title tournament team teams ncaa conference court courts appeals appellate judge judges judicial plaintiff congress congressional senate legislature elected ballot street avenue curriculum school schools scout scouts scouting played plays loaned side signed pupils university students shareholders revenue profit profits sales ceo subsidiary theatre theater ballet opera",
);
const SOLDIERS = list(
  "troops soldiers soldier army armies forces military fighters brigade brigades battalion regiment regiments division's commander commanders commanded general colonel major captain lieutenant sergeant war battle combat front frontline offensive attack attacked assault artillery tanks infantry airborne enemy deployed casualties killed wounded rebels militants militia battalions corps wehrmacht marines mechanized armored armoured panzer",
);

/** Whether the words of a sentence speak of soldiers. */
export const isOfSoldiers = (words: readonly string[]): boolean => words.some((word) => SOLDIERS.has(word));

/** Whether a whole text speaks of war somewhere. */
export const isOfWar = (text: string): boolean =>
  /\b(?:troops|soldiers?|army|armies|military|brigades?|battalions?|regiments?|war|combat|fighters|militias?|airstrikes?)\b/i.test(
    text,
  );

/** Whether the words of a sentence speak of sport, courts or firms and of no soldiers. */
export function isOfAnotherWorld(words: readonly string[]): boolean {
  let isCivilian = false;
  for (const word of words) {
    if (SOLDIERS.has(word)) return false;
    isCivilian ||= CIVILIAN.has(word);
  }
  return isCivilian;
}

/** Whether a name would be a unit's among soldiers only: "First Division", "Company B". */
export function needsSoldiers({ echelon, branch, qualifiers }: UnitName): boolean {
  return (
    echelon !== undefined && EVERYDAY_ECHELONS.has(echelon) && branch === undefined && !qualifiers?.length
  );
}
