import { bearers } from "./bearers.ts";
import type { Entry, ListName } from "./entry.ts";
import { namesStartingWith } from "./name-index.ts";
import { nameWords } from "./name-words.ts";

const NONE: readonly Entry[] = [];

/** All entries with exactly this name, in any of its spellings; the most populous first. */
export function entriesNamed(name: string, list?: ListName): readonly Entry[] {
  const words = nameWords(name);
  const references = namesStartingWith(words[0] ?? "").names.get(words.join(" "));
  return (references && bearers(references).inCapitals[list ?? "all"]?.entries) ?? NONE;
}
