import { countryNamed } from "../gazetteers/index.ts";
import type { DraftMention, Page } from "../page.ts";

/** How far before a body its owner may begin, and the words of the longest country. */
const BEFORE = 40;
const MOST_WORDS = 4;

/** The country whose possessive stands before some words: "Ukraine's", "South Sudan's". */
function ownerBefore(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const owner = /([^.,;:!?"“”()\n]+)['’]s? $/.exec(before)?.[1]?.trim().split(" ") ?? [];
  for (let words = Math.min(MOST_WORDS, owner.length); words > 0; words -= 1) {
    const named = countryNamed(owner.slice(-words).join(" "));
    if (named?.form === "name") return named.country.code;
  }
  return undefined;
}

/** Bodies behind the possessive of a country are that country's: "Ukraine's Ministry of Health". */
export function ofTheirOwners(page: Page, mentions: readonly DraftMention[]): DraftMention[] {
  return mentions.map((it) => {
    const isOpen =
      it.type === "Organization" &&
      it.form === "name" &&
      it.gazetteerId === undefined &&
      it.attributes.country === undefined;
    const country = isOpen ? ownerBefore(page.text, it.start) : undefined;
    return country === undefined ? it : { ...it, attributes: { ...it.attributes, country } };
  });
}
