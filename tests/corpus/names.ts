import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { namesBehind } from "../../src/identity/given-names.ts";
import { skeleton } from "../../src/identity/name-skeleton.ts";
import { spellingDistance } from "../../src/identity/spelling-distance.ts";
import type { EntityType } from "../../src/model/schema.ts";
import { fold } from "../../src/text/fold.ts";
import { seededRandom } from "../../src/text/seeded-random.ts";
import { FAMILIES } from "./families.ts";

/** A thing of the reports' world that has one name. */
export interface Name {
  readonly type: EntityType;
  readonly name: string;
  /** As it stands in a sentence: "the 92nd Mechanized Brigade". */
  readonly said: string;
}

const GAZETTEERS = fileURLToPath(new URL("../../data/gazetteers/", import.meta.url));
const linesOf = (file: string): string[] =>
  readFileSync(`${GAZETTEERS}${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Names that the lists know at all, and those that one thing alone bears and that are no other word. */
const listed = new Set<string>();
const single = new Set<string>();
for (const line of linesOf("names.tsv")) {
  const [name = "", bearers = ""] = line.split("\t");
  listed.add(name);
  if (/^p\d+$/.test(bearers)) single.add(name);
}

const named = (type: EntityType, name: string, said = name): Name => ({ type, name, said });

/** Towns of Ukraine with one bearer of their name, the largest first. */
function towns(most: number): Name[] {
  const found: { name: string; inhabitants: number }[] = [];
  for (const line of linesOf("entries.tsv")) {
    const [id = "", name = "", kind, country, , , , inhabitants] = line.split("\t");
    if (!id.startsWith("places:") || country !== "UA" || !/^(?:city|town)$/.test(kind ?? "")) continue;
    if (/^[A-Z][a-z]{3,}$/.test(name) && single.has(fold(name)) && namesBehind(fold(name)).size === 0)
      found.push({ name, inhabitants: Number(inhabitants) });
  }
  found.sort((a, b) => b.inhabitants - a.inhabitants || (a.name < b.name ? -1 : 1));
  return found.slice(0, most).map(({ name }) => named("Place", name));
}

/** Given names that are words of English as well. */
const ALSO_WORDS: ReadonlySet<string> = new Set(["Roman", "German", "Lev", "Vira", "Nadiia", "Marta"]);

/** Given names of one gender in the lists, no two of which are forms of one name. */
function givenNames(gender: string, taken: Set<number>, most: number): string[] {
  const chosen: string[] = [];
  for (const line of linesOf("lists/given-names.tsv")) {
    const [of, words = ""] = line.split("\t");
    if (of !== gender) continue;
    for (const word of words.split(" ")) {
      const forms = namesBehind(fold(word));
      if (
        chosen.length >= most ||
        ALSO_WORDS.has(word) ||
        forms.size === 0 ||
        [...forms].some((it) => taken.has(it))
      )
        continue;
      for (const it of forms) taken.add(it);
      chosen.push(word);
    }
  }
  return chosen;
}

/** Family names that no slip of the pen turns into each other. */
function familyNames(): string[] {
  const kept: string[] = [];
  const isApart = (a: string, b: string): boolean => spellingDistance(skeleton(a), skeleton(b)) > 2;
  for (const name of FAMILIES)
    if (!listed.has(fold(name)) && kept.every((it) => isApart(it, name))) kept.push(name);
  return kept;
}

/** Endings of family names that women bear as men do. */
const OF_BOTH = /(?:ko|uk|al|ar|yk|ets)$/;

/** People, each with a name that nobody else bears and that is no form of another's. */
function people(): Name[] {
  const taken = new Set<number>();
  const men = givenNames("male", taken, 40);
  const women = givenNames("female", taken, 20);
  const families = familyNames();
  const pairs = families.flatMap((family) =>
    [...men, ...(OF_BOTH.test(family) ? women : [])].map((given) => `${given} ${family}`),
  );
  return shuffled(pairs.filter((it) => !listed.has(fold(it)))).map((it) => named("Person", it));
}

/** In an order of chance that is always the same. */
function shuffled<T>(items: readonly T[]): T[] {
  const random = seededRandom(items.length);
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

const UNIT_KINDS = [
  "Mechanized Brigade",
  "Motor Rifle Brigade",
  "Airborne Regiment",
  "Tank Brigade",
  "Motor Rifle Regiment",
  "Artillery Brigade",
  "Marine Brigade",
  "Tank Regiment",
  "Motor Rifle Division",
  "Reconnaissance Brigade",
];
const UNIT_NUMBERS = 190;

function ordinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? undefined : ["th", "st", "nd", "rd"][number % 10]) ?? "th"}`;
}

/** Units: one number in several branches and sizes, as armies have it. */
function units(): Name[] {
  const all = UNIT_KINDS.flatMap((kind) =>
    Array.from({ length: UNIT_NUMBERS }, (_, at) => `${ordinal(at + 2)} ${kind}`),
  );
  return shuffled(all).map((it) => named("Unit", it, `the ${it}`));
}

const list = (type: EntityType, words: string): Name[] =>
  words
    .split(",")
    .map((it) => it.trim())
    .map((said) => named(type, said.replace(/^the /, ""), said));

/** Whose releases the papers print; each stands in the lists. */
const AGENCIES = list(
  "Organization",
  "HUR, the Security Service of Ukraine, the Russian Defence Ministry, the FSB, the Ukrainian Air Force, the National Police of Ukraine, the National Guard of Ukraine, the Russian Foreign Ministry",
);

const WEAPONS = list(
  "Equipment",
  "HIMARS, Javelin missiles, Lancet drones, Iskander missiles, Grad rockets, Shahed drones, Kinzhal missiles, Leopard tanks",
);

/** Papers of this corpus alone: in no list, and in no sentence. */
const OUTLETS =
  "Vistula Wire,Oskil Herald,Dnipro Courier,Borderland Monitor,Open Ledger,Steppe Dispatch,Harbour Post,Northern Line,Estuary Times,Field Notes,Signal Desk,Meridian Report"
    .split(",")
    .map((it) => it.trim());

/** All that reports of the corpus speak of, the most spoken of first. */
export const NAMES = {
  units: units(),
  people: people(),
  towns: towns(600),
  agencies: AGENCIES,
  weapons: WEAPONS,
  outlets: OUTLETS,
} as const;
