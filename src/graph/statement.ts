import type { Claim } from "../model/claim.ts";
import { distinct } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import { shortHash } from "../text/hash.ts";
import { citedVoicesIn } from "./cited-voices.ts";
import { type Figure, figuresOf } from "./figures.ts";
import type { EntityOf, ReadDocument } from "./read-document.ts";

/** An entity as one document speaks of it. */
export interface Party {
  /** Entity id. */
  readonly id: string;
  /** What tells it apart when words of two documents are compared: a person without a name is known by the place in the text alone. */
  readonly key: string;
  /** Organization: its folded names in this document, under which others publish what it says. */
  readonly voices: readonly string[];
}

/** Which texts are of one origin: what is asked of `DocumentOrigins`. */
export interface Origins {
  originOf(documentId: string): string;
  wordsOf(documentId: string): string;
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
  /** Folded names of those whom the writer cites for it. */
  readonly cited: readonly string[];
  /** What it counts. */
  readonly figures: readonly Figure[];
  /** The same for the same words about the same mentions of the same document, said by the same. */
  readonly hash: string;
}

/** The claims of a document with entities for mentions. */
export function statementsOf(
  read: ReadDocument,
  entityOf: EntityOf,
  origins: Pick<Origins, "wordsOf">,
): Statement[] {
  const { document, reading } = read;
  const mentionById = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const referentById = new Map(reading.referents.map((referent) => [referent.id, referent]));
  const voicesOf = (id: string): string[] => {
    const referent = referentById.get(id);
    return referent?.type === "Organization" ? distinct(referent.names.map(fold)) : [];
  };
  const parties = (mentions: readonly string[]): Party[] => {
    const byId = new Map<string, Party>();
    for (const id of mentions) {
      const referent = mentionById.get(id)?.entity;
      const entity = referent === undefined ? undefined : entityOf(document.id, referent);
      if (!entity || referent === undefined || byId.has(entity.id)) continue;
      const key = entity.anonymous ? JSON.stringify([origins.wordsOf(document.id), referent]) : entity.id;
      byId.set(entity.id, { id: entity.id, key, voices: voicesOf(referent) });
    }
    return [...byId.values()];
  };
  const spans = (mentions: readonly string[]): string =>
    mentions.map((id) => `${mentionById.get(id)?.start}-${mentionById.get(id)?.end}`).join(" ");
  const figures = figuresOf(read);
  const cited = citedVoicesIn(read);
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
      cited: claim.assertedBy === null ? cited(claim) : [],
      figures: figures(claim),
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
