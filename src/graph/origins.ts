import { byCodeUnit } from "../text/compare.ts";
import { foldedWords } from "../text/fold.ts";
import { sha256 } from "../text/hash.ts";
import { factsOf } from "./document-facts.ts";
import type { ReadDocument } from "./read-document.ts";

/** Which document first said what this one says: documents of equal words are of one origin. */
export interface DocumentOrigins {
  /** The id of the document that stands for the origin: earliest published, then least id. */
  readonly originOf: (documentId: string) => string;
}

/** Order of documents: by the date stated (undated last), then by id. */
export function byPublication(a: ReadDocument, b: ReadDocument): number {
  const [x, y] = [factsOf(a).published ?? "9999", factsOf(b).published ?? "9999"];
  return byCodeUnit(x, y) || byCodeUnit(a.document.id, b.document.id);
}

/** Groups documents by their words, white space, case and punctuation aside. */
export function findDocumentOrigins(documents: readonly ReadDocument[]): DocumentOrigins {
  const firstByWords = new Map<string, string>();
  const origin = new Map<string, string>();
  for (const read of [...documents].sort(byPublication)) {
    const words = sha256(foldedWords(read.document.text).join(" "));
    const first = firstByWords.get(words) ?? read.document.id;
    firstByWords.set(words, first);
    origin.set(read.document.id, first);
  }
  return { originOf: (documentId) => origin.get(documentId) ?? documentId };
}
