import { countryInName } from "./country-words.ts";

/** Words that make up the names of bodies which every country has; source: the names of ministries, courts, services and forces. */
const GENERIC = new Set(
  (
    "ministry ministries department office bureau agency committee commission council cabinet ministers minister government parliament assembly senate house congress chamber administration presidential president prime " +
    "supreme constitutional high court courts tribunal prosecutor prosecutors general attorney justice judicial central bank national state federal regional local city military civil public human rights " +
    "health energy defence foreign affairs interior finance economy economic trade education science culture agriculture agrarian transport infrastructure digital emergency emergencies situations environment labour social policy veterans youth sport sports information communications industry development " +
    "security service services intelligence main directorate police border guard guards customs tax migration coast emergency rescue fire army navy air force forces armed ground land naval space special operations territorial reserve staff command headquarters marine corps fleet aviation " +
    "communist socialist democratic republican liberal labour conservative peoples people party union movement front league institute university hospital school company group organisation association red cross crescent election electoral investigative anti corruption statistics weather railway railways post"
  ).split(" "),
);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["labor", "labour"],
  ["internal", "interior"],
  ["organization", "organisation"],
  ["dept", "department"],
  ["republic", ""],
  ["federation", ""],
]);
/** Words that tell nothing apart: "Ministry of Foreign Affairs" is the Foreign Ministry. */
const FILLING = new Set("of the for and on in s affairs".split(" "));

/** A body of a kind that every country has, as it is compared. */
export interface BodyName {
  /** The country that its names tell. */
  readonly country: string | undefined;
  /** Its words in order, without country and filling: "defence ministry". */
  readonly key: string;
}

function wordsOf(name: string): string[] {
  return name
    .split(" ")
    .map((word) => SPELLINGS.get(word) ?? word)
    .filter((word) => word !== "" && !FILLING.has(word));
}

/** Whether a folded name says nothing but a kind of body: "ministry of health", "supreme court", "the party". */
export function isGenericBody(name: string): boolean {
  const words = wordsOf(name);
  return words.every((word) => GENERIC.has(word));
}

/** What the fullest generic name of a body says; null where it has a name of its own. */
export function bodyName(names: readonly string[]): BodyName | null {
  let key = "";
  let country: string | undefined;
  for (const name of names) {
    const told = countryInName(name);
    const rest = told?.rest ?? name;
    if (!isGenericBody(rest)) continue;
    country ??= told?.country;
    const said = [...wordsOf(rest)].sort().join(" ");
    if (said.length > key.length) key = said;
  }
  return key === "" ? null : { country, key };
}
