import { UserError } from "../errors.ts";
import type { DocumentFacts } from "../model/document.ts";
import { sha256 } from "../text/hash.ts";
import { allBytes, decodeText } from "./decode-text.ts";
import type { IncomingDocument, Source } from "./incoming.ts";
import { makeDocument } from "./make-document.ts";

/** A plain text is one document, verbatim. */
export async function* readPlainText(source: Source): AsyncGenerator<IncomingDocument> {
  yield textDocument(source, await allBytes(source.chunks), (text) => ({ text, facts: {} }));
}

/** One document of a whole file; `take` parts what stands before the text from it. */
export function textDocument(
  source: Source,
  bytes: Uint8Array,
  take: (decoded: string) => { readonly text: string; readonly facts: DocumentFacts },
): IncomingDocument {
  const { text, facts } = take(decodeText(bytes));
  if (!/\S/.test(text)) throw new UserError("is empty: remove it, or put the report's text in it");
  return { document: makeDocument(text, sha256(bytes), source.file, facts), key: source.key };
}
