import type { Token } from "../page.ts";
import { entriesOf } from "./entries.ts";
import type { EntryMatch, ListName } from "./entry.ts";
import { type NameReference, namesStartingWith } from "./name-index.ts";
import { nameWords } from "./name-words.ts";

const LONGEST_NAME = 12;
const KEPT = 20_000;

type Named = Omit<EntryMatch, "length">;
const namedBy = new Map<string, Named | null>();

/** The longest known name that starts at a token, in one list or in all; null where there is none. */
export function longestEntry(tokens: readonly Token[], from: number, list?: ListName): EntryMatch | null {
  const first = tokens[from];
  if (!first || !/^[\p{Lu}\p{N}]/u.test(first.text)) return null;
  const { names, longest } = namesStartingWith(nameWords(first.text)[0] ?? "");
  if (longest === 0) return null;
  const ends = wordEnds(tokens, from, Math.min(longest, LONGEST_NAME));
  for (let count = ends.length; count > 0; count--) {
    const end = ends[count - 1];
    if (!end) continue;
    const references = names.get(end.words);
    if (!references) continue;
    const named = namedOf(end.words, references, list, isInCapitals(tokens, from, end.token));
    if (named) return { ...named, length: end.token - from };
  }
  return null;
}

/** Who bears a name, remembered: a page says the same names again and again. */
function namedOf(
  words: string,
  references: readonly NameReference[],
  list: ListName | undefined,
  inCapitals: boolean,
): Named | null {
  const key = `${list ?? ""}${inCapitals ? "^" : "|"}${words}`;
  const known = namedBy.get(key);
  if (known !== undefined) return known;
  const fitting = references.filter((it) => (!list || it.list === list) && (!it.isCapitals || inCapitals));
  const named =
    fitting.length === 0
      ? null
      : {
          entries: entriesOf(fitting.map((it) => it.id)),
          isCommonWord: fitting.every((it) => it.isCommonWord),
        };
  if (namedBy.size >= KEPT) namedBy.clear();
  namedBy.set(key, named);
  return named;
}

/** The folded words from a token on, after each whole token, as far as a name of so many words may reach. */
function wordEnds(tokens: readonly Token[], from: number, most: number): { words: string; token: number }[] {
  const ends: { words: string; token: number }[] = [];
  let words = "";
  let count = 0;
  for (let index = from; index < tokens.length && count < most; index++) {
    const token = tokens[index];
    if (!token) break;
    const folded = nameWords(token.text);
    if (folded.length > 0) {
      words += (words === "" ? "" : " ") + folded.join(" ");
      count += folded.length;
      ends.push({ words, token: index + 1 });
    } else if (!joinsWords(tokens, index)) break;
  }
  return ends;
}

/** A hyphen or ampersand within a name, the mark of several owners ("Workers' Party"), a stop after a short form ("St."). */
function joinsWords(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!before || !token || !after) return false;
  if (token.text === "&") return true;
  if (token.text === "'" || token.text === "’")
    return before.end === token.start && before.text.endsWith("s");
  if (token.text === ",") return after.text === "D.C." || after.text === "DC";
  if (token.text === ".") return before.end === token.start && before.text.length <= 4;
  return /^[-‐‑–'’/]$/.test(token.text) && before.end === token.start && token.end === after.start;
}

function isInCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((it) => !/\p{Ll}/u.test(it.text));
}
