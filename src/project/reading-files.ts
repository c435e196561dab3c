import { z } from "zod";
import type { Document } from "../model/document.ts";
import { Reading } from "../model/reading.ts";
import { sha256 } from "../text/hash.ts";
import { Segments } from "./segments.ts";

const Line = z.object({ key: z.string(), reading: Reading });

/** Key of a reading: the text, the facts that came with it, and the reader's version; nothing else bears on it. */
export function readingKey(document: Document, reader: string): string {
  const { text, title, publisher, published, url, author, language } = document;
  return sha256(JSON.stringify([reader, text, language, title, publisher, published, url, author]));
}

/** Readings by what they depend on. A cache: all of it can be deleted, and the documents are read again. */
export class ReadingFiles {
  readonly #segments: Segments;
  readonly #readings = new Map<string, Reading>();
  #isOpen = false;

  constructor(folder: string) {
    this.#segments = new Segments(folder);
  }

  /** Reads what was kept; what can't be read is left out, and read again from its document. */
  async open(): Promise<void> {
    if (this.#isOpen) return;
    for await (const line of this.#segments.lines(() => undefined)) {
      const entry = Line.safeParse(line);
      if (entry.success) this.#readings.set(entry.data.key, entry.data.reading);
    }
    this.#isOpen = true;
  }

  get(key: string): Reading | undefined {
    return this.#readings.get(key);
  }

  /** Keeps readings as one segment. */
  put(entries: readonly { readonly key: string; readonly reading: Reading }[]): void {
    const fresh = entries.filter(({ key }) => !this.#readings.has(key));
    this.#segments.append(fresh);
    for (const { key, reading } of fresh) this.#readings.set(key, reading);
  }

  /** One segment file with these readings instead of all that were kept. */
  replaceAll(entries: readonly { readonly key: string; readonly reading: Reading }[]): void {
    this.#readings.clear();
    for (const { key, reading } of entries) this.#readings.set(key, reading);
    this.#segments.compact([...this.#readings].map(([key, reading]) => ({ key, reading })));
  }

  get segmentCount(): number {
    return this.#segments.count;
  }
}
