import type { Document, DocumentFacts } from "../model/document.ts";
import { wellFormed } from "../text/well-formed.ts";
import { detectLanguage } from "./detect-language.ts";

/** A document of its text, the hash of its bytes and what came with it. */
export function makeDocument(
  text: string,
  sha256: string,
  file: string,
  facts: DocumentFacts,
  id = `doc-${sha256.slice(0, 20)}`,
): Document {
  const kept = Object.entries(facts).map(([name, value]) => [name, wellFormed(value ?? "")]);
  return {
    id,
    text: wellFormed(text),
    sha256,
    file: wellFormed(file),
    language: detectLanguage(text),
    ...Object.fromEntries(kept),
  };
}
