/** Reads a stream by lines and by counts of bytes. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** A line without its end, read as Latin letters; null at the end of the stream, and where it is longer than `most`. */
  async line(most: number): Promise<string | null> {
    let line = "";
    for (;;) {
      const end = this.#left.indexOf(10);
      const part = end < 0 ? this.#left : this.#left.subarray(0, end);
      line += Buffer.from(part.buffer, part.byteOffset, part.length).toString("latin1");
      if (line.length > most) return null;
      this.#left = end < 0 ? new Uint8Array() : this.#left.subarray(end + 1);
      if (end >= 0) return line.replace(/\r$/, "");
      if (!(await this.#more())) return line === "" ? null : line;
    }
  }

  /** So many bytes, or fewer at the end of the stream. */
  async take(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    await this.#each(count, (part) => parts.push(part));
    return Buffer.concat(parts);
  }

  /** Passes over so many bytes. */
  async skip(count: number): Promise<void> {
    await this.#each(count, () => undefined);
  }

  /** Ends the stream, read or not. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #each(count: number, use: (part: Uint8Array) => unknown): Promise<void> {
    let wanted = count;
    while (wanted > 0 && (this.#left.length > 0 || (await this.#more()))) {
      const part = this.#left.subarray(0, wanted);
      use(part);
      wanted -= part.length;
      this.#left = this.#left.subarray(part.length);
    }
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    this.#left = value;
    return true;
  }
}
