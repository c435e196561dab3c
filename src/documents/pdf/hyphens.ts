/** Beginnings that keep their hyphen where a line breaks behind it. */
const PREFIXES: ReadonlySet<string> = new Set(
  "all anti air counter cross ex far half high ill inter long low mid multi near neo non north old one post pre pro pseudo quasi re self semi short so south two three four five six seven eight nine ten well west east young".split(
    " ",
  ),
);

/** Knows the words of a text, and by them whether a hyphen at a line's end belongs to a word. */
export class Hyphens {
  readonly #words = new Set<string>();

  /** Learns the words that no line's end cuts. */
  learn(line: string): void {
    const words = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    const isCut = /[-\u2010\u00ad]$/.test(line);
    for (const word of isCut ? words.slice(0, -1) : words) this.#words.add(word);
  }

  /** Two lines as one: with a space, or with the word that the first one's end cuts. */
  join(first: string, second: string): string {
    const cut = /(\p{L}[\p{L}\p{M}'’]*|\d)([-\u2010\u00ad])$/u.exec(first);
    if (!cut) return `${first} ${second}`;
    const [, start = "", hyphen = "-"] = cut;
    const rest = /^\p{L}[\p{L}\p{M}]*/u.exec(second)?.[0] ?? "";
    const stem = first.slice(0, -1);
    if (hyphen === "\u00ad") return stem + second;
    if (rest === "" || !/^\p{Ll}/u.test(rest) || /\d/.test(start)) return `${stem}-${second}`;
    const [whole, parted] = [`${start}${rest}`.toLowerCase(), `${start}-${rest}`.toLowerCase()];
    if (this.#words.has(whole) && !this.#words.has(parted)) return stem + second;
    const keeps = this.#words.has(parted) || (PREFIXES.has(start.toLowerCase()) && !this.#words.has(whole));
    return keeps ? `${stem}-${second}` : stem + second;
  }
}
