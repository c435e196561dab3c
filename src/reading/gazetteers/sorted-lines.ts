const NEWLINE = 10;

/** A file of lines in byte order, searched where it lies: nothing is parsed before it is asked for. */
export class SortedLines {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** All lines that start with these words, in their order. */
  startingWith(prefix: string): string[] {
    const wanted = Buffer.from(prefix, "utf8");
    const lines: string[] = [];
    let start = this.#firstNotBefore(wanted);
    while (start < this.#bytes.length) {
      const newline = this.#bytes.indexOf(NEWLINE, start);
      const end = newline === -1 ? this.#bytes.length : newline;
      if (this.#bytes.compare(wanted, 0, wanted.length, start, Math.min(end, start + wanted.length)) !== 0)
        break;
      lines.push(this.#bytes.toString("utf8", start, end));
      start = end + 1;
    }
    return lines;
  }

  #firstNotBefore(wanted: Buffer): number {
    let low = 0;
    let high = this.#bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = middle === 0 ? 0 : this.#bytes.lastIndexOf(NEWLINE, middle - 1) + 1;
      const newline = this.#bytes.indexOf(NEWLINE, middle);
      const end = newline === -1 ? this.#bytes.length : newline;
      const order = this.#bytes.compare(
        wanted,
        0,
        wanted.length,
        start,
        Math.min(end, start + wanted.length),
      );
      if (order < 0) low = Math.min(end + 1, high);
      else high = start;
    }
    return low;
  }
}
