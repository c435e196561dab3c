import type { Token } from "../page.ts";
import { type ByList, bearers } from "./bearers.ts";
import type { EntryMatch, ListName } from "./entry.ts";
import { type NameReference, namesStartingWith } from "./name-index.ts";
import { nameWords } from "./name-words.ts";

const LONGEST_NAME = 12;

type Named = Omit<EntryMatch, "length">;

/** The longest known name that starts at a token, in each list and in all; null where there is none. */
export type LongestEntries = Readonly<ByList<EntryMatch | null>>;

const NONE: LongestEntries = { all: null, places: null, organizations: null, people: null, equipment: null };

/** A name opens with a capital or a figure. */
const OPENS_A_NAME = /^[\p{Lu}\p{N}]/u;
const NO_LISTS: ReadonlySet<ListName> = new Set();

/** The lists that know a name which may begin with a word. */
export function listsOpenedBy(word: string): ReadonlySet<ListName> {
  return OPENS_A_NAME.test(word) ? namesStartingWith(nameWords(word)[0] ?? "").lists : NO_LISTS;
}

/** The longest known name that starts at a token, in one list or in all; null where there is none. */
export function longestEntry(tokens: readonly Token[], from: number, list?: ListName): EntryMatch | null {
  return longestEntries(tokens, from)[list ?? "all"];
}

/** The longest known names that start at a token, list by list. */
export function longestEntries(tokens: readonly Token[], from: number): LongestEntries {
  const first = tokens[from];
  if (!first || !OPENS_A_NAME.test(first.text)) return NONE;
  const { names, alone, seconds, longest } = namesStartingWith(nameWords(first.text)[0] ?? "");
  const most = Math.min(longest, LONGEST_NAME);
  let found: ByList<EntryMatch | null> | undefined;
  let words = "";
  let count = 0;
  for (let index = from; index < tokens.length && count < most; index++) {
    const token = tokens[index];
    if (!token) break;
    const folded = nameWords(token.text);
    if (folded.length === 0) {
      if (joinsWords(tokens, index)) continue;
      break;
    }
    const second = count === 0 ? folded[1] : count === 1 ? folded[0] : undefined;
    if (second !== undefined && !seconds.has(second)) break;
    words = joined(words, folded);
    count += folded.length;
    const references = count === 1 ? alone : names.get(words);
    if (references) {
      found ??= { ...NONE };
      keepLonger(found, bearersAt(references, tokens, from, index + 1), index + 1 - from);
    }
    if (seconds.size === 0) break;
  }
  return found ?? NONE;
}

/** The folded words so far with those of one more token. */
function joined(words: string, folded: readonly string[]): string {
  const more = folded.length === 1 ? (folded[0] as string) : folded.join(" ");
  return words === "" ? more : `${words} ${more}`;
}

function keepLonger(
  found: ByList<EntryMatch | null>,
  named: Readonly<ByList<Named | null>>,
  length: number,
): void {
  if (!named.all) return;
  const match = { entries: named.all.entries, isCommonWord: named.all.isCommonWord, length };
  found.all = match;
  if (named.places) found.places = matchOf(named.places, named.all, match);
  if (named.organizations) found.organizations = matchOf(named.organizations, named.all, match);
  if (named.people) found.people = matchOf(named.people, named.all, match);
  if (named.equipment) found.equipment = matchOf(named.equipment, named.all, match);
}

/** The match of one list, which is that of all lists where the others do not know the name. */
function matchOf({ entries, isCommonWord }: Named, all: Named, match: EntryMatch): EntryMatch {
  return entries === all.entries ? match : { entries, isCommonWord, length: match.length };
}

function bearersAt(
  references: readonly NameReference[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Readonly<ByList<Named | null>> {
  const { plain, inCapitals } = bearers(references);
  return plain !== inCapitals && isInCapitals(tokens, from, to) ? inCapitals : plain;
}

/** A hyphen or ampersand within a name, the mark of several owners ("Workers' Party"), a stop after a short form ("St."). */
function joinsWords(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const token = tokens[index];
  const after = tokens[index + 1];
  if (!before || !token || !after) return false;
  if (token.text === "&") return true;
  if (token.text === "'" || token.text === "’")
    return before.end === token.start && before.text.endsWith("s");
  if (token.text === ",") return after.text === "D.C." || after.text === "DC";
  if (token.text === ".") return before.end === token.start && before.text.length <= 4;
  return /^[-‐‑–'’/]$/.test(token.text) && before.end === token.start && token.end === after.start;
}

function isInCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/\p{Ll}/u.test(tokens[at]?.text ?? "")) return false;
  return true;
}
