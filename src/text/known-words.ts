/** Longer ones are no words that come again. */
const LONGEST = 60;
/** Of a text, the machine copies shorter pieces; a longer one is a view that keeps the whole text in memory. */
const SHORTEST_VIEW = 13;

/** A word in memory of its own. */
const apart = (word: string): string => (word.length < SHORTEST_VIEW ? word : ` ${word}`.slice(1));

/** What was worked out for words by themselves: for so many at most, then all is forgotten and worked out again. No text stays in memory for a word that was met in it. */
export class KnownWords<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(word: string): Value | undefined {
    return this.#values.get(word);
  }

  /** What is known of a word, or else is made of it. */
  of(word: string, make: (word: string) => Value): Value {
    const known = this.#values.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST) return make(word);
    const own = apart(word);
    const made = make(own);
    if (this.#values.size >= this.#most) this.#values.clear();
    this.#values.set(own, made);
    return made;
  }
}
