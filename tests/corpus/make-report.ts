import { seededRandom } from "../../src/text/seeded-random.ts";
import { NAMES, type Name } from "./names.ts";
import type { Kind, Report, Sentence } from "./report.ts";
import { BASED_IN, COLOUR, COMMANDS, HOLDS_POST, INCIDENTS, MEMBER_OF, released, USES } from "./sentences.ts";

/** Reports of one day, and of one release. */
const A_DAY = 60;
const FIRST_DAY = Date.UTC(2022, 2, 1);
const DAY = 86_400_000;
/** A new release comes after so many reports; papers print the last few. */
const BETWEEN_RELEASES = 20;
const LAST_RELEASES = 2;
/** How far back the original of a reprint lies at the most. */
const BACK = 100;

/** How reports come about, each with its share in hundredths. */
const KINDS: readonly (readonly [kind: Kind, share: number])[] = [
  ["reprint", 12],
  ["release", 24],
  ["denial", 6],
  ["correction", 4],
  ["own", 54],
];

type Random = () => number;
const one = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;
/** A draw by Zipf's law: the n-th of a pool comes up about 1/n as often as the first. */
const zipf = <T>(pool: readonly T[], random: Random): T =>
  pool[Math.min(pool.length - 1, Math.floor(pool.length ** random()) - 1)] as T;
const at = <T>(pool: readonly T[], number: number): T => pool[number % pool.length] as T;

/** Chance of its own for each report, release and act: a report can be made without those before it. */
const chance = (seed: number, number: number, act: number): Random =>
  seededRandom((seed * 1_000_003 + number * 31 + act) >>> 0);

function kindOf(seed: number, number: number): Kind {
  let left = chance(seed, number, 1)() * 100;
  for (const [kind, share] of KINDS) {
    left -= share;
    if (left < 0) return number === 0 && kind === "reprint" ? "own" : kind;
  }
  return "own";
}

const unitNumber = new Map(NAMES.units.map((it, number) => [it, number]));
const townNumber = new Map(NAMES.towns.map((it, number) => [it, number]));
/** What is so in the world of the reports: each unit has its people and its town, each town its mayor. */
const PEOPLE_OF_UNIT = 3;
const personOf = (unit: Name, rank: number): Name =>
  at(NAMES.people, NAMES.towns.length + (unitNumber.get(unit) ?? 0) * PEOPLE_OF_UNIT + rank);
const mayorOf = (town: Name): Name => at(NAMES.people, townNumber.get(town) ?? 0);
const homeOf = (unit: Name): Name => at(NAMES.towns, (unitNumber.get(unit) ?? 0) * 7);
const weaponOf = (unit: Name): Name => at(NAMES.weapons, (unitNumber.get(unit) ?? 0) * 3);

const FACTS: readonly ((random: Random) => Sentence)[] = [
  (random) => {
    const unit = zipf(NAMES.units, random);
    return one(COMMANDS, random)(personOf(unit, 0), unit);
  },
  (random) => {
    const unit = zipf(NAMES.units, random);
    return one(BASED_IN, random)(unit, homeOf(unit));
  },
  (random) => {
    const unit = zipf(NAMES.units, random);
    return one(MEMBER_OF, random)(personOf(unit, 1 + Math.floor(random() * 2)), unit);
  },
  (random) => {
    const town = zipf(NAMES.towns, random);
    return one(HOLDS_POST, random)(mayorOf(town), town);
  },
  (random) => {
    const unit = zipf(NAMES.units, random);
    return one(USES, random)(unit, weaponOf(unit));
  },
];

/** What a release says, by its number; a denial is another service's, of the same words. */
function releaseSentence(seed: number, release: number, isDenied: boolean): Sentence {
  const random = chance(seed, release, 2);
  const agency = Math.floor(random() * NAMES.agencies.length);
  const unit = zipf(NAMES.units, random);
  const town = zipf(NAMES.towns, random);
  return released(at(NAMES.agencies, agency + (isDenied ? 1 : 0)), unit, town, isDenied);
}

function sentencesOf(seed: number, number: number, kind: Kind): Sentence[] {
  const random = chance(seed, number, 3);
  const draw = (pool: "units" | "people" | "towns"): Name => zipf(NAMES[pool], random);
  const colour = (): Sentence => ({ text: one(COLOUR, random), names: [], facts: [] });
  const fact = (): Sentence => one(FACTS, random)(random);
  const incident = (): Sentence => one(INCIDENTS, random)(draw, Math.floor(random() * 40));
  const release = Math.max(0, Math.floor(number / BETWEEN_RELEASES) - Math.floor(random() * LAST_RELEASES));
  const opening: Sentence[] = [];
  if (kind === "release") opening.push(releaseSentence(seed, release, false));
  if (kind === "denial") opening.push(releaseSentence(seed, release, true));
  if (kind === "correction") {
    const right = fact();
    const correction = "An earlier version of this report gave another name, which was wrong.";
    opening.push(right, { text: correction, names: [], facts: [] });
  }
  const part = [fact, incident, colour, incident, fact, colour, incident];
  const makers = [...part, ...part].slice(0, part.length + 4 + Math.floor(random() * 4));
  return [...opening, ...makers.map((make) => make())];
}

const idOf = (number: number): string => `corpus-${String(number).padStart(6, "0")}`;
const dayOf = (number: number): string =>
  new Date(FIRST_DAY + Math.floor(number / A_DAY) * DAY).toISOString().slice(0, 10);

/** The nearest report before this one that is no reprint, some way back. */
function originalOf(seed: number, number: number): number {
  let original = Math.max(0, number - 1 - Math.floor(chance(seed, number, 4)() * BACK));
  while (original > 0 && kindOf(seed, original) === "reprint") original -= 1;
  return original;
}

const TITLES: Readonly<Record<Kind, string>> = {
  own: "Notes of the day",
  release: "In brief",
  denial: "Denied",
  correction: "Corrected",
  reprint: "From other papers",
};

/** The report with this number of the corpus of a seed: some 150 words, the same whatever the size of the corpus. */
export function makeReport(seed: number, number: number): Report {
  const kind = kindOf(seed, number);
  const from = kind === "reprint" ? originalOf(seed, number) : number;
  const sentences = sentencesOf(seed, from, kind === "reprint" ? kindOf(seed, from) : kind);
  const title = `${TITLES[kind]}, ${number + 1}`;
  const paragraphs: string[] = [];
  for (let first = 0; first < sentences.length; first += 3)
    paragraphs.push(
      sentences
        .slice(first, first + 3)
        .map((it) => it.text)
        .join(" "),
    );
  return {
    id: idOf(number),
    kind,
    title,
    publisher: one(NAMES.outlets, chance(seed, number, 5)),
    published: dayOf(number),
    text: `${title}\n\n${paragraphs.join("\n\n")}\n`,
    origin: idOf(from),
    names: [...new Set(sentences.flatMap((it) => it.names))],
    facts: sentences.flatMap((it) => it.facts),
  };
}
