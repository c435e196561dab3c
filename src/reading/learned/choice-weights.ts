import type { WeightRows } from "./packed-rows.ts";

const SMALLEST = 16;

/** Slots a row, at least: most looks for a key without a row end at once, and the table stays small enough for the processor to keep at hand. */
const SLOTS_A_ROW = 2;

/** Most keys of one question. */
const MOST_KEYS = 128;

/** How `ChoiceWeights` lie in memory: a power of two of slots. */
export interface ChoiceTables {
  readonly rows: Int32Array;
}

/** Weights of two or three classes, laid out to be chosen by. */
export function choiceTables(weights: WeightRows): ChoiceTables {
  if (weights.classes > 3) throw new Error("more than three classes to choose from");
  const rows = new Int32Array(Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(weights.size * SLOTS_A_ROW + 1))));
  const mask = rows.length - 1;
  weights.eachRow((key, row) => {
    const packed = ((row[0] ?? 0) & 255) | (((row[1] ?? 0) & 255) << 8) | (((row[2] ?? 0) & 255) << 16);
    if (packed === 0) return;
    let slot = key & mask;
    while (rows[slot] !== 0) slot = (slot + 1) & mask;
    rows[slot] = packed | (key & 0xff000000);
  });
  return { rows };
}

/**
 * Weights of two or three classes, made for speed: one 32-bit number a row holds three weights and the upper byte of its
 * key, so that finding a row is one look into memory. A foreign key passes for another one time in some hundreds of
 * looks that meet a taken slot.
 */
export class ChoiceWeights {
  /** 0 for a free slot: a row has a weight that isn't 0. */
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #found = new Int32Array(MOST_KEYS);

  constructor({ rows }: ChoiceTables) {
    this.#mask = rows.length - 1;
    this.#rows = rows;
  }

  /** Adds the weights of the first `count` keys, MOST_KEYS at most, to the three numbers of `into`. All are looked up before any is added: the looks into memory don't wait for each other. */
  score(features: Int32Array, count: number, into: Int32Array): void {
    if (count > MOST_KEYS) throw new Error("more keys than one question may have");
    const rows = this.#rows;
    const mask = this.#mask;
    const found = this.#found;
    for (let index = 0; index < count; index += 1)
      found[index] = rows[(features[index] as number) & mask] as number;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let index = 0; index < count; index += 1) {
      let row = found[index] as number;
      const key = features[index] as number;
      // One rarely taken branch: a slot that another key has. A free slot's row adds nothing.
      if ((((row ^ key) >>> 24) & ((row | -row) >> 31)) !== 0) {
        let slot = key & mask;
        do {
          slot = (slot + 1) & mask;
          row = rows[slot] as number;
        } while (row !== 0 && (row ^ key) >>> 24 !== 0);
      }
      first += (row << 24) >> 24;
      second += (row << 16) >> 24;
      third += (row << 8) >> 24;
    }
    into[0] = (into[0] as number) + first;
    into[1] = (into[1] as number) + second;
    into[2] = (into[2] as number) + third;
  }
}
