import { type Weights, weightsOf } from "../../reading/learned/weights.ts";

/** Share of the rows whose largest weight sets the scale: a few giants may be cut off at 127. */
const WITHIN_SCALE = 0.9995;

/** Room that a new row gets. */
const FIRST_ROOM = 2;

/**
 * Weights that learn from mistakes, and at the end are the mean over all steps (Freund and Schapire 1999; Collins 2002).
 * A row keeps a cell for each class that it ever spoke for or against; it is found by open addressing.
 */
export class AveragedPerceptron {
  readonly classes: number;
  /** Steps taken; the caller counts one a decision. */
  steps = 1;
  #rows = 0;
  /** Three numbers a slot: key, first cell (0 for a free slot), cells in use and room for cells (16 bits each). */
  #slots = new Int32Array(3 * 1024);
  #mask = 1023;
  #cells = 1;
  #classOf = new Uint8Array(1024);
  #now = new Float32Array(1024);
  #sum = new Float64Array(1024);

  constructor(classes: number) {
    if (classes > 256) throw new Error("a perceptron of more than 256 classes");
    this.classes = classes;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds the present weights of the first `count` keys to `into`. */
  score(features: Int32Array, count: number, into: Float32Array): void {
    const slots = this.#slots;
    const classOf = this.#classOf;
    const now = this.#now;
    for (let index = 0; index < count; index += 1) {
      const slot = this.#find(features[index] as number) * 3;
      const from = slots[slot + 1] as number;
      if (from === 0) continue;
      for (let cell = from, end = from + ((slots[slot + 2] as number) >>> 16); cell < end; cell += 1) {
        const k = classOf[cell] as number;
        into[k] = (into[k] as number) + (now[cell] as number);
      }
    }
  }

  /** Moves the weight of one class for each of the first `count` keys. */
  change(features: Int32Array, count: number, classOf: number, by: number): void {
    for (let index = 0; index < count; index += 1) {
      const cell = this.#cell(features[index] as number, classOf);
      this.#now[cell] = (this.#now[cell] as number) + by;
      this.#sum[cell] = (this.#sum[cell] as number) + by * this.steps;
    }
  }

  /** The mean weights as integers: rows whose largest weight lies under `least` (in whole steps) are left out. `scale` tells integers a whole step. */
  finish(least: number): { weights: Weights; scale: number } {
    const { classes } = this;
    const kept: { slot: number; top: number }[] = [];
    const slots = this.#slots;
    const mean = (cell: number): number =>
      (this.#now[cell] as number) - (this.#sum[cell] as number) / this.steps;
    const cellsOf = (slot: number): [number, number] => {
      const from = slots[slot + 1] as number;
      return [from, from === 0 ? 0 : from + ((slots[slot + 2] as number) >>> 16)];
    };
    for (let slot = 0; slot < slots.length; slot += 3) {
      let top = 0;
      for (let [cell, end] = cellsOf(slot); cell < end; cell += 1) top = Math.max(top, Math.abs(mean(cell)));
      if (top > 0 && top >= least) kept.push({ slot, top });
    }
    const tops = Float64Array.from(kept, ({ top }) => top).sort();
    const scale = 127 / (tops[Math.floor(tops.length * WITHIN_SCALE)] ?? 1);
    const columns = new Int8Array(kept.length * classes);
    for (const [index, { slot }] of kept.entries())
      for (let [cell, end] = cellsOf(slot); cell < end; cell += 1)
        columns[index * classes + (this.#classOf[cell] as number)] = Math.max(
          -127,
          Math.min(127, Math.round(mean(cell) * scale)),
        );
    const keys = Int32Array.from(kept, ({ slot }) => slots[slot] as number);
    return { weights: weightsOf(classes, keys, columns), scale };
  }

  /** The same where each class is a learner of its own that answers one question: the mean of what all have learned, as one class. */
  finishAsOne(least: number): Weights {
    const slots = this.#slots;
    const kept: { key: number; mean: number }[] = [];
    for (let slot = 0; slot < slots.length; slot += 3) {
      const from = slots[slot + 1] as number;
      let sum = 0;
      for (
        let cell = from, end = from + ((slots[slot + 2] as number) >>> 16);
        from > 0 && cell < end;
        cell += 1
      )
        sum += (this.#now[cell] as number) - (this.#sum[cell] as number) / this.steps;
      const mean = sum / this.classes;
      if (mean !== 0 && Math.abs(mean) >= least) kept.push({ key: slots[slot] as number, mean });
    }
    const tops = Float64Array.from(kept, ({ mean }) => Math.abs(mean)).sort();
    const scale = 127 / (tops[Math.floor(tops.length * WITHIN_SCALE)] ?? 1);
    return weightsOf(
      1,
      Int32Array.from(kept, ({ key }) => key),
      Int8Array.from(kept, ({ mean }) => Math.max(-127, Math.min(127, Math.round(mean * scale)))),
    );
  }

  /** The slot of a key, or the free one where it would go. */
  #find(key: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = key & mask;
    while (slots[slot * 3 + 1] !== 0 && slots[slot * 3] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  /** The cell of a class in the row of a key, made where there is none. */
  #cell(key: number, classOf: number): number {
    let slot = this.#find(key) * 3;
    if (this.#slots[slot + 1] === 0) {
      if (this.#rows * 2 > this.#mask) {
        this.#widen();
        slot = this.#find(key) * 3;
      }
      this.#rows += 1;
      this.#slots[slot] = key;
      this.#slots[slot + 1] = this.#room(FIRST_ROOM);
      this.#slots[slot + 2] = FIRST_ROOM;
    }
    const from = this.#slots[slot + 1] as number;
    const used = (this.#slots[slot + 2] as number) >>> 16;
    const room = (this.#slots[slot + 2] as number) & 0xffff;
    for (let cell = from; cell < from + used; cell += 1) if (this.#classOf[cell] === classOf) return cell;
    this.#slots[slot + 2] = ((used + 1) << 16) | room;
    if (used < room) {
      this.#classOf[from + used] = classOf;
      return from + used;
    }
    const moved = this.#room(room * 2);
    this.#classOf.copyWithin(moved, from, from + used);
    this.#now.copyWithin(moved, from, from + used);
    this.#sum.copyWithin(moved, from, from + used);
    this.#slots[slot + 1] = moved;
    this.#slots[slot + 2] = ((used + 1) << 16) | (room * 2);
    this.#classOf[moved + used] = classOf;
    return moved + used;
  }

  /** The first of `count` new cells. */
  #room(count: number): number {
    const first = this.#cells;
    this.#cells += count;
    if (this.#cells > this.#now.length) {
      const length = this.#cells * 2;
      const classOf = new Uint8Array(length);
      classOf.set(this.#classOf);
      this.#classOf = classOf;
      const now = new Float32Array(length);
      now.set(this.#now);
      this.#now = now;
      const sum = new Float64Array(length);
      sum.set(this.#sum);
      this.#sum = sum;
    }
    return first;
  }

  #widen(): void {
    const old = this.#slots;
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array((this.#mask + 1) * 3);
    for (let slot = 0; slot < old.length; slot += 3) {
      if (old[slot + 1] === 0) continue;
      const at = this.#find(old[slot] as number) * 3;
      this.#slots[at] = old[slot] as number;
      this.#slots[at + 1] = old[slot + 1] as number;
      this.#slots[at + 2] = old[slot + 2] as number;
    }
  }
}
