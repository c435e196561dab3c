import type { Span } from "../model/span.ts";
import { sha256 } from "../text/hash.ts";

/** A mention as it is ordered and cited: the document's fingerprint, then the offsets. */
export interface MentionId {
  readonly fingerprint: string;
  readonly start: number;
  readonly end: number;
}

const fingerprints = new Map<string, string>();

/** The first 12 hex digits of the SHA-256 of a document's id. */
export function fingerprintOf(documentId: string): string {
  let fingerprint = fingerprints.get(documentId);
  if (fingerprint === undefined) {
    fingerprint = sha256(documentId).slice(0, 12);
    fingerprints.set(documentId, fingerprint);
  }
  return fingerprint;
}

/**
 * The id of an entity whose smallest mention this is: `ent-<fingerprint>-<start>-<end>`. It can be read back, so an id
 * that was cited yesterday still finds its mention, and through it the entity that holds the mention today.
 */
export function entityIdOf(documentId: string, span: Span): string {
  return `ent-${fingerprintOf(documentId)}-${span.start}-${span.end}`;
}

/** The mention that an entity id names; null where the text is no entity id. */
export function mentionOfEntityId(id: string): MentionId | null {
  const match = /^ent-([0-9a-f]{12})-(\d{1,10})-(\d{1,10})$/.exec(id);
  return match?.[1] ? { fingerprint: match[1], start: Number(match[2]), end: Number(match[3]) } : null;
}

/** Order of mentions: by fingerprint in code-unit order, then start, then end. */
export function compareMentionIds(a: MentionId, b: MentionId): number {
  if (a.fingerprint !== b.fingerprint) return a.fingerprint < b.fingerprint ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
