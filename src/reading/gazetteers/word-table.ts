import type { Token } from "../page.ts";
import { nameWords } from "./name-words.ts";

/** What begins with one word: the row of the word alone, and the second words of longer names. */
interface Beginning<Row> {
  row: Row | undefined;
  readonly seconds: Set<string>;
}

/** A small list kept in memory: what is known of some folded words, found as the longest run of tokens. */
export class WordTable<Row> {
  readonly #rows = new Map<string, Row>();
  /** By the words with which names begin: most words of a text begin none. */
  readonly #beginnings = new Map<string, Beginning<Row>>();
  #longest = 0;

  /** The first row of a name stays. */
  add(name: string, row: Row): void {
    const words = nameWords(name);
    const [first, second] = words;
    if (first === undefined || this.#rows.has(words.join(" "))) return;
    this.#rows.set(words.join(" "), row);
    let beginning = this.#beginnings.get(first);
    if (!beginning) {
      beginning = { row: undefined, seconds: new Set() };
      this.#beginnings.set(first, beginning);
    }
    if (second === undefined) beginning.row = row;
    else beginning.seconds.add(second);
    this.#longest = Math.max(this.#longest, words.length);
  }

  get(name: string): Row | undefined {
    const words = nameWords(name);
    if (words.length === 1) return this.#beginnings.get(words[0] as string)?.row;
    return this.#rows.get(words.join(" "));
  }

  /** Whether a name may begin with a token of this text. */
  mayBegin(text: string): boolean {
    return this.#beginnings.has(nameWords(text)[0] ?? "");
  }

  /** The longest name that starts at a token; hyphens and the stop of a short form stand within names. */
  longestAt(tokens: readonly Token[], from: number): { readonly row: Row; readonly length: number } | null {
    const first = tokens[from];
    if (!first) return null;
    const own = nameWords(first.text);
    const beginning = this.#beginnings.get(own[0] ?? "");
    if (!beginning) return null;
    let count = own.length;
    let words = count === 1 ? (own[0] as string) : own.join(" ");
    const alone = count === 1 ? beginning.row : this.#rows.get(words);
    let found = alone === undefined ? null : { row: alone, length: 1 };
    if (beginning.seconds.size === 0) return found;
    for (let index = from + 1; index < tokens.length && count < this.#longest; index++) {
      const token = tokens[index];
      if (!token) break;
      const folded = nameWords(token.text);
      if (folded.length === 0 && !/^[-‐‑.]$/.test(token.text)) break;
      if (folded.length === 0) continue;
      if (count === 1 && !beginning.seconds.has(folded[0] as string)) break;
      words += folded.length === 1 ? ` ${folded[0]}` : ` ${folded.join(" ")}`;
      count += folded.length;
      const row = this.#rows.get(words);
      if (row !== undefined) found = { row, length: index + 1 - from };
    }
    return found;
  }
}
