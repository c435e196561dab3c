import type { WeightRows } from "./packed-rows.ts";

/** Slots a row, at least: most looks for a key without a row end at once. */
const SLOTS_A_ROW = 2;

/** A slot holds the lower 24 bits of a key; the upper 8 are told by where it lies, if that is less than so many slots behind where the key belongs. */
const REACH = 256;
/** The fewest bits of a key that say where it belongs, so that this is so. */
const FEWEST_BITS = 16;

/** Keys looked up together: the looks into memory don't wait for each other. */
const TOGETHER = 64;

/** How `SummedWeights` lie in memory. */
export interface SummedTables {
  readonly shift: number;
  readonly rows: Int32Array;
}

/** Weights of one class, laid out to be summed up. */
export function summedTables(weights: WeightRows): SummedTables {
  if (weights.classes !== 1) throw new Error("more than one class to sum up");
  const bits = Math.max(FEWEST_BITS, Math.ceil(Math.log2(weights.size * SLOTS_A_ROW + 1)));
  const shift = 32 - bits;
  const rows = new Int32Array(2 ** bits + REACH);
  weights.eachRow((key, row) => {
    const weight = row[0] as number;
    if (weight === 0) return;
    const home = key >>> shift;
    let slot = home;
    while (rows[slot] !== 0) slot += 1;
    if (slot - home >= REACH - 1) throw new Error("too many weights around one key");
    rows[slot] = (key << 8) | (weight & 255);
  });
  return { shift, rows };
}

/** Weights of one class, made for speed: one 32-bit number a row holds the weight and what tells its key from others, so that finding a row is one look into memory. */
export class SummedWeights {
  /** 0 for a free slot: a row has a weight that isn't 0. */
  readonly #rows: Int32Array;
  /** By so many bits a key is shifted to give its slot. */
  readonly #shift: number;
  readonly #found = new Int32Array(TOGETHER);

  constructor({ shift, rows }: SummedTables) {
    this.#shift = shift;
    this.#rows = rows;
  }

  /** The sum of the weights of the first `count` keys; keys without a row add nothing. */
  sum(keys: Int32Array, count: number): number {
    let sum = 0;
    for (let from = 0; from < count; from += TOGETHER)
      sum += this.#sumTogether(keys, from, Math.min(count, from + TOGETHER));
    return sum;
  }

  #sumTogether(keys: Int32Array, from: number, to: number): number {
    const rows = this.#rows;
    const shift = this.#shift;
    const found = this.#found;
    for (let at = from; at < to; at += 1) found[at - from] = rows[(keys[at] as number) >>> shift] as number;
    let sum = 0;
    for (let at = from; at < to; at += 1) {
      let row = found[at - from] as number;
      const key = keys[at] as number;
      if (row !== 0 && (row ^ (key << 8)) >>> 8 !== 0) {
        let slot = key >>> shift;
        do {
          slot += 1;
          row = rows[slot] as number;
        } while (row !== 0 && (row ^ (key << 8)) >>> 8 !== 0);
      }
      sum += (row << 24) >> 24;
    }
    return sum;
  }
}
