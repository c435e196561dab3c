import type { Document } from "../model/document.ts";
import { byCodeUnit } from "../text/compare.ts";
import { foldedWords } from "../text/fold.ts";
import { sha256 } from "../text/hash.ts";
import type { ReadDocument } from "./read-document.ts";

/** Order of documents: by the date stated (undated last), then by id. */
export function byPublication(a: ReadDocument, b: ReadDocument): number {
  const [x, y] = [publishedOf(a), publishedOf(b)];
  return byCodeUnit(x, y) || byCodeUnit(a.document.id, b.document.id);
}

const publishedOf = ({ document, reading }: ReadDocument): string =>
  document.published || reading.facts.published || "9999";

function wordHashOf(document: Document): string {
  return sha256(foldedWords(document.text).join(" "));
}

/** Which document first said what a document says: documents of equal words, white space, case and punctuation aside, are of one origin. */
export class DocumentOrigins {
  readonly #wordsOf = new Map<string, string>();
  readonly #documentsOf = new Map<string, Map<string, ReadDocument>>();
  readonly #firstOf = new Map<string, string>();

  /** Takes documents in their new state, null for those that are gone; returns the ids of those whose origin is another now. */
  update(reads: ReadonlyMap<string, ReadDocument | null>): Set<string> {
    const touched = new Set<string>();
    for (const [id, read] of reads) {
      const before = this.#wordsOf.get(id);
      if (before !== undefined) {
        this.#documentsOf.get(before)?.delete(id);
        touched.add(before);
        this.#wordsOf.delete(id);
      }
      if (!read) continue;
      const words = wordHashOf(read.document);
      this.#wordsOf.set(id, words);
      const documents = this.#documentsOf.get(words);
      if (documents) documents.set(id, read);
      else this.#documentsOf.set(words, new Map([[id, read]]));
      touched.add(words);
    }
    const changed = new Set<string>();
    for (const words of touched) {
      const documents = this.#documentsOf.get(words);
      const first = [...(documents?.values() ?? [])].sort(byPublication)[0]?.document.id;
      if (first === this.#firstOf.get(words)) continue;
      for (const id of documents?.keys() ?? []) changed.add(id);
      if (first !== undefined) this.#firstOf.set(words, first);
      else {
        this.#firstOf.delete(words);
        this.#documentsOf.delete(words);
      }
    }
    return changed;
  }

  /** The id of the document that stands for the origin: earliest published, then least id. */
  originOf(documentId: string): string {
    const words = this.#wordsOf.get(documentId);
    return (words === undefined ? undefined : this.#firstOf.get(words)) ?? documentId;
  }
}
