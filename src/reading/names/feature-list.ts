import { mix } from "../learned/hash.ts";
import { FEATURE_GROUPS } from "./feature-groups.ts";

const FIRST = 0x3c6ef372;
/** A feature's own part of its keys, by its number. */
const SEEDS = Int32Array.from({ length: 256 }, (_, feature) => mix(FIRST, feature));
const MOST_GROUPS = 16;

/** The features of one token as keys: the number of a feature mixed with its values. Those that a few small values tell are kept as a group with these values, until they are spread. */
export class FeatureList {
  keys = new Int32Array(256);
  count = 0;
  /** The groups, by their places in `FEATURE_GROUPS`, and the values of each. */
  readonly groups = new Int32Array(MOST_GROUPS);
  readonly values = new Int32Array(MOST_GROUPS);
  groupCount = 0;

  clear(): void {
    this.count = 0;
    this.groupCount = 0;
  }

  add(feature: number, value: number): void {
    this.#push(mix(SEEDS[feature] as number, value));
  }

  addPair(feature: number, first: number, second: number): void {
    this.#push(mix(mix(SEEDS[feature] as number, first), second));
  }

  addTriple(feature: number, first: number, second: number, third: number): void {
    this.#push(mix(mix(mix(SEEDS[feature] as number, first), second), third));
  }

  addGroup(group: number, values: number): void {
    this.groups[this.groupCount] = group;
    this.values[this.groupCount] = values;
    this.groupCount += 1;
  }

  /** Adds the features of one group. */
  spread(group: number, values: number): void {
    FEATURE_GROUPS[group]?.(this, values);
  }

  /** All present features, apart from this list. */
  copy(): Int32Array {
    for (let at = 0; at < this.groupCount; at += 1)
      this.spread(this.groups[at] as number, this.values[at] as number);
    this.groupCount = 0;
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
