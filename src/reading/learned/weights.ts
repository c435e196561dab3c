import { PackedRows, packRows, type WeightRows } from "./packed-rows.ts";

/** Keys looked up together: the looks into memory don't wait for each other. */
const TOGETHER = 128;

/** Bits of a slot that say how many weights its row has; the rest says where they begin. */
const COUNT_BITS = 8;
const COUNT = 2 ** COUNT_BITS - 1;

/** Rows of small integer weights, found by the hashed key of a feature; of each row only the weights that aren't 0 are kept. */
export class Weights implements WeightRows {
  readonly classes: number;
  /** Number of rows. */
  readonly size: number;
  /** Two numbers a slot: the key, and where its row begins with how many weights it has (0 for a free slot). */
  readonly #slots: Int32Array;
  readonly #mask: number;
  /** The weights of each row, each with its class in the upper byte. */
  readonly #rows: Uint16Array;
  readonly #keysFound = new Int32Array(TOGETHER);
  readonly #rowsFound = new Int32Array(TOGETHER);

  /** `keys` without repeats; row i of `columns` (`classes` numbers from −127 to 127) belongs to key i. */
  constructor(classes: number, keys: Int32Array, columns: Int8Array) {
    if (columns.length !== keys.length * classes) throw new Error("weights and keys don't fit together");
    if (classes > COUNT) throw new Error("weights for too many classes");
    this.classes = classes;
    this.size = keys.length;
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size * 2);
    let kept = 0;
    for (let at = 0; at < columns.length; at += 1) if (columns[at] !== 0) kept += 1;
    if (kept >= 2 ** (32 - COUNT_BITS)) throw new Error("too many weights");
    this.#rows = new Uint16Array(1 + kept);
    let end = 1;
    for (let row = 0; row < keys.length; row += 1) {
      const start = end;
      for (let k = 0; k < classes; k += 1) {
        const weight = columns[row * classes + k] as number;
        if (weight === 0) continue;
        this.#rows[end] = (k << 8) | (weight & 255);
        end += 1;
      }
      this.#place(keys[row] as number, (start << COUNT_BITS) | (end - start));
    }
  }

  #place(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot * 2] = key;
    this.#slots[slot * 2 + 1] = row;
  }

  /** Adds the weights of the first `count` keys to `into`, one number a class; keys without a row add nothing. */
  score(features: Int32Array, count: number, into: Int32Array): void {
    for (let from = 0; from < count; from += TOGETHER)
      this.#scoreTogether(features, from, Math.min(count, from + TOGETHER), into);
  }

  #scoreTogether(features: Int32Array, from: number, to: number, into: Int32Array): void {
    const slots = this.#slots;
    const rows = this.#rows;
    const mask = this.#mask;
    const keysFound = this.#keysFound;
    const rowsFound = this.#rowsFound;
    for (let index = from; index < to; index += 1) {
      const slot = ((features[index] as number) & mask) * 2;
      keysFound[index - from] = slots[slot] as number;
      rowsFound[index - from] = slots[slot + 1] as number;
    }
    let found = 0;
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
      rowsFound[found] = row;
      found += 1;
    }
    for (let index = 0; index < found; index += 1) {
      const row = rowsFound[index] as number;
      const start = row >>> COUNT_BITS;
      for (let at = start, end = start + (row & COUNT); at < end; at += 1) {
        const entry = rows[at] as number;
        const k = entry >> 8;
        into[k] = (into[k] as number) + ((entry << 24) >> 24);
      }
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
    for (const unsigned of keys.sort()) {
      const key = unsigned | 0;
      row.fill(0);
      const found = this.#rowOf(key);
      const from = found >>> COUNT_BITS;
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

/** Weights from the bytes that `toBytes` gives. */
export function readWeights(bytes: Uint8Array): Weights {
  const rows = new PackedRows(bytes);
  const { classes } = rows;
  const keys = new Int32Array(rows.size);
  const columns = new Int8Array(rows.size * classes);
  let index = 0;
  rows.eachRow((key, row) => {
    keys[index] = key;
    columns.set(row, index * classes);
    index += 1;
  });
  return new Weights(classes, keys, columns);
}
