import { longestEntry } from "../lookups.ts";
import type { Page } from "../page.ts";
import { familyNames } from "./family-names.ts";
import type { NameType } from "./name-labels.ts";
import type { TaggedName } from "./tag-names.ts";

/** Where as many mentions of a name are one thing as another: people are named again and again by a word alone. */
const ORDER: readonly NameType[] = ["Person", "Organization", "Place", "Misc"];

/** The same words are the same thing on a page: what most mentions of them are. A place and what is named after it stay apart, but no list knows a place that a person of the page is called after. */
export function agreeOnPage<Name extends TaggedName>(page: Page, tagged: readonly Name[]): Name[] {
  const counts = new Map<string, Map<NameType, number>>();
  const wordsOf = ({ sentence, from, after }: TaggedName): string =>
    (page.sentences[sentence]?.tokens ?? [])
      .slice(from, after)
      .map((it) => it.lower)
      .join(" ");
  for (const name of tagged) {
    const words = wordsOf(name);
    const types = counts.get(words) ?? new Map<NameType, number>();
    types.set(name.type, (types.get(name.type) ?? 0) + 1);
    counts.set(words, types);
  }
  const families = familyNames(page, tagged);
  return tagged.map((name) => {
    if (name.type === "Place" && families.has(wordsOf(name)) && !isListed(page, name))
      return { ...name, type: "Person" };
    const types = counts.get(wordsOf(name));
    if (!types || types.size < 2 || types.has("Place")) return name;
    const most = Math.max(...types.values());
    const type = ORDER.find((it) => types.get(it) === most);
    return type === undefined || type === name.type ? name : { ...name, type };
  });
}

/** Whether a list knows these words as a place. */
function isListed(page: Page, { sentence, from }: TaggedName): boolean {
  return longestEntry(page.sentences[sentence]?.tokens ?? [], from, "places") !== null;
}
