import { isGivenName } from "../gazetteers/index.ts";
import { longestEntry } from "../lookups.ts";
import { OPENS_A_NAME, ORGANIZATION_NOMINALS, organizationHead } from "../nouns/organization-heads.ts";
import { personHead } from "../nouns/person-heads.ts";
import type { Token } from "../page.ts";
import { isCapitalised } from "../word-evidence.ts";
import type { NameType } from "./name-labels.ts";

/** Common nouns that only a place's name stands before. */
const PLACE_BEHIND =
  /^(?:sector|direction|axis|district|province|oblast|governorate|raion|river|village|neighbou?rhood)$/;
/** Only places are near something, or left and entered so. */
const BEFORE_PLACES = new Set("near outside inside recaptured retook retake entered shelled".split(" "));
/** Before places that a list knows rather than before people. */
const BEFORE_LISTED = new Set("in from to at around through of captured seized took bombed".split(" "));
const BEFORE_CITY = new Set(
  "in near to from of at around outside inside eastern western northern southern attack attacked retake entered".split(
    " ",
  ),
);
const LEADING = /^(?:led|headed|commanded|founded)$/;
const PLACES = /^(?:districts|towns|cities|villages|places|areas|neighbou?rhoods|suburbs|settlements)$/;
const OF_A_CONTINENT =
  /^(?:african|european|asian|arab|western|eastern|latin|nordic|baltic|balkan|sahelian)$/;
/** Headings of reports. */
const HEADINGS = /^(?:key takeaways?|takeaways?|forecast|background|summary|overview|key points?)$/;

/** What stands around a name makes of it, against the tagger: a lone name behind "near" is no person, one that others are led by no body. */
export function typeByContext(
  tokens: readonly Token[],
  from: number,
  after: number,
  tagged: NameType,
): NameType {
  const before = tokens[from - 1]?.lower ?? "";
  const next = tokens[after]?.lower ?? "";
  const [first, last] = [tokens[from], tokens[after - 1]];
  if (!first || !last) return tagged;
  const isLone = after - from === 1;
  if (tagged === "Person" || tagged === "Organization") {
    if (isLone && tagged === "Person" && sharesKind(tokens, after)) return "Place";
    if (PLACE_BEHIND.test(next) && !isAcronym(last) && organizationHead(last.lower) === undefined)
      return "Place";
    if (!isLone && last.text === "City" && BEFORE_CITY.has(before)) return "Place";
  }
  if (tagged === "Person" && isLone && next !== "'s" && !isGivenName(first.text)) {
    if (BEFORE_PLACES.has(before)) return "Place";
    if (BEFORE_LISTED.has(before) && isListedPlace(tokens, from)) return "Place";
  }
  if (tagged === "Person" && isLone) {
    const isAfterArticle = before === "the" && !/^\p{L}/u.test(next);
    if (isAfterArticle) return isListedPlace(tokens, from) ? "Place" : "Misc";
    if (ORGANIZATION_NOMINALS.has(first.lower)) return "Misc";
    if (before === "of" && OPENS_A_NAME.has(tokens[from - 2]?.lower ?? "")) return "Misc";
    if (before === "from" && personHead(tokens[from - 2]?.lower ?? "") && next !== "'s") return "Place";
    if (/^(?:took|seized)$/.test(before) && /^(?:in|on|from)$/.test(next)) return "Place";
  }
  const isExample = before === "as" && tokens[from - 2]?.lower === "such";
  if (isExample && tagged !== "Place" && PLACES.test(tokens[from - 3]?.lower ?? "")) return "Place";
  if (tagged === "Place" && isLone && OF_A_CONTINENT.test(first.lower)) return "Misc";
  if (tagged === "Person" && next === ":" && HEADINGS.test(words(tokens, from, after))) return "Misc";
  const isLeader = before === "by" && LEADING.test(tokens[from - 2]?.lower ?? "");
  if (tagged === "Organization" && isLeader && !isLone && !isBody(tokens, from, after)) return "Person";
  return tagged;
}

const KINDS_SHARED =
  /^(?:sectors|directions|axes|districts|provinces|oblasts|governorates|raions|rivers|villages)$/;

/** "Volyn and Polissia sectors": a noun behind both says what each is. */
const sharesKind = (tokens: readonly Token[], after: number): boolean =>
  tokens[after]?.lower === "and" &&
  isCapitalised(tokens[after + 1]) &&
  KINDS_SHARED.test(tokens[after + 2]?.lower ?? "");

const isAcronym = ({ text }: Token): boolean => /^\p{Lu}{2,}$/u.test(text);

const words = (tokens: readonly Token[], from: number, after: number): string =>
  tokens
    .slice(from, after)
    .map(({ lower }) => lower)
    .join(" ");

function isListedPlace(tokens: readonly Token[], at: number): boolean {
  return longestEntry(tokens, at, "places")?.length === 1 && longestEntry(tokens, at, "people") === null;
}

/** Written out as bodies are: with a noun for one, an acronym, "of", or as a list knows it. */
function isBody(tokens: readonly Token[], from: number, after: number): boolean {
  if (longestEntry(tokens, from, "organizations") !== null) return true;
  return tokens
    .slice(from, after)
    .some(
      (it) =>
        organizationHead(it.lower) !== undefined || isAcronym(it) || /^(?:of|for|the|and)$/.test(it.lower),
    );
}
