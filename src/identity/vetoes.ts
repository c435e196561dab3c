import type { Item } from "./item.ts";
import { isNumberedAnew, isSameChain } from "./numbered-anew.ts";
import { areGivenNamesApart, isTurned } from "./same-person-name.ts";

/** A reason for which two items are never the same, whatever their names look like. */
export interface Veto {
  /** The attribute to correct where the veto is wrong. */
  readonly name: string;
  readonly applies: (a: Item, b: Item) => boolean;
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** "V." may stand for "Vladimir", Sergey is Serhii, and some tell the family name first. */
function givenNamesDiffer(a: Item, b: Item): boolean {
  if (!a.given || !b.given || !areGivenNamesApart(a.given.folded, b.given.folded)) return false;
  const [x, y] = [nameOf(a), nameOf(b)];
  return !x || !y || !isTurned(x, y);
}

function nameOf({ given, family }: Item): { given: string; family: string } | null {
  return given && family ? { given: given.folded, family: family.folded } : null;
}

function listOf(gazetteerId: string): string {
  return gazetteerId.slice(0, gazetteerId.indexOf(":"));
}

export const VETOES: readonly Veto[] = [
  { name: "type", applies: (a, b) => a.type !== b.type },
  { name: "number", applies: (a, b) => differ(a.attributes.number, b.attributes.number) },
  { name: "echelon", applies: (a, b) => differ(a.attributes.echelon, b.attributes.echelon) },
  { name: "branch", applies: (a, b) => differ(a.attributes.branch, b.attributes.branch) },
  { name: "country", applies: (a, b) => differ(a.attributes.country, b.attributes.country) },
  {
    name: "larger unit",
    applies: ({ attributes: a }, { attributes: b }) =>
      isNumberedAnew(a) &&
      isNumberedAnew(b) &&
      a.within !== undefined &&
      b.within !== undefined &&
      !isSameChain(a.within, b.within),
  },
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
  {
    name: "given name",
    applies: (a, b) => a.type === "Person" && givenNamesDiffer(a, b),
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
