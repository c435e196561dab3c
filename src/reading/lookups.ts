import * as gazetteers from "./gazetteers/index.ts";
import { NamesFromToken } from "./names-from-token.ts";
import type { Token } from "./page.ts";
import {
  COLLECTIVE,
  COUNTRY,
  hasMark,
  LISTED,
  LISTED_EQUIPMENT,
  LISTED_ORGANIZATION,
  LISTED_PERSON,
  LISTED_PLACE,
  PEOPLE,
  TITLE,
} from "./word-marks.ts";

type Tokens = readonly Token[];

/** What is remembered of a token: every finder asks the same. */
function namesFrom(tokens: Tokens, token: Token): NamesFromToken {
  let names = token.known;
  if (names === undefined || names.tokens !== tokens) {
    names = new NamesFromToken(tokens);
    token.known = names;
  }
  return names;
}

/** The token from which a look-up is worth its time, where what is looked for may begin with it. */
const opening = (tokens: Tokens, from: number, what: number): Token | undefined => {
  const token = from < 0 ? undefined : tokens[from];
  return hasMark(token, what) ? token : undefined;
};

/** The country named from a token on, by whichever form; null where none is. */
export function countryAt(tokens: Tokens, from: number): ReturnType<typeof gazetteers.countryAt> {
  const token = opening(tokens, from, COUNTRY);
  if (token === undefined) return null;
  const names = namesFrom(tokens, token);
  if (names.country === undefined) names.country = gazetteers.countryAt(tokens, from);
  return names.country;
}

/** The region or continent whose adjective or people starts at a token, or null. */
export function peopleAt(tokens: Tokens, from: number): ReturnType<typeof gazetteers.peopleAt> {
  const token = opening(tokens, from, PEOPLE);
  if (token === undefined) return null;
  const names = namesFrom(tokens, token);
  if (names.people === undefined) names.people = gazetteers.peopleAt(tokens, from);
  return names.people;
}

/** The title or rank that starts at a token, or null. */
export function titleAt(tokens: Tokens, from: number): ReturnType<typeof gazetteers.titleAt> {
  const token = opening(tokens, from, TITLE);
  if (token === undefined) return null;
  const names = namesFrom(tokens, token);
  if (names.title === undefined) names.title = gazetteers.titleAt(tokens, from);
  return names.title;
}

/** The collective head that starts at a token ("intelligence services"), or null. */
export function collectiveHeadAt(
  tokens: Tokens,
  from: number,
): ReturnType<typeof gazetteers.collectiveHeadAt> {
  const token = opening(tokens, from, COLLECTIVE);
  if (token === undefined) return null;
  const names = namesFrom(tokens, token);
  if (names.collective === undefined) names.collective = gazetteers.collectiveHeadAt(tokens, from);
  return names.collective;
}

const BIT_OF: Readonly<Record<gazetteers.ListName, number>> = {
  places: LISTED_PLACE,
  organizations: LISTED_ORGANIZATION,
  people: LISTED_PERSON,
  equipment: LISTED_EQUIPMENT,
};

/** The longest known name that starts at a token, in one list or in all; null where there is none. */
export function longestEntry(
  tokens: Tokens,
  from: number,
  list?: gazetteers.ListName,
): gazetteers.EntryMatch | null {
  const token = opening(tokens, from, list === undefined ? LISTED : BIT_OF[list]);
  if (token === undefined) return null;
  const names = namesFrom(tokens, token);
  names.entries ??= gazetteers.longestEntries(tokens, from);
  return names.entries[list ?? "all"];
}
