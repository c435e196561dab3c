import { organizationHead } from "../nouns/organization-heads.ts";
import type { Page } from "../page.ts";
import type { TaggedName } from "./tag-names.ts";

/** A body and the place that it is of, seen as two names, are one: "Liberal Party" + "of" + "Australia". In order of the text. */
export function joinNames(page: Page, tagged: readonly TaggedName[]): TaggedName[] {
  const joined: TaggedName[] = [];
  for (const name of tagged) {
    const last = joined[joined.length - 1];
    if (last && name.type === "Place" && isOf(page, last, name))
      joined[joined.length - 1] = { ...last, after: name.after };
    else joined.push(name);
  }
  return joined;
}

function isOf(page: Page, body: TaggedName, place: TaggedName): boolean {
  if (body.type !== "Organization" || body.sentence !== place.sentence) return false;
  const tokens = page.sentences[body.sentence]?.tokens ?? [];
  if (organizationHead(tokens[body.after - 1]?.lower ?? "") === undefined) return false;
  if (tokens[body.after]?.lower !== "of") return false;
  const gap = place.from - body.after;
  return gap === 1 || (gap === 2 && tokens[body.after + 1]?.lower === "the");
}
