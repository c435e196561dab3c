import { createReadStream, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { writeWhole } from "./write-whole.ts";

const NAME = /^(\d{8})\.jsonl$/;

/**
 * A folder of segment files: each holds lines of JSON, is written whole and never changed. A segment whose first line
 * is `{"whole":true}` stands for all before it.
 */
export class Segments {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  #names(): string[] {
    if (!existsSync(this.folder)) return [];
    return readdirSync(this.folder)
      .filter((name) => NAME.test(name))
      .sort();
  }

  /** How many files there are. */
  get count(): number {
    return this.#names().length;
  }

  /** All lines of all segments that count, in order. A line that is no JSON is told to `broken` and left out. */
  async *lines(broken: (place: string) => void): AsyncGenerator<unknown> {
    const names = this.#names();
    const from = await this.#lastWhole(names);
    for (const name of names.slice(from)) {
      let number = 0;
      for await (const line of linesOf(join(this.folder, name))) {
        number++;
        const value = parsed(line);
        if (value === undefined) broken(`${join(this.folder, name)}:${number}`);
        else if (!isMarkOfWhole(value)) yield value;
      }
    }
  }

  async #lastWhole(names: readonly string[]): Promise<number> {
    for (let i = names.length - 1; i > 0; i--) {
      const name = names[i];
      if (name === undefined) continue;
      for await (const line of linesOf(join(this.folder, name))) {
        if (isMarkOfWhole(parsed(line))) return i;
        break;
      }
    }
    return 0;
  }

  /** Adds one segment; nothing where there are no lines. */
  append(values: readonly unknown[]): void {
    if (values.length > 0) this.#write(values);
  }

  /** Replaces all segments by one. */
  compact(values: Iterable<unknown>): void {
    const before = this.#names();
    this.#write(withMark(values));
    for (const name of before) rmSync(join(this.folder, name), { force: true });
  }

  #write(values: Iterable<unknown>): void {
    const last = this.#names().at(-1);
    const number = String(Number(last?.slice(0, 8) ?? 0) + 1).padStart(8, "0");
    writeWhole(join(this.folder, `${number}.jsonl`), asLines(values));
  }
}

function* withMark(values: Iterable<unknown>): Generator<unknown> {
  yield { whole: true };
  yield* values;
}

function* asLines(values: Iterable<unknown>): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}

function isMarkOfWhole(value: unknown): boolean {
  return typeof value === "object" && value !== null && "whole" in value && value.whole === true;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const stream = createReadStream(path, "utf8");
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== "") yield line;
  } finally {
    stream.destroy();
  }
}
