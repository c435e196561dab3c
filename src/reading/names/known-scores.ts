import { mix } from "../learned/hash.ts";

/** Sums of scores by a number, for as many numbers as there are slots; a newcomer takes the place of another. */
export class KnownScores {
  readonly #mask: number;
  /** One more than the number of each slot, 0 for a free one. */
  readonly #keys: Int32Array;
  readonly #width: number;
  /** Row by row, a slot each. */
  readonly rows: Int32Array;

  /** `slots` is a power of two. */
  constructor(slots: number, width: number) {
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots);
    this.#width = width;
    this.rows = new Int32Array(slots * width);
  }

  /** Where the row of a number begins or, if its scores are not known, has now to be filled in: then `isNew` is true. */
  find(key: number): number {
    const slot = mix(0, key) & this.#mask;
    this.isNew = this.#keys[slot] !== key + 1;
    if (this.isNew) this.#keys[slot] = key + 1;
    return slot * this.#width;
  }

  isNew = false;
}
