import { Weights } from "../../reading/learned/weights.ts";

/** Share of the rows whose largest weight sets the scale: a few giants may be cut off at 127. */
const WITHIN_SCALE = 0.9995;

/** Weights that learn from mistakes, and at the end are the mean over all steps (Freund and Schapire 1999; Collins 2002). */
export class AveragedPerceptron {
  readonly classes: number;
  /** Steps taken; the caller counts one a decision. */
  steps = 1;
  #rowOf = new Map<number, number>();
  #now: Float32Array;
  #sum: Float64Array;

  constructor(classes: number) {
    this.classes = classes;
    this.#now = new Float32Array(classes * 1024);
    this.#sum = new Float64Array(classes * 1024);
  }

  get rows(): number {
    return this.#rowOf.size;
  }

  /** Adds the present weights of the first `count` keys to `into`. */
  score(features: Int32Array, count: number, into: Float32Array): void {
    const { classes } = this;
    for (let index = 0; index < count; index += 1) {
      const row = this.#rowOf.get(features[index] as number);
      if (row === undefined) continue;
      for (let k = 0, from = row * classes; k < classes; k += 1)
        into[k] = (into[k] as number) + (this.#now[from + k] as number);
    }
  }

  /** Moves the weight of one class for each of the first `count` keys. */
  change(features: Int32Array, count: number, classOf: number, by: number): void {
    for (let index = 0; index < count; index += 1) {
      const at = this.#row(features[index] as number) * this.classes + classOf;
      this.#now[at] = (this.#now[at] as number) + by;
      this.#sum[at] = (this.#sum[at] as number) + by * this.steps;
    }
  }

  /** The mean weights as integers: rows whose largest weight lies under `least` (in whole steps) are left out. `scale` tells integers a whole step. */
  finish(least: number): { weights: Weights; scale: number } {
    const { classes } = this;
    const kept: { key: number; row: number; top: number }[] = [];
    const mean = (at: number): number => (this.#now[at] as number) - (this.#sum[at] as number) / this.steps;
    for (const [key, row] of this.#rowOf) {
      let top = 0;
      for (let k = 0; k < classes; k += 1) top = Math.max(top, Math.abs(mean(row * classes + k)));
      if (top >= least) kept.push({ key, row, top });
    }
    const tops = kept.map(({ top }) => top).sort((a, b) => a - b);
    const scale = 127 / (tops[Math.floor(tops.length * WITHIN_SCALE)] ?? 1);
    const columns = new Int8Array(kept.length * classes);
    for (const [index, { row }] of kept.entries())
      for (let k = 0; k < classes; k += 1)
        columns[index * classes + k] = Math.max(
          -127,
          Math.min(127, Math.round(mean(row * classes + k) * scale)),
        );
    return {
      weights: new Weights(
        classes,
        Int32Array.from(kept, ({ key }) => key),
        columns,
      ),
      scale,
    };
  }

  #row(key: number): number {
    const known = this.#rowOf.get(key);
    if (known !== undefined) return known;
    const row = this.#rowOf.size;
    this.#rowOf.set(key, row);
    const needed = (row + 1) * this.classes;
    if (needed > this.#now.length) {
      const now = new Float32Array(needed * 2);
      now.set(this.#now);
      this.#now = now;
      const sum = new Float64Array(needed * 2);
      sum.set(this.#sum);
      this.#sum = sum;
    }
    return row;
  }
}
