import type { Token } from "../page.ts";
import { nameWords } from "./name-words.ts";

const KEPT = 20_000;

/** A small list kept in memory: what is known of some folded words, found as the longest run of tokens. */
export class WordTable<Row> {
  readonly #rows = new Map<string, Row>();
  /** The words with which names begin: most words of a text begin none. */
  readonly #first = new Set<string>();
  /** Whether a name begins with a token of this text. */
  readonly #begins = new Map<string, boolean>();
  #longest = 0;

  /** The first row of a name stays. */
  add(name: string, row: Row): void {
    const words = nameWords(name);
    if (words.length === 0 || this.#rows.has(words.join(" "))) return;
    this.#rows.set(words.join(" "), row);
    this.#first.add(words[0] ?? "");
    this.#begins.clear();
    this.#longest = Math.max(this.#longest, words.length);
  }

  get(name: string): Row | undefined {
    const words = nameWords(name);
    return this.#rows.get(words.length === 1 ? (words[0] as string) : words.join(" "));
  }

  /** The longest name that starts at a token; hyphens and the stop of a short form stand within names. */
  longestAt(tokens: readonly Token[], from: number): { readonly row: Row; readonly length: number } | null {
    const first = tokens[from];
    if (!first || !this.#mayBegin(first.text)) return null;
    let found: { row: Row; length: number } | null = null;
    let words = "";
    let count = 0;
    for (let index = from; index < tokens.length && count < this.#longest; index++) {
      const token = tokens[index];
      if (!token) break;
      const folded = nameWords(token.text);
      if (folded.length === 0 && (index === from || !/^[-‐‑.]$/.test(token.text))) break;
      if (folded.length === 0) continue;
      if (words !== "") words += " ";
      words += folded.length === 1 ? folded[0] : folded.join(" ");
      count += folded.length;
      const row = this.#rows.get(words);
      if (row !== undefined) found = { row, length: index + 1 - from };
    }
    return found;
  }

  #mayBegin(text: string): boolean {
    let begins = this.#begins.get(text);
    if (begins === undefined) {
      begins = this.#first.has(nameWords(text)[0] ?? "");
      if (this.#begins.size >= KEPT) this.#begins.clear();
      this.#begins.set(text, begins);
    }
    return begins;
  }
}
