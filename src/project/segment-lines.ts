import { closeSync, createReadStream, fstatSync, openSync, readSync } from "node:fs";

const NEWLINE = 10;
/** Bytes that are read at once. */
const CHUNK = 1 << 20;

/** A line of a file: its bytes without the line break, and where they begin. */
export interface PlacedLine {
  readonly bytes: Buffer;
  readonly start: number;
}

/** The lines of a file that are not empty, one after another. */
export async function* linesOf(path: string): AsyncGenerator<PlacedLine> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  let rest: Buffer[] = [];
  let [start, at] = [0, 0];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        const last = chunk.subarray(from, end);
        const bytes = rest.length === 0 ? last : Buffer.concat([...rest, last]);
        rest = [];
        if (bytes.length > 0) yield { bytes, start };
        from = end + 1;
        start = at + from;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
      at += chunk.length;
    }
    if (rest.length > 0) yield { bytes: Buffer.concat(rest), start };
  } finally {
    stream.destroy();
  }
}

/** The bytes of a file from a place on, in pieces; the last ends with a line break. */
export function* bytesFrom(path: string, start: number): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    const size = fstatSync(file).size;
    let last = NEWLINE;
    for (let at = start; at < size; ) {
      const chunk = Buffer.alloc(Math.min(CHUNK, size - at));
      const read = readSync(file, chunk, 0, chunk.length, at);
      if (read === 0) break;
      last = chunk[read - 1] ?? NEWLINE;
      yield chunk.subarray(0, read);
      at += read;
    }
    if (last !== NEWLINE) yield Buffer.from("\n");
  } finally {
    closeSync(file);
  }
}

/** So many bytes of a file from a place on. */
export function bytesAt(path: string, start: number, length: number): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(length);
    const read = readSync(file, bytes, 0, length, start);
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** The first line of a file as text, if it is not longer than `most` bytes; else the empty text. */
export function firstLineOf(path: string, most: number): string {
  const bytes = bytesAt(path, 0, most);
  const end = bytes.indexOf(NEWLINE);
  return end < 0 ? "" : bytes.toString("utf8", 0, end);
}
