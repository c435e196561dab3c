import { EVERYDAY_ECHELONS } from "./echelons.ts";
import { isShortForm, type NumberedPart } from "./numbered-part.ts";
import { isOfSoldiers } from "./other-worlds.ts";
import type { UnitWords } from "./unit-words.ts";

/** After a number these arms are a unit even without a size: "5th Marines", "7th Cavalry". */
const ALONE: ReadonlySet<string> = new Set(["marine", "cavalry", "infantry", "airborne", "jager", "armored"]);
/** Arms of the battalions that are called by two figures: "1/8 Cav". */
const IN_PAIRS: ReadonlySet<string> = new Set(["marine", "cavalry", "infantry", "armored", "artillery"]);
/** Arms that a group or centre must have to be one of soldiers: there are support groups and medical centres. */
const ARMS_OF_GROUPS: ReadonlySet<string> = new Set(
  "specialForces infantry armored cavalry aviation artillery engineer antiAircraft rocketArtillery reconnaissance airborne assault naval".split(
    " ",
  ),
);
const ARMS_OF_CENTERS: ReadonlySet<string> = new Set("specialForces naval unmannedSystems".split(" "));
/** Sizes that a word ordinal needs more for: "First Division" is of a league as well, "second wing" of a building. */
const NEEDS_FIGURE: ReadonlySet<string> = new Set("section wing squad troop front group center".split(" "));
/** Sizes that a single letter names rather than numbers: "C Company". */
const LETTERED: ReadonlySet<string> = new Set(["company", "troop", "battery", "squadron", "platoon"]);
/** What makes of army, corps and division something else: "First Corps of Cadets", "First Division of the League". */
const NOT_OF = /^(?:cadets|engineers|discovery|volunteers|labor|labour|the)$/;
const OTHER_OF =
  /^(?:league|court|courts|ministry|department|company|university|football|championship|state|supreme|superior|house|office|bank|agency|church|circuit)$/;

function isOfOtherKind(view: UnitWords, end: number): boolean {
  if (view.words[end + 1] !== "of") return false;
  const next = view.words[end + 2] ?? "";
  if (next === "cadets" || next === "discovery") return true;
  if (!NOT_OF.test(next)) return OTHER_OF.test(next);
  for (let at = end + 3; at < end + 7; at += 1) if (OTHER_OF.test(view.words[at] ?? "")) return true;
  return false;
}

/** Whether a number and the words after it are a unit's name rather than a place in a row, a year or a score. */
export function isCredible(view: UnitWords, from: number, found: NumberedPart, isOne: boolean): boolean {
  const { form, number } = found.number;
  const { echelon, branch } = found;
  const last = view.tokens[found.end];
  const isCapitalised = /^\p{Lu}/u.test(last?.text ?? "");
  if (view.isJoined[from] && form === "plain") return false;
  if (form === "pair")
    return isOne && found.isNamed && isCapitalised && (echelon === "battalion" || IN_PAIRS.has(branch ?? ""));
  if (echelon === undefined && form === "plain") return false;
  if (echelon === undefined && branch === undefined)
    return (
      form === "ordinal" &&
      found.end === from + 1 &&
      isShortForm(last?.text ?? "") &&
      !/^\p{Lu}/u.test(view.tokens[found.end + 1]?.text ?? "") &&
      isOfSoldiers(view.words)
    );
  if (echelon === undefined)
    return form === "ordinal" && branch !== undefined && ALONE.has(branch) && isCapitalised;
  if (echelon === "reserve" || isOfOtherKind(view, found.end)) return false;
  if (echelon === "group" && !ARMS_OF_GROUPS.has(branch ?? "")) return false;
  if (echelon === "center" && !(ARMS_OF_CENTERS.has(branch ?? "") && found.isNamed)) return false;
  if (echelon === "front" && (!found.isNamed || (form !== "ordinal" && found.honorific === undefined)))
    return false;
  const isFirmOrPhrase =
    branch === undefined && found.honorific !== undefined && !isCapitalised && EVERYDAY_ECHELONS.has(echelon);
  if (isFirmOrPhrase && !isOfSoldiers(view.words)) return false;
  if (form === "ordinal") return true;
  if (form === "word") {
    const isSovietFront = echelon === "front" && found.honorific !== undefined && isCapitalised;
    if (NEEDS_FIGURE.has(echelon) && branch === undefined && !isSovietFront) return false;
    if (
      echelon === "division" &&
      branch === undefined &&
      view.tokens.length > found.end + 4 &&
      !isOfSoldiers(view.words)
    )
      return false;
    return found.isNamed || (branch !== undefined && echelon !== "company");
  }
  const isLetter = form === "roman" && view.tokens[from]?.text.length === 1;
  if (isLetter && LETTERED.has(echelon)) return false;
  if (form === "roman")
    return found.isNamed && view.tokens[from]?.text !== "I"
      ? true
      : echelon === "corps" || echelon === "expeditionaryForce";
  const isYear = /^(19|20)\d\d$/.test(number);
  const isTwoLetters = /^\p{Lu}{2}$/u.test(last?.text ?? "");
  if (isTwoLetters && !isOfSoldiers(view.words.filter((_, at) => at < from || at > found.end))) return false;
  return !isYear && found.isNamed && !(found.isPlural && isOne);
}
