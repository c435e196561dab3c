import { mix } from "../learned/hash.ts";

const FIRST = 0x3c6ef372;

/** The features of one token as keys: the number of a feature mixed with its values. */
export class FeatureList {
  keys = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(feature: number, value: number): void {
    this.#push(mix(mix(FIRST, feature), value));
  }

  addPair(feature: number, first: number, second: number): void {
    this.#push(mix(mix(mix(FIRST, feature), first), second));
  }

  addTriple(feature: number, first: number, second: number, third: number): void {
    this.#push(mix(mix(mix(mix(FIRST, feature), first), second), third));
  }

  /** The present features, apart from this list. */
  copy(): Int32Array {
    return this.keys.slice(0, this.count);
  }

  #push(key: number): void {
    if (this.count === this.keys.length) {
      const more = new Int32Array(this.keys.length * 2);
      more.set(this.keys);
      this.keys = more;
    }
    this.keys[this.count] = key;
    this.count += 1;
  }
}
