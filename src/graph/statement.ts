import type { Claim } from "../model/claim.ts";
import type { Interval, Span } from "../model/span.ts";
import { distinct } from "../text/compare.ts";
import { fold } from "../text/fold.ts";
import { shortHash } from "../text/hash.ts";
import { NONE, orNone } from "../text/none.ts";
import { ownText } from "../text/own-text.ts";
import { citedVoicesIn } from "./cited-voices.ts";
import { factsOf } from "./document-facts.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { publishedOf } from "./origins.ts";
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

/** What its claims need to know of a document. */
export interface StatedIn {
  readonly id: string;
  /** As stated, by the document's facts or its text. */
  readonly published: string | undefined;
  /** By which documents are put in order: undated ones come last. */
  readonly order: string;
  readonly publisher: string | undefined;
}

/** What a claim says, without the mentions of its document. */
export interface Told {
  readonly relation: Claim["relation"] | undefined;
  readonly polarity: Claim["polarity"];
  readonly modality: Claim["modality"];
  readonly status: Claim["status"];
  readonly saidBy: string | undefined;
  readonly inferredBy: string | undefined;
  readonly readBy: Claim["readBy"] | undefined;
  readonly figures: Claim["figures"] | undefined;
  readonly verification: Claim["verification"] | undefined;
  readonly happened: Interval | undefined;
  readonly said: Interval | undefined;
  readonly learned: Interval | undefined;
  /** Where its first words stand. */
  readonly start: number;
  readonly end: number;
}

function toldBy(claim: Claim, { start, end }: Span): Told {
  return {
    relation: claim.relation,
    polarity: claim.polarity,
    modality: claim.modality,
    status: claim.status,
    saidBy: claim.saidBy,
    inferredBy: claim.inferredBy,
    readBy: claim.readBy,
    figures: claim.figures,
    verification: claim.verification,
    happened: claim.happened,
    said: claim.said,
    learned: claim.learned,
    start,
    end,
  };
}

/** A claim of one document with its mentions resolved to entities. */
export interface Statement {
  readonly document: StatedIn;
  readonly claim: Told;
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
  const partyOf = new Map<string, Party | null>();
  const partyAs = (referent: string): Party | null => {
    const entity = entityOf(document.id, referent);
    if (!entity) return null;
    const key = entity.anonymous ? JSON.stringify([origins.wordsOf(document.id), referent]) : entity.id;
    return { id: entity.id, key, voices: orNone(voicesOf(referent)) };
  };
  const parties = (mentions: readonly string[]): readonly Party[] => {
    const found: Party[] = [];
    for (const id of mentions) {
      const referent = mentionById.get(id)?.entity;
      if (referent === undefined) continue;
      const party = partyOf.get(referent) ?? partyAs(referent);
      partyOf.set(referent, party);
      if (party && found.every((it) => it.id !== party.id)) found.push(party);
    }
    return orNone(found.slice());
  };
  const spans = (mentions: readonly string[]): string =>
    mentions.map((id) => `${mentionById.get(id)?.start}-${mentionById.get(id)?.end}`).join(" ");
  const statedIn: StatedIn = {
    id: document.id,
    published: factsOf(read).published,
    order: publishedOf(read),
    publisher: reading.facts.publisher ?? document.publisher,
  };
  const figures = figuresOf(read);
  const cited = citedVoicesIn(read);
  return reading.claims.flatMap((claim) => {
    const first = claim.evidence[0];
    if (!first) return [];
    return {
      document: statedIn,
      claim: toldBy(claim, first),
      quote: ownText(document.text.slice(first.start, first.end)),
      subjects: parties(claim.subjects),
      objects: parties(claim.objects),
      addressedTo: parties(claim.addressedTo),
      assertedBy: claim.assertedBy === null ? null : (parties([claim.assertedBy])[0] ?? null),
      relayedBy: orNone(
        claim.relayedBy.flatMap(({ by, act }, order) =>
          parties([by]).map((party) => ({ by: party, act, order })),
        ),
      ),
      cited: claim.assertedBy === null ? orNone(cited(claim)) : NONE,
      figures: orNone(figures(claim)),
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
