import type { Span } from "../model/span.ts";

/** Letters that are written in several ways, by the plain one. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/, "'"],
  [/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/, '"'],
  [/[\u2010-\u2015\u2212]/, "-"],
  [/\s/, " "],
];

/** A text with one blank for each stretch of them and plain marks, and where each of its letters stands in the text. */
function plainly(text: string): { readonly plain: string; readonly at: readonly number[] } {
  const letters: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    const plain =
      letter < "\u0080" && letter > " " && letter !== "`"
        ? letter
        : (PLAIN.find(([form]) => form.test(letter))?.[1] ?? letter);
    if (plain === " " && letters.at(-1) === " ") continue;
    letters.push(plain);
    at.push(i);
  }
  at.push(text.length);
  return { plain: letters.join(""), at };
}

/** Most places at which words are looked at. */
const MOST_PLACES = 50;

const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Where words stand in a text as whole words, letter by letter but for blanks, quotation marks and dashes. */
export class WordsIn {
  readonly #text: string;
  readonly #plain: string;
  readonly #at: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const { plain, at } = plainly(text);
    this.#plain = plain;
    this.#at = at;
  }

  /** All places of the words, first to last. */
  placesOf(words: string): Span[] {
    const wanted = plainly(words.trim()).plain;
    const found: Span[] = [];
    if (wanted === "") return found;
    for (
      let from = this.#plain.indexOf(wanted);
      from >= 0 && found.length < MOST_PLACES;
      from = this.#plain.indexOf(wanted, from + 1)
    ) {
      const to = from + wanted.length;
      if (isLetter(this.#plain[from - 1]) && isLetter(wanted[0])) continue;
      if (isLetter(this.#plain[to]) && isLetter(wanted.at(-1))) continue;
      const start = this.#at[from] ?? 0;
      const last = this.#at[to - 1] ?? start;
      found.push({ start, end: last + 1 });
    }
    return found;
  }

  get length(): number {
    return this.#text.length;
  }
}
