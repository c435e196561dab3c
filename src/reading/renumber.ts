import type { Reading } from "../model/reading.ts";
import { attributionOf } from "./attributions/found.ts";
import type { Page, PlacedMention } from "./page.ts";

/** The reading of a finished page: mentions and referents numbered in the order of the text, whichever stage found them. `things`: what else is told of; one that has the span of a mention is left out. */
export function renumber(
  page: Page,
  facts: Reading["facts"],
  reader: string,
  things: readonly PlacedMention[] = [],
): Reading {
  const taken = new Set(things.length > 0 ? page.mentions.map(({ start, end }) => `${start} ${end}`) : []);
  const ordered = [
    ...page.mentions,
    ...things.filter(({ start, end }) => !taken.has(`${start} ${end}`)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const mentionIds = new Map<string, string>();
  const entityIds = new Map<string, string>();
  const known = new Set(page.referents.map((it) => it.id));
  let referents = 0;
  let others = 0;
  for (const mention of ordered) {
    mentionIds.set(mention.id, `m${mentionIds.size + 1}`);
    if (entityIds.has(mention.entity)) continue;
    if (known.has(mention.entity)) referents += 1;
    else others += 1;
    entityIds.set(mention.entity, known.has(mention.entity) ? `r${referents}` : `x${others}`);
  }
  const mentionId = (id: string): string => mentionIds.get(id) ?? id;
  const entityId = (id: string): string => entityIds.get(id) ?? id;
  return {
    reader,
    mentions: ordered.map(({ id, start, end, type, form, entity }) => ({
      id: mentionId(id),
      start,
      end,
      type,
      form,
      entity: entityId(entity),
    })),
    referents: page.referents
      .filter((it) => entityIds.has(it.id))
      .map((it) => ({ ...it, id: entityId(it.id) }))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    dates: [...page.dates],
    quantities: ordered.flatMap(({ start, end, attributes }) =>
      attributes.amount ? [{ start, end, ...attributes.amount }] : [],
    ),
    attributions: page.attributions.map(attributionOf),
    events: page.events.map((it) => ({
      ...it,
      entity: entityId(it.entity),
      arguments: it.arguments.map(({ role, mention }) => ({ role, mention: mentionId(mention) })),
    })),
    claims: page.claims.map((it) => ({
      ...it,
      ...(it.figures && {
        figures: it.figures.map((figure) => ({ ...figure, ...(figure.of && { of: mentionId(figure.of) }) })),
      }),
      subjects: it.subjects.map(mentionId),
      objects: it.objects.map(mentionId),
      assertedBy: it.assertedBy === null ? null : mentionId(it.assertedBy),
      addressedTo: it.addressedTo.map(mentionId),
      relayedBy: it.relayedBy.map(({ by, act }) => ({ by: mentionId(by), act })),
    })),
    facts,
    toponyms: [...page.toponyms],
    boilerplate: [...page.boilerplate],
  };
}
