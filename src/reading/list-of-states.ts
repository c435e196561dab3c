import { countryAt } from "./lookups.ts";
import type { Token } from "./page.ts";

/** No list of states is longer, in words. */
const LONGEST = 120;

/** The list of countries that a country stands in, from its first word to behind its last: "Oman, Yemen and the Sudan"; one country is a list too. */
export function listOfStates(
  tokens: readonly Token[],
  from: number,
  after: number,
): { readonly start: number; readonly end: number } {
  let start = from;
  for (let at = from - 1; at >= 0 && from - at < LONGEST; at -= 1) {
    if (SEPARATORS.has(tokens[at]?.lower ?? "")) continue;
    const length = nameEndingAt(tokens, at);
    if (length === 0 || at + 1 === start) break;
    start = at - length + 1;
    at = start;
  }
  let end = after;
  for (let at = after; at < tokens.length && at - after < LONGEST; ) {
    if (SEPARATORS.has(tokens[at]?.lower ?? "")) {
      at += 1;
      continue;
    }
    const named = countryAt(tokens, at);
    if (named?.form !== "name" || at === end) break;
    at += named.length;
    end = at;
  }
  return { start, end };
}

const SEPARATORS: ReadonlySet<string> = new Set([",", "and", "or", "the", "&"]);

/** How many words a country's name has whose last word stands at `at`; 0 where none ends there. */
function nameEndingAt(tokens: readonly Token[], at: number): number {
  for (let length = 1; length <= 4 && length <= at + 1; length += 1) {
    const named = countryAt(tokens, at - length + 1);
    if (named?.form === "name" && named.length === length) return length;
  }
  return 0;
}

const NAMES_MEMBERS: ReadonlySet<string> = new Set([
  "include",
  "includes",
  "included",
  "including",
  "notably",
  "are",
]);
const GROUPS_OF_STATES: ReadonlySet<string> = new Set(
  "nations countries states members partners allies backers community powers governments signatories donors participants coalition alliance bloc neighbours neighbors".split(
    " ",
  ),
);
/** So far before its members a group of states is looked for, in words. */
const NEAR = 12;

/** Whether a list of countries that begins at `start` tells the members of a group: "nations which joined include …". */
export function tellsMembers(tokens: readonly Token[], start: number): boolean {
  let before = start - 1;
  if (tokens[before]?.lower === "the") before -= 1;
  const isAs = tokens[before]?.lower === "as" && tokens[before - 1]?.lower === "such";
  if (!isAs && !NAMES_MEMBERS.has(tokens[before]?.lower ?? "")) return false;
  for (let at = before - 1; at >= 0 && before - at <= NEAR; at -= 1)
    if (GROUPS_OF_STATES.has(tokens[at]?.lower ?? "")) return true;
  return false;
}
