import { isPeople } from "../find-groups.ts";
import { NO_ORGANIZATIONS } from "../find-organizations.ts";
import { countryAt, titleAt } from "../lookups.ts";
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
  if (tagged === "Misc") return tagged;
  if (ADDRESSES.has(tokens[from]?.lower ?? "") || ADDRESSES.has(tokens[from - 1]?.lower ?? ""))
    return "Person";
  if (tagged !== "Person" && isTitle(tokens, from, after)) return "Misc";
  const country = countryAt(tokens, from);
  if (country?.form === "name" && from + country.length === after)
    return tagged === "Person" ? "Place" : tagged;
  if (after - from === 1 && NO_ORGANIZATIONS.has(tokens[from]?.text.replace(/s$/, "") ?? "")) return "Misc";
  for (let at = from; at < after; at += 1) if (!isPeople(tokens, at)) return tagged;
  return "Misc";
}

/** Whether all words are a rank before a name that the tagger has not seen with it ("Col."). */
function isTitle(tokens: readonly Token[], from: number, after: number): boolean {
  const title = titleAt(tokens, from);
  return title?.kind === "rank" && from + title.length === after;
}
