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
  const length = after - from;
  const marks = Array.from({ length: LISTS.length + 2 }, () => new Uint8Array(length));
  for (const [list, name] of LISTS.entries())
    fill(marks[list] as Uint8Array, from, after, (at) => {
      const match = longestEntry(tokens, at, name);
      return match && { length: match.length, code: gradeOf(match) };
    });
  fill(marks[3] as Uint8Array, from, after, (at) => {
    const match = countryAt(tokens, at);
    return match && { length: match.length, code: COUNTRY_FORMS.indexOf(match.form) };
  });
  fill(marks[4] as Uint8Array, from, after, (at) => {
    const match = titleAt(tokens, at);
    return match && { length: match.length, code: TITLE_KINDS.indexOf(match.kind) };
  });
  return marks;
}

/** 0 a common word too, 1 a small place, 2 a larger one or any other entry. */
function gradeOf({ isCommonWord, entries }: EntryMatch): number {
  if (isCommonWord) return 0;
  const [entry] = entries;
  return entry?.type === "Place" && (entry.population ?? LARGE) < LARGE ? 1 : 2;
}

function fill(
  into: Uint8Array,
  from: number,
  after: number,
  ask: (at: number) => { length: number; code: number } | null,
): void {
  for (let at = from; at < after; at += 1) {
    const found = ask(at);
    if (!found) continue;
    for (let index = 0; index < found.length && at + index < after; index += 1) {
      const place =
        found.length === 1 ? SINGLE : index === 0 ? BEGIN : index === found.length - 1 ? END : INSIDE;
      into[at - from + index] = 1 + place + 4 * found.code;
    }
    at += found.length - 1;
  }
}
