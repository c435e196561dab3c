import type { DocumentFacts } from "../model/document.ts";
import type { ReadDocument } from "./read-document.ts";

/** Title, publisher, date, address and author of a report: what came with it, else what its own text states. */
export function factsOf({ document, reading }: ReadDocument): DocumentFacts {
  const facts: Record<string, string> = {};
  for (const name of ["title", "publisher", "published", "url", "author"] as const) {
    const value = document[name] ?? reading.facts[name];
    if (value !== undefined && value !== "") facts[name] = value;
  }
  return facts;
}
