import { namesBehind } from "./given-names.ts";
import type { Item, SpelledName } from "./item.ts";

/** Keys under which an item meets those that it could be the same as; they only propose. */
export function blockingKeys(item: Item): string[] {
  if (item.isAnonymous) return [];
  const { type, attributes } = item;
  const keys = new Set<string>();
  if (item.gazetteerId !== undefined) keys.add(`list|${item.gazetteerId}`);
  if (attributes.geonameId !== undefined) keys.add(`geoname|${attributes.geonameId}`);
  if (attributes.acronym !== undefined) keys.add(`${type}|acronym|${attributes.acronym.toLowerCase()}`);
  if (type === "Unit" && attributes.number !== undefined) keys.add(`Unit|number|${attributes.number}`);
  else for (const name of item.names) keys.add(`${type}|name|${name}`);
  if (type === "Person" && item.family !== undefined) {
    keys.add(`Person|family|${item.family.skeleton}`);
    if (item.given !== undefined) for (const key of misspelledKeys(item.given, item.family)) keys.add(key);
  }
  return [...keys];
}

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
