import { PackedRows } from "./packed-rows.ts";

/** Bits of a slot that say how many weights its row has; the rest says where they begin. */
export const COUNT_BITS = 8;
export const COUNT: number = 2 ** COUNT_BITS - 1;
/** Instead of a number of weights: the row is kept whole. */
export const WHOLE: number = 2 ** COUNT_BITS - 1;
/** What is added to each weight of a whole row: sums of 128 rows still fit in 16 bits. */
export const BIAS = 128;

/** The place of a row without weights: one of 0 before all others. */
const NOTHING = 1;
/** A row is kept whole if this share of its weights aren't 0: then adding all at once takes less time. */
const WHOLE_FROM = 0.2;
const BIASES = 0x80808080 | 0;

/** How `Weights` lie in memory. */
export interface WeightTables {
  readonly classes: number;
  /** Number of rows. */
  readonly size: number;
  /** Two numbers a slot, a power of two of slots: the key, and where its row begins with how many weights it has (0 for a free slot). */
  readonly slots: Int32Array;
  /** The weights of each row, each with its class in the upper byte. */
  readonly rows: Uint16Array;
  /** Whole rows, four classes a number, each weight with BIAS so that none is below 0. The first row is empty. */
  readonly wholes: Int32Array;
}

/** `keys` without repeats; row i of `columns` (`classes` numbers from −127 to 127) belongs to key i. */
export function weightTables(classes: number, keys: Int32Array, columns: Int8Array): WeightTables {
  if (columns.length !== keys.length * classes) throw new Error("weights and keys don't fit together");
  if (classes > COUNT) throw new Error("weights for too many classes");
  const slots = new Int32Array(2 * 2 ** Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1))));
  const width = (classes + 3) >> 2;
  const counts = new Uint8Array(keys.length);
  let kept = 0;
  let wholeRows = 1;
  for (let row = 0; row < keys.length; row += 1) {
    let count = 0;
    for (let at = row * classes; at < (row + 1) * classes; at += 1) if (columns[at] !== 0) count += 1;
    if (classes > 4 && count >= classes * WHOLE_FROM) {
      counts[row] = WHOLE;
      wholeRows += 1;
    } else {
      counts[row] = count;
      kept += count;
    }
  }
  if (Math.max(kept, wholeRows) >= 2 ** (32 - COUNT_BITS)) throw new Error("too many weights");
  const rows = new Uint16Array(1 + kept);
  const wholes = new Int32Array(wholeRows * width).fill(BIASES, width);
  let end = 1;
  let whole = 1;
  for (let row = 0; row < keys.length; row += 1) {
    const start = end;
    const isWhole = counts[row] === WHOLE;
    for (let k = 0; k < classes; k += 1) {
      const weight = columns[row * classes + k] as number;
      if (weight === 0) continue;
      if (isWhole) {
        const at = whole * width + (k >> 2);
        wholes[at] = (wholes[at] as number) ^ ((weight & 255) << (8 * (k & 3)));
      } else {
        rows[end] = (k << 8) | (weight & 255);
        end += 1;
      }
    }
    const found = ((isWhole ? whole : start) << COUNT_BITS) | (counts[row] as number);
    place(slots, keys[row] as number, end === start && !isWhole ? NOTHING : found);
    if (isWhole) whole += 1;
  }
  return { classes, size: keys.length, slots, rows, wholes };
}

function place(slots: Int32Array, key: number, row: number): void {
  const mask = slots.length / 2 - 1;
  let slot = key & mask;
  while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
  slots[slot * 2] = key;
  slots[slot * 2 + 1] = row;
}

/** The tables of weights that were packed. */
export function readWeightTables(bytes: Uint8Array): WeightTables {
  const packed = new PackedRows(bytes);
  const { classes } = packed;
  const keys = new Int32Array(packed.size);
  const columns = new Int8Array(packed.size * classes);
  let index = 0;
  packed.eachRow((key, row) => {
    keys[index] = key;
    columns.set(row, index * classes);
    index += 1;
  });
  return weightTables(classes, keys, columns);
}
