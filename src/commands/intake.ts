/** How far a command is through the files that it was given, by their bytes: how many reports they hold shows only as they are read. */
export class Intake {
  readonly #total: number;
  #bytes = 0;
  #characters = 0;

  /** `total`: bytes of all files; 0 where that can't be known. */
  constructor(total: number) {
    this.#total = total;
  }

  /** Told of bytes as they are read. */
  readonly onBytes = (count: number): void => {
    this.#bytes += count;
  };

  /** Passes reports on, and counts what they hold. */
  async *through<Item>(
    items: AsyncIterable<Item>,
    textOf: (item: Item) => string | undefined,
  ): AsyncGenerator<Item> {
    for await (const item of items) {
      this.#characters += textOf(item)?.length ?? 0;
      yield item;
    }
  }

  /** The part of all that so many characters are, as far as bytes and characters went together until now. */
  readonly share = (characters: number): number | undefined => {
    if (this.#total <= 0 || this.#characters === 0 || this.#bytes === 0) return undefined;
    const expected = this.#characters * Math.max(1, this.#total / this.#bytes);
    return Math.min(1, characters / expected);
  };
}
