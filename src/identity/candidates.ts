import type { Item } from "./item.ts";

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
  if (type === "Person" && item.family !== undefined) keys.add(`Person|family|${item.family.skeleton}`);
  return [...keys];
}
