import type { DocumentFacts } from "../model/document.ts";
import type { DocumentAnswer } from "../model/http.ts";
import type { ReadDocument } from "./context.ts";

const FACTS = ["title", "publisher", "published", "url", "author"] as const;

/** A document with its text, what is known of it, and what its mentions refer to today. */
export function documentAnswer({ document, reading, entityByReferent }: ReadDocument): DocumentAnswer {
  const { id, file, text, language } = document;
  return {
    document: { id, file, text, language, ...facts(document, reading?.facts ?? {}) },
    mentions: (reading?.mentions ?? []).map(({ start, end, type, form, entity: referent }) => {
      const today = entityByReferent.get(referent);
      return { start, end, type, form, ...(today ? { entity: today.id, name: today.name } : {}) };
    }),
  };
}

type Facts = Omit<DocumentAnswer["document"], "id" | "file" | "text" | "language">;

/** What the document brings from outside wins over what its text states. */
function facts(brought: DocumentFacts, stated: DocumentFacts): Facts {
  const known: { -readonly [Fact in keyof Facts]: Facts[Fact] } = {};
  for (const fact of FACTS) {
    const value = brought[fact] ?? stated[fact];
    if (value) known[fact] = value;
  }
  return known;
}
