import { z } from "zod";
import type { Document } from "../model/document.ts";
import { Reading } from "../model/reading.ts";
import { sha256 } from "../text/hash.ts";
import { type LinePlace, Segments } from "./segments.ts";

const Line = z.object({ key: z.string(), reading: Reading });
/** How a line begins: its key is seen without reading the rest. */
const OPENING = /^\{"key":"([0-9a-f]{64})","reading":/;
const LONGEST_OPENING = 100;

/** Key of a reading: the text, the facts that came with it, and the reader's version; nothing else bears on it. */
export function readingKey(document: Document, reader: string): string {
  const { text, title, publisher, published, url, author, language } = document;
  return sha256(JSON.stringify([reader, text, language, title, publisher, published, url, author]));
}

/** A reading and what it depends on. */
interface Entry {
  readonly key: string;
  readonly reading: Reading;
}

/** Where a reading lies, and whether this process has seen that it is one. */
interface Kept {
  readonly place: LinePlace;
  isSound: boolean;
}

/** As many readings as are likely to be asked for again at once are held in memory. */
const HELD = 32;

/**
 * Readings by what they depend on: each lies in a file and is read when asked for, so that memory does not grow with the
 * texts. A cache: all of it can be deleted, and the documents are read again.
 */
export class ReadingFiles {
  readonly #segments: Segments;
  readonly #places = new Map<string, Kept>();
  /** Those asked for last, the latest last. */
  readonly #held = new Map<string, Reading>();
  #isOpen = false;

  constructor(folder: string) {
    this.#segments = new Segments(folder);
  }

  /** Finds what was kept; what can't be read is left out when asked for, and read again from its document. */
  async open(): Promise<void> {
    if (this.#isOpen) return;
    for await (const { bytes, place } of this.#segments.placedLines()) {
      const key = OPENING.exec(bytes.toString("latin1", 0, LONGEST_OPENING))?.[1];
      if (key !== undefined) this.#places.set(key, { place, isSound: false });
    }
    this.#isOpen = true;
  }

  get(key: string): Reading | undefined {
    const held = this.#held.get(key);
    if (held) return this.#hold(key, held);
    const kept = this.#places.get(key);
    const reading = kept && this.#readingAt(kept);
    if (reading) return this.#hold(key, reading);
    this.#places.delete(key);
    return undefined;
  }

  /** Keeps readings as one segment. */
  put(entries: readonly Entry[]): void {
    const fresh = entries
      .filter(({ key }) => !this.#places.has(key))
      .map(({ key, reading }) => ({ key, reading }));
    this.#place(fresh, this.#segments.append(fresh));
    for (const { key, reading } of fresh) this.#hold(key, reading);
  }

  /** One segment file with these readings instead of all that were kept. */
  replaceAll(entries: readonly Entry[]): void {
    const byKey = [...new Map(entries.map((it) => [it.key, it])).values()];
    this.#places.clear();
    this.#held.clear();
    this.#place(byKey, this.#segments.compact(byKey));
  }

  get segmentCount(): number {
    return this.#segments.count;
  }

  #readingAt(kept: Kept): Reading | undefined {
    try {
      const line: unknown = JSON.parse(this.#segments.textAt(kept.place));
      if (kept.isSound) return (line as Entry).reading;
      const entry = Line.safeParse(line);
      kept.isSound = entry.success;
      return entry.data?.reading;
    } catch {
      return undefined;
    }
  }

  #place(entries: readonly Entry[], places: readonly LinePlace[]): void {
    for (const [i, { key }] of entries.entries()) {
      const place = places[i];
      if (place) this.#places.set(key, { place, isSound: true });
    }
  }

  #hold(key: string, reading: Reading): Reading {
    this.#held.delete(key);
    this.#held.set(key, reading);
    const [oldest] = this.#held.size > HELD ? this.#held.keys() : [];
    if (oldest !== undefined) this.#held.delete(oldest);
    return reading;
  }
}
