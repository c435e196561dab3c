import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { bytesAt, bytesFrom, firstLineOf, linesOf } from "./segment-lines.ts";
import { writeWhole } from "./write-whole.ts";

const NAME = /^(\d{8})\.jsonl$/;
/** The first line of a segment that stands for others before it: for all, or for those from a number on. */
const MARK = /^\{"(?:whole":true|from":(\d+))\}$/;
const LONGEST_MARK = 40;
/** So many segments of about one size become one, where they have fewer bytes together than this. */
const MOST_ALIKE = 16;
const LARGEST = 256_000_000;

/** A file of lines; where lines have moved into another, that one, and by how many bytes they lie further on. */
interface Segment {
  path: string;
  shift: number;
}

/** Where a line lies: it can be read again whatever becomes of the files. */
export interface LinePlace {
  readonly segment: Segment;
  readonly start: number;
  readonly length: number;
}

interface Held {
  readonly number: number;
  readonly path: string;
  readonly bytes: number;
  /** Bytes of its mark, with the line break. */
  readonly mark: number;
  /** All whose lines it holds. */
  readonly segments: readonly Segment[];
}

/**
 * A folder of segment files: each holds lines of JSON, is written whole and never changed. Many small ones become one,
 * whose first line tells the number from which on it stands for all before it.
 */
export class Segments {
  readonly folder: string;
  #held: Held[] | null = null;
  /** What a kill left there though another stands for it. */
  #stale: readonly string[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** How many files there are. */
  get count(): number {
    return this.#files().length;
  }

  /** All lines of all segments that count, in order, each with its place. A line that is no JSON is told to `broken` and left out. */
  async *lines(
    broken: (place: string) => void,
  ): AsyncGenerator<{ readonly value: unknown; readonly place: LinePlace }> {
    for await (const { bytes, place, at } of this.placedLines()) {
      const value = parsed(bytes.toString("utf8"));
      if (value === undefined) broken(at);
      else yield { value, place };
    }
  }

  /** All lines of all segments that count, in order, as they are written. */
  async *placedLines(): AsyncGenerator<{
    readonly bytes: Buffer;
    readonly place: LinePlace;
    readonly at: string;
  }> {
    for (const { path, mark, segments } of this.#files()) {
      const segment = segments[0] ?? { path, shift: 0 };
      let number = 0;
      for await (const { bytes, start } of linesOf(path)) {
        number++;
        if (start < mark) continue;
        const place = { segment, start: start - segment.shift, length: bytes.length };
        yield { bytes, place, at: `${path}:${number}` };
      }
    }
  }

  /** The line at a place, as it is written. */
  textAt({ segment, start, length }: LinePlace): string {
    return bytesAt(segment.path, start + segment.shift, length).toString("utf8");
  }

  /** Adds one segment; nothing where there are no lines. Returns the place of each line. */
  append(values: readonly unknown[]): LinePlace[] {
    if (values.length === 0) return [];
    const places = this.#write(values, "");
    this.#joinSmall();
    return places;
  }

  /** Replaces all segments by one. Returns the place of each line. */
  compact(values: Iterable<unknown>): LinePlace[] {
    const before = [...this.#files()];
    const places = this.#write(values, '{"whole":true}\n');
    this.#drop(before);
    return places;
  }

  #files(): Held[] {
    if (this.#held) return this.#held;
    const { held, stale } = heldIn(this.folder);
    this.#held = held;
    this.#stale = stale;
    return held;
  }

  #drop(before: readonly Held[]): void {
    this.#held = this.#files().filter((it) => !before.includes(it));
    for (const { path } of before) rmSync(path, { force: true });
  }

  #nextPath(): { number: number; path: string } {
    const number = (this.#files().at(-1)?.number ?? 0) + 1;
    return { number, path: join(this.folder, `${String(number).padStart(8, "0")}.jsonl`) };
  }

  #write(values: Iterable<unknown>, mark: string): LinePlace[] {
    const { number, path } = this.#nextPath();
    for (const it of this.#stale) rmSync(it, { force: true });
    this.#stale = [];
    const segment: Segment = { path, shift: 0 };
    const places: LinePlace[] = [];
    let bytes = mark.length;
    writeWhole(
      path,
      (function* () {
        if (mark !== "") yield mark;
        for (const value of values) {
          const line = Buffer.from(`${JSON.stringify(value)}\n`);
          places.push({ segment, start: bytes, length: line.length - 1 });
          bytes += line.length;
          yield line;
        }
      })(),
    );
    this.#files().push({ number, path, bytes, mark: mark.length, segments: [segment] });
    return places;
  }

  /** Makes the last segments one, while there are many of about one size. */
  #joinSmall(): void {
    for (;;) {
      const run = this.#files().slice(-MOST_ALIKE);
      const bytes = run.reduce((sum, it) => sum + it.bytes, 0);
      const largest = Math.max(...run.map((it) => it.bytes));
      if (run.length < MOST_ALIKE || bytes > LARGEST || largest > bytes / 2) return;
      this.#join(run);
    }
  }

  #join(run: readonly Held[]): void {
    const { number, path } = this.#nextPath();
    const mark = `{"from":${run[0]?.number}}\n`;
    const moved: { segment: Segment; shift: number }[] = [];
    let bytes = mark.length;
    writeWhole(
      path,
      (function* () {
        yield mark;
        for (const it of run) {
          for (const segment of it.segments) moved.push({ segment, shift: segment.shift + bytes - it.mark });
          for (const piece of bytesFrom(it.path, it.mark)) {
            bytes += piece.length;
            yield piece;
          }
        }
      })(),
    );
    for (const { segment, shift } of moved) Object.assign(segment, { path, shift });
    const segments = [{ path, shift: 0 }, ...moved.map((it) => it.segment)];
    this.#files().push({ number, path, bytes, mark: mark.length, segments });
    this.#drop(run);
  }
}

/** The segments in a folder that count, and those for which a later one stands. */
function heldIn(folder: string): { held: Held[]; stale: string[] } {
  const held: Held[] = [];
  const stale: string[] = [];
  if (!existsSync(folder)) return { held, stale };
  for (const name of readdirSync(folder).sort()) {
    const number = NAME.exec(name)?.[1];
    if (number === undefined) continue;
    const path = join(folder, name);
    const line = firstLineOf(path, LONGEST_MARK);
    const mark = MARK.exec(line);
    if (mark) {
      const from = Number(mark[1] ?? 0);
      while ((held.at(-1)?.number ?? -1) >= from) stale.push(held.pop()?.path ?? "");
    }
    held.push({
      number: Number(number),
      path,
      bytes: statSync(path).size,
      mark: mark ? line.length + 1 : 0,
      segments: [{ path, shift: 0 }],
    });
  }
  return { held, stale };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
