import type { Claim } from "../model/claim.ts";
import { shortHash } from "../text/hash.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";

/** An entity as one document speaks of it. */
export interface Party {
  /** Entity id. */
  readonly id: string;
  /** What tells it apart when words of two documents are compared: a person without a name is known by the place in the text alone. */
  readonly key: string;
}

/** A claim of one document with its mentions resolved to entities. */
export interface Statement {
  readonly read: ReadDocument;
  readonly claim: Claim;
  readonly quote: string;
  readonly subjects: readonly Party[];
  readonly objects: readonly Party[];
  readonly addressedTo: readonly Party[];
  /** Who says it; null for the writer of the document. */
  readonly assertedBy: Party | null;
  readonly relayedBy: readonly { readonly by: Party; readonly act: string; readonly order: number }[];
  /** The same for the same words about the same mentions of the same document, said by the same. */
  readonly hash: string;
}

/** The claims of a document with entities for mentions; `originOf` gives the first document of the same words. */
export function statementsOf(
  read: ReadDocument,
  entityOf: EntityOf,
  originOf: (documentId: string) => string,
): Statement[] {
  const { document, reading } = read;
  const mentionById = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const parties = (mentions: readonly string[]): Party[] => {
    const byId = new Map<string, Party>();
    for (const id of mentions) {
      const referent = mentionById.get(id)?.entity;
      const entity = referent === undefined ? undefined : entityOf(document.id, referent);
      if (!entity || byId.has(entity.id)) continue;
      const key = entity.anonymous ? JSON.stringify([originOf(document.id), referent]) : entity.id;
      byId.set(entity.id, { id: entity.id, key });
    }
    return [...byId.values()];
  };
  const spans = (mentions: readonly string[]): string =>
    mentions.map((id) => `${mentionById.get(id)?.start}-${mentionById.get(id)?.end}`).join(" ");
  return reading.claims.flatMap((claim) => {
    const first = claim.evidence[0];
    if (!first) return [];
    return {
      read,
      claim,
      quote: document.text.slice(first.start, first.end),
      subjects: parties(claim.subjects),
      objects: parties(claim.objects),
      addressedTo: parties(claim.addressedTo),
      assertedBy: claim.assertedBy === null ? null : (parties([claim.assertedBy])[0] ?? null),
      relayedBy: claim.relayedBy.flatMap(({ by, act }, order) =>
        parties([by]).map((party) => ({ by: party, act, order })),
      ),
      hash: shortHash(
        document.id,
        first.start,
        first.end,
        claim.relation ?? "",
        claim.polarity,
        claim.modality,
        spans(claim.subjects),
        spans(claim.objects),
        spans(claim.assertedBy === null ? [] : [claim.assertedBy]),
      ),
    };
  });
}
