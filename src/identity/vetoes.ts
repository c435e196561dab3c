import { fold } from "../text/fold.ts";
import type { Item } from "./item.ts";
import { skeleton } from "./name-skeleton.ts";

/** A reason for which two items are never the same, whatever their names look like. */
export interface Veto {
  /** The attribute to correct where the veto is wrong. */
  readonly name: string;
  readonly applies: (a: Item, b: Item) => boolean;
}

function differ<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** "V." may stand for "Vladimir", and Sergey is Sergei. */
function givenNamesDiffer(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || skeleton(a) === skeleton(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const initial = fold(short);
  return !(initial.length === 1 && fold(long).startsWith(initial));
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
    applies: (a, b) => a.type === "Person" && givenNamesDiffer(a.attributes.given, b.attributes.given),
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
