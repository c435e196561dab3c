import type { Reading, Referent } from "../model/reading.ts";

/**
 * The referents of a reading that become entities: all that is named; what is only described where it takes part in a
 * claim or an event, or is spoken of again. The others stay mentions of their document.
 */
export function shownReferents(reading: Reading): Referent[] {
  const entityOf = new Map<string, string>();
  const told = new Set<string>();
  const shown = new Set<string>();
  for (const { id, entity } of reading.mentions) {
    entityOf.set(id, entity);
    if (told.has(entity)) shown.add(entity);
    told.add(entity);
  }
  const show = (mention: string): void => {
    const entity = entityOf.get(mention);
    if (entity !== undefined) shown.add(entity);
  };
  for (const event of reading.events) for (const { mention } of event.arguments) show(mention);
  for (const claim of reading.claims) {
    for (const mention of [...claim.subjects, ...claim.objects, ...claim.addressedTo]) show(mention);
    for (const { by } of claim.relayedBy) show(by);
    if (claim.assertedBy !== null) show(claim.assertedBy);
  }
  return reading.referents.filter((it) => !it.anonymous || it.type === "Event" || shown.has(it.id));
}
