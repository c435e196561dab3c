import type { EntryMatch, ListName } from "../gazetteers/index.ts";
import { countryAt, longestEntry, titleAt } from "../lookups.ts";
import type { Token } from "../page.ts";
import { BEGIN, END, INSIDE, SINGLE } from "./name-labels.ts";
import type { Region } from "./name-regions.ts";

const LISTS: readonly ListName[] = ["places", "organizations", "people"];
const COUNTRY_FORMS = ["name", "adjective", "people", "capital", "seat"];
const TITLE_KINDS = ["rank", "post", "honorific", "trade"];
const LARGE = 100_000;

/** What the lists know at each token of a region: places, organisations, people, countries, titles; 0 for nothing. */
export type GazetteerMarks = readonly Uint8Array[];

/** The longest known names from left to right, list by list, each token with its place in the name and what kind of entry it is. */
export function gazetteerMarks(tokens: readonly Token[], { from, after }: Region): GazetteerMarks {
  const none = new Uint8Array(after - from);
  const marks = LISTS.map((list) =>
    filled(none, from, after, (at: number) => longestEntry(tokens, at, list), gradeOf),
  );
  marks.push(filled(none, from, after, (at: number) => countryAt(tokens, at), formOf));
  marks.push(filled(none, from, after, (at: number) => titleAt(tokens, at), kindOf));
  return marks;
}

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
  from: number,
  after: number,
  ask: (at: number) => Match | null,
  codeOf: (match: Match) => number,
): Uint8Array {
  let into = none;
  for (let at = from; at < after; at += 1) {
    const found = ask(at);
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
