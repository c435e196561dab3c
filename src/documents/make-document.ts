import type { Document, DocumentFacts } from "../model/document.ts";
import { detectLanguage } from "./detect-language.ts";

/** A document of its text, the hash of its bytes and what came with it. */
export function makeDocument(
  text: string,
  sha256: string,
  file: string,
  facts: DocumentFacts,
  id = `doc-${sha256.slice(0, 20)}`,
): Document {
  return { id, text, sha256, file, language: detectLanguage(text), ...facts };
}
