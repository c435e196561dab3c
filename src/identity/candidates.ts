import { eventBlocks } from "./event-traits.ts";
import { namesBehind } from "./given-names.ts";
import type { Item } from "./item.ts";
import { skeleton } from "./name-skeleton.ts";
import type { PersonParts, SpelledName } from "./person-parts.ts";
import { arabicKey, slavicKey } from "./spelling-keys.ts";

/** Keys under which an item meets those that it could be the same as; they only propose. */
export function blockingKeys(item: Item): string[] {
  if (item.event) return eventBlocks(item.event);
  if (item.isAnonymous) return [];
  const { type, attributes } = item;
  const keys = new Set<string>();
  if (item.entry !== undefined) keys.add(`list|${item.entry}`);
  if (attributes.geonameId !== undefined) keys.add(`geoname|${attributes.geonameId}`);
  if (attributes.acronym !== undefined) keys.add(`${type}|acronym|${attributes.acronym.toLowerCase()}`);
  if (type === "Unit" && attributes.number !== undefined) keys.add(`Unit|number|${attributes.number}`);
  else for (const name of item.telling) keys.add(`${type}|name|${name}`);
  if (item.unit?.byname !== undefined) keys.add(`Unit|byname|${item.unit.byname}`);
  for (const name of item.spelled) keys.add(`${type}|spelled|${name}`);
  if (item.body) keys.add(`body|${attributes.country}|${item.body.key}`);
  if (item.person) {
    for (const key of personKeys(item.person)) keys.add(key);
    for (const name of item.telling) {
      const words = name.split(" ");
      if (words.length === NAMES_OF_THREE) keys.add(`Person|name|${words.slice(0, -1).join(" ")}`);
    }
  }
  return [...keys];
}

/** Under a family name alone, and under it with the given name in the spellings that it may have. */
function personKeys({ given, family }: PersonParts): string[] {
  if (!family) return [];
  const keys = [`Person|family|${family.skeleton}`];
  if (family.folded.includes(" "))
    for (const part of family.folded.split(" "))
      if (part.length >= LONG) keys.push(`Person|family|${skeleton(part)}`);
  if (!given) return keys;
  keys.push(...misspelledKeys(given, family));
  for (const name of formsOf(given)) {
    keys.push(`Person|slavic|${name}|${slavicKey(family.folded)}`);
    keys.push(`Person|arabic|${name}|${arabicKey(family.folded)}`);
  }
  return keys;
}

/** The numbers of the names that a given name is a form of, or what it sounds like. */
function formsOf(given: SpelledName): string[] {
  const numbers = namesBehind(given.folded);
  return numbers.size > 0 ? [...numbers].map(String) : [arabicKey(given.folded)];
}

/** Given name, father's and grandfather's. */
const NAMES_OF_THREE = 3;

/** Letters of a family name from which on a slip of the pen is looked for. */
const LONG = 5;

/** Keys that a name shares with its turned form, and with one whose family name has a letter more, less or other. */
function misspelledKeys(given: SpelledName, family: SpelledName): string[] {
  const [first, last] = given.skeleton < family.skeleton ? [given, family] : [family, given];
  const keys = [`Person|parts|${first.skeleton}|${last.skeleton}`];
  if (family.skeleton.length < LONG || family.skeleton.length > MOST || given.folded.length === 1)
    return keys;
  const numbers = namesBehind(given.folded);
  const names = numbers.size > 0 ? [...numbers].map(String) : [given.skeleton];
  for (const name of names) {
    keys.push(`Person|near|${name}|${family.skeleton}`);
    for (let at = 1; at < family.skeleton.length; at += 1)
      keys.push(`Person|near|${name}|${family.skeleton.slice(0, at)}${family.skeleton.slice(at + 1)}`);
  }
  return keys;
}
const MOST = 20;
