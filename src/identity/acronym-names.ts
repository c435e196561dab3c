import { areAlikeNames, wordsBehind } from "../text/acronym.ts";
import type { Item } from "./item.ts";

/** The long names of an organization that its acronym stands for letter by letter, as words. */
function longNames({ telling, attributes }: Item): string[][] {
  const { acronym } = attributes;
  return acronym === undefined
    ? []
    : telling.flatMap((name) => [wordsBehind(acronym, name) ?? []]).filter((it) => it.length > 0);
}

const isSameAcronym = (a: Item, b: Item): boolean =>
  a.attributes.acronym !== undefined &&
  a.attributes.acronym.toLowerCase() === b.attributes.acronym?.toLowerCase();

/** An acronym joins, but not a listed body and one whose own long name the list does not know. */
export function isAcronymTelling(a: Item, b: Item): boolean {
  if (!isSameAcronym(a, b)) return false;
  if ((a.gazetteerId === undefined) === (b.gazetteerId === undefined)) return true;
  return longNames(a.gazetteerId === undefined ? a : b).length === 0;
}

/** Whether two organizations have one acronym of two names: the International Criminal Court and the Islamic Courts Council. */
export function isOfTwoNames(a: Item, b: Item): boolean {
  if (a.type !== "Organization" || !isSameAcronym(a, b)) return false;
  const [x, y] = [longNames(a), longNames(b)];
  return x.length > 0 && y.length > 0 && !x.some((name) => y.some((other) => areAlikeNames(name, other)));
}
