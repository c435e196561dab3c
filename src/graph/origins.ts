import type { Document } from "../model/document.ts";
import { byCodeUnit } from "../text/compare.ts";
import { foldedWords } from "../text/fold.ts";
import { sha256 } from "../text/hash.ts";
import type { ReadDocument } from "./read-document.ts";

/** Which document first said what this one says: documents of equal words are of one origin. */
export interface DocumentOrigins {
  /** The id of the document that stands for the origin: earliest published, then least id. */
  readonly originOf: (documentId: string) => string;
}

/** Order of documents: by the date stated (undated last), then by id. */
export function byPublication(a: ReadDocument, b: ReadDocument): number {
  const [x, y] = [publishedOf(a), publishedOf(b)];
  return byCodeUnit(x, y) || byCodeUnit(a.document.id, b.document.id);
}

const publishedOf = ({ document, reading }: ReadDocument): string =>
  document.published || reading.facts.published || "9999";

/** Hashes of the words of documents, which never change. */
const wordHashes = new WeakMap<Document, string>();

function wordHashOf(document: Document): string {
  let hash = wordHashes.get(document);
  if (hash === undefined) {
    hash = sha256(foldedWords(document.text).join(" "));
    wordHashes.set(document, hash);
  }
  return hash;
}

/** Groups documents by their words, white space, case and punctuation aside. */
export function findDocumentOrigins(documents: readonly ReadDocument[]): DocumentOrigins {
  const firstByWords = new Map<string, string>();
  const origin = new Map<string, string>();
  for (const read of [...documents].sort(byPublication)) {
    const words = wordHashOf(read.document);
    const first = firstByWords.get(words) ?? read.document.id;
    firstByWords.set(words, first);
    origin.set(read.document.id, first);
  }
  return { originOf: (documentId) => origin.get(documentId) ?? documentId };
}
