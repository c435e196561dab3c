import { draft } from "../draft.ts";
import { entriesNamed } from "../gazetteers/index.ts";
import { countryAt } from "../lookups.ts";
import type { Page, Sentence } from "../page.ts";
import type { PlaceCandidate } from "./place-candidate.ts";

/** "Russian territory", "Iraqi soil": the country itself. */
export function territory(page: Page, { tokens }: Sentence, at: number): PlaceCandidate | null {
  const named = countryAt(tokens, at);
  const first = tokens[at];
  const noun = named && tokens[at + named.length];
  if (!first || !noun || named.form !== "adjective" || !/^(?:territory|soil)$/.test(noun.text)) return null;
  const { name, id, code } = named.country;
  const entries = entriesNamed(name, "places").filter((it) => it.id === id);
  if (entries.length === 0) return null;
  return {
    mention: draft(page.text, first, noun, {
      type: "Place",
      name,
      attributes: { kind: "country", country: code },
      confidence: 0.86,
    }),
    entries,
  };
}
