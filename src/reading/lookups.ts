import * as gazetteers from "./gazetteers/index.ts";
import type { Token } from "./page.ts";

type Tokens = readonly Token[];

/** What each look-up answered at the tokens of a sentence, look-up by look-up. */
const answersOf = new WeakMap<Tokens, unknown[][]>();
let lookups = 0;
/** The sentence that was asked about last, and what is known of it. */
let asked: Tokens | undefined;
let known: unknown[][] = [];

/** Names open with a capital or a figure, which few tokens do; letters beyond ASCII are left to the look-up. */
function mayOpenName(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 128 || (first >= 65 && first <= 90) || (first >= 48 && first <= 57);
}

/** Remembers what a look-up answered at each token of a sentence, null where nothing is found: every finder asks the same. */
function remembered<Found>(
  ask: (tokens: Tokens, from: number) => Found | null,
  isOfNames: boolean,
): (tokens: Tokens, from: number) => Found | null {
  const own = lookups;
  lookups += 1;
  return (tokens, from) => {
    const first = from < 0 ? undefined : tokens[from];
    if (first === undefined || (isOfNames && !mayOpenName(first.text))) return null;
    if (tokens !== asked) turnTo(tokens);
    let answers = known[own] as (Found | null | undefined)[] | undefined;
    if (answers === undefined) {
      answers = new Array<Found | null | undefined>(tokens.length);
      known[own] = answers;
    }
    let answer = answers[from];
    if (answer === undefined) {
      answer = ask(tokens, from);
      answers[from] = answer;
    }
    return answer;
  };
}

function turnTo(tokens: Tokens): void {
  asked = tokens;
  known = answersOf.get(tokens) ?? new Array<unknown[]>(lookups);
  answersOf.set(tokens, known);
}

/** The country named from a token on, by whichever form; null where none is. */
export const countryAt = remembered(gazetteers.countryAt, true);
/** The region or continent whose adjective or people starts at a token, or null. */
export const peopleAt = remembered(gazetteers.peopleAt, true);
/** The title or rank that starts at a token, or null. */
export const titleAt = remembered(gazetteers.titleAt, false);
/** The collective head that starts at a token ("intelligence services"), or null. */
export const collectiveHeadAt = remembered(gazetteers.collectiveHeadAt, false);

const anywhere = remembered((tokens, from) => gazetteers.longestEntry(tokens, from), true);
const inList = {
  places: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "places"), true),
  organizations: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "organizations"), true),
  people: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "people"), true),
  equipment: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "equipment"), true),
};

/** The longest known name that starts at a token, in one list or in all; null where there is none. */
export function longestEntry(
  tokens: Tokens,
  from: number,
  list?: gazetteers.ListName,
): gazetteers.EntryMatch | null {
  const any = anywhere(tokens, from);
  return any === null || list === undefined ? any : inList[list](tokens, from);
}
