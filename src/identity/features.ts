import { isAcronymTelling } from "./acronym-names.ts";
import { scoreEvents } from "./event-traits.ts";
import type { Item } from "./item.ts";
import { isNumberedAnew } from "./numbered-anew.ts";
import type { PairScore } from "./pair-score.ts";
import { isAnybody, type PersonParts } from "./person-parts.ts";
import { comparePersonNames, type PersonName } from "./same-person-name.ts";
import { isSlavicFamily, slavicKey } from "./spelling-keys.ts";

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

/** A name that both bear; an acronym only where it tells. */
function sharesName(a: Item, b: Item): boolean {
  const acronym = a.attributes.acronym?.toLowerCase();
  return a.telling.some((name) => b.telling.includes(name) && (name !== acronym || isAcronymTelling(a, b)));
}

const bothAre = (type: Item["type"], a: Item, b: Item): boolean => a.type === type && b.type === type;
const equal = <T>(a: T | undefined, b: T | undefined): boolean => a !== undefined && a === b;

const isSameSizeAndNumber = (a: Item, b: Item): boolean =>
  bothAre("Unit", a, b) &&
  equal(a.attributes.number, b.attributes.number) &&
  equal(a.attributes.echelon, b.attributes.echelon);

/** Neither branch nor country is told of one alone: "16th Division" may be another army's than Sudan's "16th Infantry Division". */
const isAsMuchKnown = (a: Item, b: Item): boolean =>
  isNumberedAnew(a.attributes) === isNumberedAnew(b.attributes) &&
  (a.attributes.branch === b.attributes.branch || a.attributes.country === b.attributes.country);

/** Sizes of which the Soviet army had a Guards unit and another of one number at once. */
const IN_TWO_ROWS = new Set(["army", "corps"]);
/** "5th Tank Army" and "5th Guards Tank Army", where no country tells whether both lived. */
const mayBeBesideGuards = (a: Item, b: Item): boolean =>
  a.unit?.isGuards !== b.unit?.isGuards &&
  IN_TWO_ROWS.has(a.attributes.echelon ?? "") &&
  a.attributes.branch !== "combinedArms" &&
  b.attributes.branch !== "combinedArms" &&
  a.attributes.country === undefined &&
  b.attributes.country === undefined;

const isSameByname = (a: Item, b: Item): boolean =>
  bothAre("Unit", a, b) &&
  equal(a.unit?.byname, b.unit?.byname) &&
  equal(a.attributes.echelon, b.attributes.echelon);

/** Two people, each known by a family name alone. */
const areLone = (a: Item, b: Item): boolean => a.person?.isLone === true && b.person?.isLone === true;

const isSameFamily = (a: PersonParts, b: PersonParts): boolean =>
  equal(a.family?.skeleton, b.family?.skeleton) ||
  (a.family !== undefined &&
    b.family !== undefined &&
    isSlavicFamily(a.family.folded) &&
    isSlavicFamily(b.family.folded) &&
    slavicKey(a.family.folded) === slavicKey(b.family.folded));

/** "Lapin" and "Lapyn": a family name that few bear, or one beside the same high post; of two posts, two people. */
function isSameLoneName(a: Item, b: Item): boolean {
  if (!a.person || !b.person || !areLone(a, b) || !isSameFamily(a.person, b.person)) return false;
  if (isAnybody(a.person) || isAnybody(b.person)) return false;
  const [x, y] = [a.person.post, b.person.post];
  const areBothRare =
    !isAnybody({ ...a.person, post: undefined }) && !isAnybody({ ...b.person, post: undefined });
  return areBothRare ? x === undefined || y === undefined || x === y : equal(x, y);
}

/** "General Naiev" and "Lieutenant General Serhii Nayev": a family name that few bear, with the same post. */
function isSamePost({ person: a }: Item, { person: b }: Item): boolean {
  if (!a || !b || a.isLone === b.isLone || !isSameFamily(a, b) || !equal(a.post, b.post)) return false;
  return !isAnybody({ ...(a.isLone ? a : b), post: undefined });
}

/** What speaks for two items being one, each with its weight. */
const FEATURES: readonly Feature[] = [
  {
    because: "same entry in a list of names",
    score: 1,
    applies: (a, b) => equal(a.entry, b.entry),
  },
  {
    because: "same place in the list of places",
    score: 1,
    applies: (a, b) => equal(a.attributes.geonameId, b.attributes.geonameId),
  },
  {
    because: "same name",
    score: 0.95,
    applies: (a, b) => a.type !== "Unit" && !areLone(a, b) && sharesName(a, b),
  },
  {
    because: "same name in another spelling",
    score: 0.85,
    applies: (a, b) => a.type === b.type && shared(a.spelled, b.spelled) !== undefined,
  },
  { because: "same family name alone", score: 0.82, applies: isSameLoneName },
  { because: "same family name and post", score: 0.82, applies: isSamePost },
  {
    because: "same body of one country",
    score: 0.9,
    applies: (a, b) =>
      bothAre("Organization", a, b) &&
      equal(a.attributes.country, b.attributes.country) &&
      equal(a.body?.key, b.body?.key),
  },
  {
    because: "same number and echelon",
    score: 0.9,
    applies: (a, b) => isSameSizeAndNumber(a, b) && isAsMuchKnown(a, b) && !mayBeBesideGuards(a, b),
  },
  {
    because: "same number, echelon and larger unit",
    score: 0.9,
    applies: (a, b) => isSameSizeAndNumber(a, b) && equal(a.attributes.within, b.attributes.within),
  },
  {
    because: "same number and echelon",
    score: 0.7,
    applies: (a, b) => isSameSizeAndNumber(a, b) && !(isAsMuchKnown(a, b) && !mayBeBesideGuards(a, b)),
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
  { because: "same byname and echelon", score: 0.85, applies: isSameByname },
  {
    because: "same number",
    score: 0.6,
    applies: (a, b) => bothAre("Unit", a, b) && equal(a.attributes.number, b.attributes.number),
  },
  {
    because: "acronym of the name",
    score: 0.9,
    applies: (a, b) => a.attributes.acronym !== undefined && isAcronymTelling(a, b),
  },
  {
    because: "family name spelled alike",
    score: 0.6,
    applies: (a, b) => a.person !== undefined && b.person !== undefined && isSameFamily(a.person, b.person),
  },
  {
    because: "a listed name, and one more behind it",
    score: 0.82,
    applies: (a, b) => (a.gazetteerId === undefined) !== (b.gazetteerId === undefined) && isLonger(a, b),
  },
  { because: "the same name, and one more behind it", score: 0.7, applies: isLonger },
  {
    because: "one of two family names, and the same given name",
    score: 0.7,
    applies: ({ person: a }, { person: b }) =>
      equal(a?.given?.skeleton, b?.given?.skeleton) &&
      isOneOfTwo(a?.family?.folded ?? "", b?.family?.folded ?? ""),
  },
];

/** "Abiy Ahmed" and "Abiy Ahmed Ali": the grandfather's name is told or left out. */
function isLonger(a: Item, b: Item): boolean {
  if (!a.person || !b.person || a.person.isLone || b.person.isLone) return false;
  const isBeginning = (short: string, long: string): boolean =>
    short.includes(" ") && long.startsWith(`${short} `) && !long.slice(short.length + 1).includes(" ");
  return a.telling.some((x) => b.telling.some((y) => isBeginning(x, y) || isBeginning(y, x)));
}

/** "Bondar" and "Koval-Bondar": a name taken by marriage, or another's. */
function isOneOfTwo(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short !== "" && long !== short && long.split(" ").includes(short);
}

/** The parts of a person's name as names are compared; null where only one part is known. */
function personName(parts: PersonParts | undefined): PersonName | null {
  if (!parts?.given || !parts.family) return null;
  const family = parts.family.folded.replace(/^(?:al|el) /, "");
  return {
    given: parts.given.folded,
    middle: parts.middle,
    family,
    hasArticle: family !== parts.family.folded,
  };
}

function ofNames(a: Item, b: Item): PairScore {
  const [x, y] = [personName(a.person), personName(b.person)];
  return x && y ? comparePersonNames(x, y) : { score: 0, because: [] };
}

/** How strongly two items look like one, and why. */
export function scorePair(a: Item, b: Item): PairScore {
  if (a.event && b.event) return scoreEvents(a.event, b.event);
  const names = ofNames(a, b);
  const held = [
    ...FEATURES.filter((feature) => feature.applies(a, b)),
    ...names.because.map((because) => ({ because, score: names.score })),
  ].sort((x, y) => y.score - x.score);
  return { score: held[0]?.score ?? 0, because: held.map((feature) => feature.because) };
}
