import type { Reading, Referent } from "../model/reading.ts";
import { attributionOf } from "./attributions/found.ts";
import { inOrder } from "./clauses/line.ts";
import type { Page, PlacedMention } from "./page.ts";

/** The reading of a finished page: mentions and referents numbered in the order of the text, whichever stage found them. `things`: what else is told of; one that has the span of a mention is left out. */
export function renumber(
  page: Page,
  facts: Reading["facts"],
  reader: string,
  things: readonly PlacedMention[] = [],
): Reading {
  const taken = new Set(things.length > 0 ? page.mentions.map(({ start, end }) => `${start} ${end}`) : []);
  const more = things.filter(({ start, end }) => !taken.has(`${start} ${end}`));
  const ordered = inOrder(
    more.length === 0 ? page : { ...page, mentions: [...page.mentions, ...more] },
  ).mentions;
  const mentionIds = new Map<string, string>();
  const entityIds = new Map<string, string>();
  const known = new Map<string, Referent>();
  for (const referent of page.referents) known.set(referent.id, referent);
  const referents: Referent[] = [];
  const quantities: Reading["quantities"] = [];
  let others = 0;
  for (const { id, entity, start, end, attributes } of ordered) {
    mentionIds.set(id, `m${mentionIds.size + 1}`);
    if (attributes.amount) quantities.push({ start, end, ...attributes.amount });
    if (entityIds.has(entity)) continue;
    const referent = known.get(entity);
    const own = referent ? `r${referents.length + 1}` : `x${++others}`;
    if (referent) referents.push({ ...referent, id: own });
    entityIds.set(entity, own);
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
    referents,
    dates: [...page.dates],
    quantities,
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
