import { packRows, type WeightRows } from "./packed-rows.ts";
import {
  BIAS,
  COUNT,
  COUNT_BITS,
  readWeightTables,
  type WeightTables,
  WHOLE,
  weightTables,
} from "./weight-tables.ts";

/** Keys looked up together: the looks into memory don't wait for each other. */
const TOGETHER = 128;

/** Whole rows added in one go. */
const IN_ONE_GO = 4;
/** Every other byte of a number. */
const EVEN = 0x00ff00ff;

/** Rows of small integer weights, found by the hashed key of a feature; of rows that are mostly 0 only the other weights are kept. */
export class Weights implements WeightRows {
  readonly classes: number;
  /** Number of rows. */
  readonly size: number;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #rows: Uint16Array;
  readonly #wholes: Int32Array;
  readonly #width: number;
  /** Sums of the even classes and of the odd ones, two a number. */
  readonly #evens: Int32Array;
  readonly #odds: Int32Array;
  readonly #wholesFound = new Int32Array(TOGETHER + IN_ONE_GO);
  readonly #keysFound = new Int32Array(TOGETHER);
  readonly #rowsFound = new Int32Array(TOGETHER);

  constructor({ classes, size, slots, rows, wholes }: WeightTables) {
    this.classes = classes;
    this.size = size;
    this.#slots = slots;
    this.#mask = slots.length / 2 - 1;
    this.#rows = rows;
    this.#wholes = wholes;
    this.#width = (classes + 3) >> 2;
    this.#evens = new Int32Array(this.#width);
    this.#odds = new Int32Array(this.#width);
  }

  /** Adds the weights of the first `count` keys to `into`, one number a class; keys without a row add nothing. */
  score(features: Int32Array, count: number, into: Int32Array): void {
    for (let from = 0; from < count; from += TOGETHER)
      this.#scoreTogether(features, from, Math.min(count, from + TOGETHER), into);
  }

  #scoreTogether(features: Int32Array, from: number, to: number, into: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const width = this.#width;
    const keysFound = this.#keysFound;
    const rowsFound = this.#rowsFound;
    const wholesFound = this.#wholesFound;
    for (let index = from; index < to; index += 1) {
      const slot = ((features[index] as number) & mask) * 2;
      keysFound[index - from] = slots[slot] as number;
      rowsFound[index - from] = slots[slot + 1] as number;
    }
    let found = 0;
    let wholes = 0;
    for (let index = from; index < to; index += 1) {
      let row = rowsFound[index - from] as number;
      if (row === 0) continue;
      const key = features[index] as number;
      if (keysFound[index - from] !== key) {
        let slot = key & mask;
        do {
          slot = (slot + 1) & mask;
          row = slots[slot * 2 + 1] as number;
        } while (row !== 0 && slots[slot * 2] !== key);
        if (row === 0) continue;
      }
      if ((row & COUNT) === WHOLE) {
        wholesFound[wholes] = (row >>> COUNT_BITS) * width;
        wholes += 1;
      } else {
        rowsFound[found] = row;
        found += 1;
      }
    }
    if (found > 0) this.#addSparse(found, into);
    if (wholes > 0) this.#addWholes(wholes, into);
  }

  #addSparse(count: number, into: Int32Array): void {
    const rows = this.#rows;
    const rowsFound = this.#rowsFound;
    const firsts = this.#keysFound;
    for (let index = 0; index < count; index += 1)
      firsts[index] = rows[(rowsFound[index] as number) >>> COUNT_BITS] as number;
    for (let index = 0; index < count; index += 1) {
      const row = rowsFound[index] as number;
      const start = row >>> COUNT_BITS;
      let entry = firsts[index] as number;
      let k = entry >> 8;
      into[k] = (into[k] as number) + ((entry << 24) >> 24);
      for (let at = start + 1, end = start + (row & COUNT); at < end; at += 1) {
        entry = rows[at] as number;
        k = entry >> 8;
        into[k] = (into[k] as number) + ((entry << 24) >> 24);
      }
    }
  }

  #addWholes(count: number, into: Int32Array): void {
    const found = this.#wholesFound;
    for (let index = count; index < count + IN_ONE_GO; index += 1) found[index] = 0;
    const wholes = this.#wholes;
    const width = this.#width;
    const evens = this.#evens;
    const odds = this.#odds;
    for (let at = 0; at < width; at += 1) {
      evens[at] = 0;
      odds[at] = 0;
    }
    for (let index = 0; index < count; index += IN_ONE_GO) {
      const first = found[index] as number;
      const second = found[index + 1] as number;
      const third = found[index + 2] as number;
      const fourth = found[index + 3] as number;
      for (let at = 0; at < width; at += 1) {
        const a = wholes[first + at] as number;
        const b = wholes[second + at] as number;
        const c = wholes[third + at] as number;
        const d = wholes[fourth + at] as number;
        evens[at] = (evens[at] as number) + (a & EVEN) + (b & EVEN) + (c & EVEN) + (d & EVEN);
        odds[at] =
          (odds[at] as number) +
          ((a >>> 8) & EVEN) +
          ((b >>> 8) & EVEN) +
          ((c >>> 8) & EVEN) +
          ((d >>> 8) & EVEN);
      }
    }
    const bias = BIAS * count;
    const { classes } = this;
    for (let at = 0, k = 0; at < width; at += 1, k += 4) {
      const even = evens[at] as number;
      const odd = odds[at] as number;
      into[k] = (into[k] as number) + (even & 0xffff) - bias;
      if (k + 1 < classes) into[k + 1] = (into[k + 1] as number) + (odd & 0xffff) - bias;
      if (k + 2 < classes) into[k + 2] = (into[k + 2] as number) + (even >>> 16) - bias;
      if (k + 3 < classes) into[k + 3] = (into[k + 3] as number) + (odd >>> 16) - bias;
    }
  }

  eachRow(visit: (key: number, row: Int8Array) => void): void {
    const keys = new Uint32Array(this.size);
    let found = 0;
    for (let slot = 0; slot <= this.#mask; slot += 1) {
      if (this.#slots[slot * 2 + 1] === 0) continue;
      keys[found] = this.#slots[slot * 2] as number;
      found += 1;
    }
    const row = new Int8Array(this.classes);
    const sums = new Int32Array(this.classes);
    for (const unsigned of keys.sort()) {
      const key = unsigned | 0;
      row.fill(0);
      const found = this.#rowOf(key);
      const from = found >>> COUNT_BITS;
      if ((found & COUNT) === WHOLE) {
        this.#wholesFound[0] = from * this.#width;
        this.#addWholes(1, sums.fill(0));
        row.set(sums);
      } else
        for (let at = from, end = from + (found & COUNT); at < end; at += 1) {
          const entry = this.#rows[at] as number;
          row[entry >> 8] = (entry << 24) >> 24;
        }
      visit(key, row);
    }
  }

  #rowOf(key: number): number {
    let slot = key & this.#mask;
    while (this.#slots[slot * 2] !== key || this.#slots[slot * 2 + 1] === 0) slot = (slot + 1) & this.#mask;
    return this.#slots[slot * 2 + 1] as number;
  }

  /** The form that `readWeights` reads. */
  toBytes(): Uint8Array {
    return packRows(this);
  }
}

/** Weights by their keys, see `weightTables`. */
export const weightsOf = (classes: number, keys: Int32Array, columns: Int8Array): Weights =>
  new Weights(weightTables(classes, keys, columns));

/** Weights from the bytes that `toBytes` gives. */
export const readWeights = (bytes: Uint8Array): Weights => new Weights(readWeightTables(bytes));
