import type { Token } from "../page.ts";
import { entriesOf } from "./entries.ts";
import type { EntryMatch, ListName } from "./entry.ts";
import { type NameReference, namesStartingWith } from "./name-index.ts";
import { nameWords } from "./name-words.ts";

const LONGEST_NAME = 12;
const LISTS: readonly (ListName | undefined)[] = [
  undefined,
  "places",
  "organizations",
  "people",
  "equipment",
];

type Named = Omit<EntryMatch, "length">;
/** Who bears a name, list by list, in capitals or not: a page says the same names again and again. */
const namedBy = new WeakMap<readonly NameReference[], (Named | null | undefined)[]>();

/** The longest known name that starts at a token, in one list or in all; null where there is none. */
export function longestEntry(tokens: readonly Token[], from: number, list?: ListName): EntryMatch | null {
  const first = tokens[from];
  if (!first || !/^[\p{Lu}\p{N}]/u.test(first.text)) return null;
  const { names, lists, longest } = namesStartingWith(nameWords(first.text)[0] ?? "");
  if (list !== undefined && !lists.has(list)) return null;
  const most = Math.min(longest, LONGEST_NAME);
  let found: EntryMatch | null = null;
  let words = "";
  let count = 0;
  for (let index = from; index < tokens.length && count < most; index++) {
    const token = tokens[index];
    if (!token) break;
    const folded = nameWords(token.text);
    if (folded.length > 0) {
      words = joined(words, folded);
      count += folded.length;
      const references = names.get(words);
      const named = references && namedOf(references, list, isInCapitals(tokens, from, index + 1));
      if (named) found = { ...named, length: index + 1 - from };
    } else if (!joinsWords(tokens, index)) break;
  }
  return found;
}

/** The folded words so far with those of one more token. */
function joined(words: string, folded: readonly string[]): string {
  const more = folded.length === 1 ? (folded[0] as string) : folded.join(" ");
  return words === "" ? more : `${words} ${more}`;
}

function namedOf(
  references: readonly NameReference[],
  list: ListName | undefined,
  inCapitals: boolean,
): Named | null {
  let bearers = namedBy.get(references);
  if (!bearers) {
    bearers = [];
    namedBy.set(references, bearers);
  }
  const place = 2 * LISTS.indexOf(list) + (inCapitals ? 1 : 0);
  const known = bearers[place];
  if (known !== undefined) return known;
  const fitting = references.filter((it) => (!list || it.list === list) && (!it.isCapitals || inCapitals));
  const named =
    fitting.length === 0
      ? null
      : {
          entries: entriesOf(fitting.map((it) => it.id)),
          isCommonWord: fitting.every((it) => it.isCommonWord),
        };
  bearers[place] = named;
  return named;
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
