import * as gazetteers from "./gazetteers/index.ts";
import type { Token } from "./page.ts";

type Tokens = readonly Token[];

/** Remembers what a look-up answered at each token of a sentence: every finder asks the same. */
function remembered<Found>(
  ask: (tokens: Tokens, from: number) => Found,
): (tokens: Tokens, from: number) => Found {
  const answersOf = new WeakMap<Tokens, (Found | undefined)[]>();
  let asked: Tokens | undefined;
  let answers: (Found | undefined)[] = [];
  return (tokens, from) => {
    if (tokens !== asked) {
      asked = tokens;
      answers = answersOf.get(tokens) ?? new Array<Found | undefined>(tokens.length);
      answersOf.set(tokens, answers);
    }
    let answer = answers[from];
    if (answer === undefined) {
      answer = ask(tokens, from);
      if (from >= 0 && from < tokens.length) answers[from] = answer;
    }
    return answer;
  };
}

/** The country named from a token on, by whichever form; null where none is. */
export const countryAt = remembered(gazetteers.countryAt);
/** The region or continent whose adjective or people starts at a token, or null. */
export const peopleAt = remembered(gazetteers.peopleAt);
/** The title or rank that starts at a token, or null. */
export const titleAt = remembered(gazetteers.titleAt);
/** The collective head that starts at a token ("intelligence services"), or null. */
export const collectiveHeadAt = remembered(gazetteers.collectiveHeadAt);

const anywhere = remembered((tokens, from) => gazetteers.longestEntry(tokens, from));
const inList = {
  places: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "places")),
  organizations: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "organizations")),
  people: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "people")),
  equipment: remembered((tokens, from) => gazetteers.longestEntry(tokens, from, "equipment")),
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
