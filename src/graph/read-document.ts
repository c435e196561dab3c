import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Reading } from "../model/reading.ts";

/** A document with what was read in it. A document that is not in English has an empty reading. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}

/** A document whose reading is fetched when asked for: what is made of it stays in memory, not the reading. */
export class FetchedReading implements ReadDocument {
  readonly document: Document;
  readonly #key: string;
  readonly #fetch: (document: Document, key: string) => Reading;

  constructor(document: Document, key: string, fetch: (document: Document, key: string) => Reading) {
    this.document = document;
    this.#key = key;
    this.#fetch = fetch;
  }

  get reading(): Reading {
    return this.#fetch(this.document, this.#key);
  }

  /** Is it read as the other one is, whatever else may differ? */
  isReadAs(other: FetchedReading): boolean {
    return this.#key === other.#key;
  }
}

/** The entity that a referent of a document belongs to. */
export type EntityOf = (documentId: string, referentId: string) => Entity | undefined;
