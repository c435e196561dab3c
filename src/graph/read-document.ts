import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Reading } from "../model/reading.ts";

/** A document with what was read in it. A document that is not in English has an empty reading. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}

/** The entity that a referent of a document belongs to. */
export type EntityOf = (documentId: string, referentId: string) => Entity | undefined;
