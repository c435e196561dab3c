import { isPeople } from "../find-groups.ts";
import { NO_ORGANIZATIONS } from "../find-organizations.ts";
import { countryAt, titleAt } from "../lookups.ts";
import { OPENS_A_NAME } from "../nouns/organization-heads.ts";
import type { Token } from "../page.ts";
import type { NameType } from "./name-labels.ts";

/** Before a person's name alone. */
const ADDRESSES: ReadonlySet<string> = new Set("mr mr. mrs mrs. ms ms. mister".split(" "));

/** What the words of a name make of it whatever the tagger saw: a country is a place, a people or an everyday short form ("IED") no name. */
export function typeByWords(
  tokens: readonly Token[],
  from: number,
  after: number,
  tagged: NameType,
): NameType {
  if (tagged === "Misc") return opensABody(tokens, from, after, OF_STATES) ? "Organization" : tagged;
  if (ADDRESSES.has(tokens[from]?.lower ?? "") || ADDRESSES.has(tokens[from - 1]?.lower ?? ""))
    return "Person";
  if (tagged === "Person" && opensABody(tokens, from, after, OPENS_A_NAME)) return "Organization";
  if (tagged !== "Person" && isTitle(tokens, from, after)) return "Misc";
  const country = countryAt(tokens, from);
  if (country?.form === "name" && from + country.length === after)
    return tagged === "Person" ? "Place" : tagged;
  if (after - from === 1 && NO_ORGANIZATIONS.has(tokens[from]?.text.replace(/s$/, "") ?? "")) return "Misc";
  for (let at = from; at < after; at += 1) if (!isPeople(tokens, at)) return tagged;
  return "Misc";
}

/** Heads of bodies that no work or event is called by. */
const OF_STATES: ReadonlySet<string> = new Set(
  "ministry department directorate bureau committee commission council agency staff secretariat headquarters".split(
    " ",
  ),
);

/** "General Staff of the Armed Forces", "Ministry of the Interior": the head of a body with what it is of. */
function opensABody(
  tokens: readonly Token[],
  from: number,
  after: number,
  heads: ReadonlySet<string>,
): boolean {
  for (let at = from; at + 1 < after; at += 1)
    if (heads.has(tokens[at]?.lower ?? "") && /^(?:of|for)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  return false;
}

/** Whether all words are a rank before a name that the tagger has not seen with it ("Col."). */
function isTitle(tokens: readonly Token[], from: number, after: number): boolean {
  const title = titleAt(tokens, from);
  return title?.kind === "rank" && from + title.length === after;
}
