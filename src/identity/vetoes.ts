import { isSameChain } from "../text/same-chain.ts";
import { isOfTwoNames } from "./acronym-names.ts";
import { EVENT_VETOES } from "./event-traits.ts";
import type { Item } from "./item.ts";
import { isNumberedAnew } from "./numbered-anew.ts";
import type { PersonParts } from "./person-parts.ts";
import { areGivenNamesApart, isTurned, middlesAgree } from "./same-person-name.ts";

/** A reason for which two items are never the same, whatever their names look like. */
export interface Veto {
  /** The attribute to correct where the veto is wrong. */
  readonly name: string;
  readonly applies: (a: Item, b: Item) => boolean;
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether a rule on people's names forbids two. */
const ofPeople =
  (applies: (a: PersonParts, b: PersonParts) => boolean) =>
  (a: Item, b: Item): boolean =>
    a.person !== undefined && b.person !== undefined && applies(a.person, b.person);

/** "V." may stand for "Vladimir", Sergey is Serhii, and some tell the family name first. */
function givenNamesDiffer(a: PersonParts, b: PersonParts): boolean {
  if (!a.given || !b.given || !areGivenNamesApart(a.given.folded, b.given.folded)) return false;
  const [x, y] = [nameOf(a), nameOf(b)];
  return !x || !y || !isTurned(x, y);
}

function nameOf({ given, family }: PersonParts): { given: string; family: string } | null {
  return given && family ? { given: given.folded, family: family.folded } : null;
}

function listOf(gazetteerId: string): string {
  return gazetteerId.slice(0, gazetteerId.indexOf(":"));
}

/** Countries whose armies call units Guards for what they did, with a number behind which no other unit of theirs stands. */
const OF_GUARDS = new Set(["RU", "SU", "BY", "UA", "KZ", "GB"]);

/** In the Soviet army of the Second World War a Guards unit and another of its number were two; elsewhere nobody else has numbered Guards. */
function guardsDiffer({ unit: x, attributes: a }: Item, { unit: y, attributes: b }: Item): boolean {
  if (!x || !y || x.isGuards === y.isGuards || a.number === undefined || b.number === undefined) return false;
  if (a.country === "SU" || b.country === "SU") return true;
  const other = x.isGuards ? b : a;
  return other.country !== undefined && !OF_GUARDS.has(other.country);
}

export const VETOES: readonly Veto[] = [
  ...EVENT_VETOES.map(
    ({ name, applies }): Veto => ({
      name,
      applies: (a, b) => a.event !== undefined && b.event !== undefined && applies(a.event, b.event),
    }),
  ),
  { name: "type", applies: (a, b) => a.type !== b.type },
  { name: "number", applies: (a, b) => differ(a.attributes.number, b.attributes.number) },
  { name: "echelon", applies: (a, b) => differ(a.attributes.echelon, b.attributes.echelon) },
  { name: "branch", applies: (a, b) => differ(a.attributes.branch, b.attributes.branch) },
  { name: "country", applies: (a, b) => differ(a.attributes.country, b.attributes.country) },
  { name: "Guards", applies: guardsDiffer },
  {
    name: "SS",
    applies: ({ unit: x, attributes: a }, { unit: y, attributes: b }) =>
      x !== undefined &&
      y !== undefined &&
      x.isSS !== y.isSS &&
      !differ(a.number, b.number) &&
      a.number === b.number &&
      (x.byname === undefined || x.byname !== y.byname),
  },
  { name: "letters before the number", applies: (a, b) => differ(a.unit?.letters, b.unit?.letters) },
  { name: "honorific", applies: (a, b) => differ(a.unit?.origin, b.unit?.origin) },
  {
    name: "larger unit",
    applies: ({ attributes: a }, { attributes: b }) =>
      isNumberedAnew(a) &&
      isNumberedAnew(b) &&
      a.within !== undefined &&
      b.within !== undefined &&
      !isSameChain(a.within, b.within),
  },
  { name: "name behind the acronym", applies: isOfTwoNames },
  {
    name: "kind",
    applies: (a, b) => a.type === "Place" && differ(a.attributes.kind, b.attributes.kind),
  },
  {
    name: "place",
    applies: (a, b) => a.type === "Place" && differ(a.attributes.geonameId, b.attributes.geonameId),
  },
  {
    name: "region",
    applies: (a, b) => a.type === "Place" && differ(a.attributes.region, b.attributes.region),
  },
  { name: "given name", applies: ofPeople(givenNamesDiffer) },
  { name: "middle name", applies: ofPeople((a, b) => !middlesAgree(a.middle, b.middle)) },
  {
    name: "generation",
    applies: ofPeople((a, b) => a.generation !== b.generation && !a.isLone && !b.isLone),
  },
  {
    name: "entry in a list of names",
    applies: (a, b) =>
      a.gazetteerId !== undefined &&
      b.gazetteerId !== undefined &&
      a.gazetteerId !== b.gazetteerId &&
      listOf(a.gazetteerId) === listOf(b.gazetteerId),
  },
];

/** The first veto between two items, or null. */
export function vetoBetween(a: Item, b: Item): Veto | null {
  return VETOES.find((veto) => veto.applies(a, b)) ?? null;
}
