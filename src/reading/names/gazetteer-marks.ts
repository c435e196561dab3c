import type { EntryMatch } from "../gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "../lookups.ts";
import type { Token } from "../page.ts";
import { COUNTRY, LISTED_ORGANIZATION, LISTED_PERSON, LISTED_PLACE, TITLE } from "../word-marks.ts";
import { BEGIN, END, INSIDE, SINGLE } from "./name-labels.ts";
import type { Region } from "./name-regions.ts";

const KNOWN = LISTED_PLACE | LISTED_ORGANIZATION | LISTED_PERSON | COUNTRY | TITLE;
const COUNTRY_FORMS = ["name", "adjective", "people", "capital", "seat"];
const TITLE_KINDS = ["rank", "post", "honorific", "trade"];
const LARGE = 100_000;

/** What the lists know at each token of a region: places, organisations, people, countries, titles; 0 for nothing. Empty where no list knows anything. */
export type GazetteerMarks = readonly Uint8Array[];

const NO_MARKS: GazetteerMarks = [];

/** The longest known names from left to right, list by list, each token with its place in the name and what kind of entry it is. */
export function gazetteerMarks(tokens: readonly Token[], { from, after }: Region): GazetteerMarks {
  let listed = 0;
  for (let at = from; at < after; at += 1) listed |= (tokens[at] as Token).marks;
  if ((listed & KNOWN) === 0) return NO_MARKS;
  const none = new Uint8Array(after - from);
  return [
    filled(none, tokens, from, after, placeAt, gradeOf),
    filled(none, tokens, from, after, organizationAt, gradeOf),
    filled(none, tokens, from, after, personAt, gradeOf),
    filled(none, tokens, from, after, countryAt, formOf),
    filled(none, tokens, from, after, titleAt, kindOf),
  ];
}

type Ask<Match> = (tokens: readonly Token[], at: number) => Match | null;
const placeAt: Ask<EntryMatch> = (tokens, at) => longestEntry(tokens, at, "places");
const organizationAt: Ask<EntryMatch> = (tokens, at) => longestEntry(tokens, at, "organizations");
const personAt: Ask<EntryMatch> = (tokens, at) => longestEntry(tokens, at, "people");

const formOf = ({ form }: { readonly form: string }): number => COUNTRY_FORMS.indexOf(form);
const kindOf = ({ kind }: { readonly kind: string }): number => TITLE_KINDS.indexOf(kind);

/** 0 a common word too, 1 a small place, 2 a larger one or any other entry. */
function gradeOf({ isCommonWord, entries }: EntryMatch): number {
  if (isCommonWord) return 0;
  const [entry] = entries;
  return entry?.type === "Place" && (entry.population ?? LARGE) < LARGE ? 1 : 2;
}

/** The marks of one list, `none` where it knows nothing. */
function filled<Match extends { readonly length: number }>(
  none: Uint8Array,
  tokens: readonly Token[],
  from: number,
  after: number,
  ask: Ask<Match>,
  codeOf: (match: Match) => number,
): Uint8Array {
  let into = none;
  for (let at = from; at < after; at += 1) {
    const found = ask(tokens, at);
    if (!found) continue;
    if (into === none) into = new Uint8Array(none.length);
    const code = codeOf(found);
    for (let index = 0; index < found.length && at + index < after; index += 1) {
      const place =
        found.length === 1 ? SINGLE : index === 0 ? BEGIN : index === found.length - 1 ? END : INSIDE;
      into[at - from + index] = 1 + place + 4 * code;
    }
    at += found.length - 1;
  }
  return into;
}
