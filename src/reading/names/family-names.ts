import type { Page } from "../page.ts";
import type { TaggedName } from "./tag-names.ts";

/** The last words, lower case, of the people whom a page names by more than one word. */
export function familyNames(page: Page, tagged: readonly TaggedName[]): ReadonlySet<string> {
  return new Set(
    tagged.flatMap(({ sentence, from, after, type }) =>
      type === "Person" && after - from > 1 ? (page.sentences[sentence]?.tokens[after - 1]?.lower ?? []) : [],
    ),
  );
}
