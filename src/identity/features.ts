import type { Item } from "./item.ts";
import type { PairScore } from "./pair-score.ts";
import { comparePersonNames, type PersonName } from "./same-person-name.ts";

/** Pairs from here on are one. */
export const SAME = 0.8;
/** Pairs from here on could be one: they share a component, and a person may decide. */
export const UNSURE = 0.5;

interface Feature {
  readonly because: string;
  readonly score: number;
  readonly applies: (a: Item, b: Item) => boolean;
}

function shared(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((name) => b.includes(name));
}

const bothAre = (type: Item["type"], a: Item, b: Item): boolean => a.type === type && b.type === type;
const equal = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && a === b;

const isSameSizeAndNumber = (a: Item, b: Item): boolean =>
  bothAre("Unit", a, b) &&
  equal(a.attributes.number, b.attributes.number) &&
  equal(a.attributes.echelon, b.attributes.echelon);

/** Neither branch nor country is told of one alone: "16th Division" may be another army's than Sudan's "16th Infantry Division". */
const isAsMuchKnown = (a: Item, b: Item): boolean =>
  a.attributes.branch === b.attributes.branch || a.attributes.country === b.attributes.country;

/** What speaks for two items being one, each with its weight. */
const FEATURES: readonly Feature[] = [
  {
    because: "same entry in a list of names",
    score: 1,
    applies: (a, b) => equal(a.gazetteerId, b.gazetteerId),
  },
  {
    because: "same place in the list of places",
    score: 1,
    applies: (a, b) => equal(a.attributes.geonameId, b.attributes.geonameId),
  },
  {
    because: "same name",
    score: 0.95,
    applies: (a, b) => a.type !== "Unit" && shared(a.names, b.names) !== undefined,
  },
  {
    because: "same number and echelon",
    score: 0.9,
    applies: (a, b) => isSameSizeAndNumber(a, b) && isAsMuchKnown(a, b),
  },
  {
    because: "same number and echelon",
    score: 0.7,
    applies: (a, b) => isSameSizeAndNumber(a, b) && !isAsMuchKnown(a, b),
  },
  {
    because: "same name of a unit without a number",
    score: 0.9,
    applies: (a, b) =>
      bothAre("Unit", a, b) &&
      a.attributes.number === undefined &&
      b.attributes.number === undefined &&
      shared(a.names, b.names) !== undefined,
  },
  {
    because: "same number",
    score: 0.6,
    applies: (a, b) => bothAre("Unit", a, b) && equal(a.attributes.number, b.attributes.number),
  },
  {
    because: "acronym of the name",
    score: 0.9,
    applies: (a, b) => equal(a.attributes.acronym?.toLowerCase(), b.attributes.acronym?.toLowerCase()),
  },
  {
    because: "family name spelled alike",
    score: 0.6,
    applies: (a, b) => bothAre("Person", a, b) && equal(a.family?.skeleton, b.family?.skeleton),
  },
];

/** The parts of a person's name, middle names from the fullest name; null where only one part is known. */
function personName({ given, family, names }: Item): PersonName | null {
  if (!given || !family) return null;
  const fullest = [...names].sort((x, y) => y.length - x.length)[0] ?? "";
  const isWhole = fullest.startsWith(`${given.folded} `) && fullest.endsWith(` ${family.folded}`);
  const between = isWhole ? fullest.slice(given.folded.length, -family.folded.length).trim() : "";
  return {
    given: given.folded,
    middle: between === "" ? [] : between.split(" "),
    family: family.folded.replace(/^(?:al|el) /, ""),
  };
}

function ofNames(a: Item, b: Item): PairScore {
  const [x, y] = bothAre("Person", a, b) ? [personName(a), personName(b)] : [null, null];
  return x && y ? comparePersonNames(x, y) : { score: 0, because: [] };
}

/** How strongly two items look like one, and why. */
export function scorePair(a: Item, b: Item): PairScore {
  const names = ofNames(a, b);
  const held = [
    ...FEATURES.filter((feature) => feature.applies(a, b)),
    ...names.because.map((because) => ({ because, score: names.score })),
  ].sort((x, y) => y.score - x.score);
  return { score: held[0]?.score ?? 0, because: held.map((feature) => feature.because) };
}
