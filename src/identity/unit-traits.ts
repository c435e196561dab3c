import { skeleton } from "./name-skeleton.ts";

/** What the words of a unit's names tell besides its number, size, arm and country. */
export interface UnitTraits {
  /** Soviet and Russian guards, counted apart from the others of their kind in the Second World War. */
  readonly isGuards: boolean;
  readonly isSS: boolean;
  /** Letters before the number: "jg" of "JG 26", which are not the bombers of "KG 26". */
  readonly letters: string | undefined;
  /** The state of America that raised it, or the front's own name. */
  readonly origin: string | undefined;
  /** Its name as it is compared, where it has one that is its own: "golani", "tauhid". */
  readonly byname: string | undefined;
}

const OTHER_GUARDS =
  /\b(?:republican|national|border|presidential|home|security|revolutionary|coast|palace) guards?\b/;

/** Letters before a number by the long word for them. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["jagdgeschwader", "jg"],
  ["kampfgeschwader", "kg"],
  ["nachtjagdgeschwader", "njg"],
  ["sturzkampfgeschwader", "stg"],
  ["stukageschwader", "stg"],
  ["zerstorergeschwader", "zg"],
  ["schlachtgeschwader", "sg"],
  ["marine fighter attack squadron", "vmfa"],
  ["marine attack squadron", "vma"],
  ["marine medium tiltrotor squadron", "vmm"],
  ["strike fighter squadron", "vfa"],
  ["patrol squadron", "vp"],
  ["joint task force", "jtf"],
  ["combined joint task force", "cjtf"],
  ["task force", "tf"],
  ["carrier strike group", "csg"],
  ...[
    "jg",
    "kg",
    "njg",
    "stg",
    "zg",
    "sg",
    "vmfa",
    "vma",
    "vmm",
    "vfa",
    "vp",
    "jtf",
    "cjtf",
    "tf",
    "csg",
  ].map((it) => [it, it] as const),
]);
const BEFORE_A_NUMBER = new RegExp(
  `(?:^| )(${[...LETTERS.keys()].sort((a, b) => b.length - a.length).join("|")}) \\d`,
);

const STATES =
  "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming";
/** "54th Massachusetts", "20th Maine": the state that a regiment was raised in. */
const STATE = new RegExp(`^(?:the )?\\d+[a-z]* (${STATES.replace(/,/g, "|")})(?: |$)`);

/** One name in the languages of the reports. */
const TRANSLATED: ReadonlyMap<string, string> = new Map([
  ["mitte", "center"],
  ["centre", "center"],
  ["nord", "north"],
  ["sud", "south"],
  ["ost", "east"],
  ["west", "west"],
  ["byelorussian", "belorussian"],
  ["belarusian", "belorussian"],
]);
/** Words in the place of a name that are not one unit's own. */
const NOT_ITS_OWN =
  /^(?:guards?|reserve|volunteer|royal|imperial|special|republican guards?|national guard|separate|independent|soviet|soviets)$/;

/** A unit's name as it is compared: without the Arabic article, translated, and spelled in one way. */
function compared(honorific: string): string {
  const words = honorific.replace(/^(?:al|el|the) /, "").split(" ");
  return words.map((word) => skeleton(TRANSLATED.get(word) ?? word)).join(" ");
}

/** The traits of a unit by its folded names and its folded honorific. */
export function unitTraits(
  names: readonly string[],
  honorific: string | undefined,
  echelon: string | undefined,
): UnitTraits {
  const letters = names.map((name) => BEFORE_A_NUMBER.exec(name)?.[1]).find((it) => it !== undefined);
  const raisedIn = names.map((name) => STATE.exec(name)?.[1]).find((it) => it !== undefined);
  const own = honorific === undefined || NOT_ITS_OWN.test(honorific) ? undefined : honorific;
  const isFront = own !== undefined && echelon === "front";
  return {
    isGuards:
      honorific === "guards" || names.some((name) => / guards? |hvard/.test(name.replace(OTHER_GUARDS, ""))),
    isSS: names.some((name) => /\bss\b/.test(name)),
    letters: letters === undefined ? undefined : LETTERS.get(letters),
    origin: raisedIn ?? (isFront ? compared(own) : undefined),
    byname: own === undefined || isFront || raisedIn !== undefined ? undefined : compared(own),
  };
}
