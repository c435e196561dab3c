import { Resolver } from "../../identity/resolver.ts";
import { shownReferents } from "../../identity/shown-referents.ts";
import type { Claim } from "../../model/claim.ts";
import type { Mention, Reading } from "../../model/reading.ts";
import { readDocument } from "../../reading/read-document.ts";
import type { GoldDocument } from "./gold.ts";
import { documentsOf } from "./predict.ts";

/** What Vouch reads in some documents, and who is who across them. */
export interface System {
  readonly readings: ReadonlyMap<string, Reading>;
  /** The entity that a mention of a document belongs to, over all documents. */
  readonly entityOf: (document: string, mention: Mention) => string;
  readonly mentionById: (document: string, id: string) => Mention | undefined;
}

export async function runSystem(gold: readonly GoldDocument[]): Promise<System> {
  const resolver = new Resolver();
  const readings = new Map<string, Reading>();
  for (const document of await documentsOf(gold)) {
    const { id } = document;
    const reading = readDocument(document);
    readings.set(id, reading);
    resolver.add({ document: id, referents: shownReferents(reading), mentions: reading.mentions });
  }
  resolver.judge([]);
  const mentions = new Map(
    [...readings].flatMap(([id, { mentions }]) => mentions.map((it) => [`${id} ${it.id}`, it])),
  );
  return {
    readings,
    entityOf: (document, mention) =>
      resolver.entityOf(document, mention.entity)?.id ?? `${document} ${mention.entity}`,
    mentionById: (document, id) => mentions.get(`${document} ${id}`),
  };
}

/** Entities of a claim's mentions. */
export const entitiesOf = (system: System, document: string, ids: Claim["subjects"]): Set<string> =>
  new Set(
    ids.flatMap((id) => {
      const mention = system.mentionById(document, id);
      return mention ? [system.entityOf(document, mention)] : [];
    }),
  );
