import { type Line, type PlacedIn, wordAt } from "../clauses/line.ts";
import { countryAt, titleAt } from "../lookups.ts";
import { concluded } from "./concluded.ts";
import type { ClaimDraft } from "./said-claims.ts";
import type { Scene } from "./scene.ts";
import type { States } from "./states-of.ts";

const RULE = "a post behind the adjective of a country is that country's";
const OF_STATE = /president|minister|chancellor|premier|foreign secretary|ambassador/;
/** Longest title before a name, in words. */
const LONGEST_TITLE = 5;

/** "German Defence Minister Boris Pistorius", where the page names Germany too. */
export function calledPosts(scene: Scene, states: States): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  if (states.size === 0) return found;
  for (const line of scene.lines)
    for (const placed of line.placed) {
      const code = calledOf(line, placed);
      const country = code === undefined ? undefined : states.get(code);
      if (country) found.push(...concluded(placed.mention, country, "HOLDS_POST", RULE));
    }
  return found;
}

/** The country whose adjective stands before the title of a name. */
function calledOf(line: Line, { mention, first }: PlacedIn): string | undefined {
  if (mention.type !== "Person" || mention.form !== "name") return undefined;
  for (let at = first - 2; at >= Math.max(0, first - LONGEST_TITLE - 1); at--) {
    const country = countryAt(line.tokens, at);
    if (country?.form !== "adjective" || /^(?:former|ex)$/.test(wordAt(line, at - 1))) continue;
    const title = titleAt(line.tokens, at + country.length);
    if (title?.kind !== "post" || !OF_STATE.test(title.name) || /former/.test(title.name)) return undefined;
    return at + country.length + title.length === first ? country.country.code : undefined;
  }
  return undefined;
}
