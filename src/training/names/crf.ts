import { weightsOf } from "../../reading/learned/weights.ts";
import { LABELS } from "../../reading/names/name-labels.ts";
import type { NameLook } from "../../reading/names/name-model.ts";
import { seededRandom } from "../../text/seeded-random.ts";
import { Expectations } from "./expectations.ts";

/** A sequence to learn from: the rows of each token's features, the labels that are right as bits, and how much it counts. */
export interface Sequence {
  readonly keys: readonly Int32Array[];
  readonly allowed: Uint32Array;
  readonly weight: number;
}

export interface CrfOptions {
  readonly rounds: number;
  /** Features met less often are left out. */
  readonly least: number;
  readonly rate: number;
  /** Strength of the pull of all weights to 0. */
  readonly decay: number;
  /** Share of its features that a token goes without, others each time: no single word is relied upon, so that new texts fare better. */
  readonly left: number;
  readonly seed: number;
}

/** A share of a label that is nearer to right than this changes nothing. */
const NEAR_ENOUGH = 0.01;
/** A sequence that is right so far is left in peace for so many rounds. */
const REST = 3;

/** A conditional random field over name labels (Lafferty, McCallum and Pereira 2001), learned by AdaGrad; where several labels are right their sum counts. */
export function learnCrf(sequences: readonly Sequence[], options: CrfOptions): NameLook {
  const field = new Field(sequences, options.least);
  const random = seededRandom(options.seed);
  const order = sequences.map((_, index) => index);
  for (let round = 0; round < options.rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) field.learn(index, round, options, random);
    if (round * 2 >= options.rounds) field.remember();
  }
  return field.finish(1 - options.left);
}

class Field {
  readonly #rows: readonly (readonly Int32Array[])[];
  readonly #sequences: readonly Sequence[];
  readonly #restsUntil: Uint8Array;
  readonly #keyOfRow: Int32Array;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sums: Float32Array;
  readonly #steps = new Float64Array(LABELS * LABELS);
  readonly #stepSums = new Float64Array(LABELS * LABELS);
  readonly #stepSquares = new Float64Array(LABELS * LABELS);

  constructor(sequences: readonly Sequence[], least: number) {
    this.#sequences = sequences;
    this.#restsUntil = new Uint8Array(sequences.length);
    const seen = new Map<number, number>();
    for (const { keys } of sequences)
      for (const ofToken of keys) for (const key of ofToken) seen.set(key, (seen.get(key) ?? 0) + 1);
    const rowOf = new Map<number, number>();
    for (const [key, times] of seen) if (times >= least) rowOf.set(key, rowOf.size);
    this.#keyOfRow = Int32Array.from(rowOf.keys());
    this.#rows = sequences.map(({ keys }) =>
      keys.map((ofToken) => Int32Array.from([...ofToken].flatMap((key) => rowOf.get(key) ?? []))),
    );
    this.#weights = new Float32Array(rowOf.size * LABELS);
    this.#squares = new Float32Array(rowOf.size * LABELS);
    this.#sums = new Float32Array(rowOf.size * LABELS);
  }

  learn(index: number, round: number, { rate, decay, left }: CrfOptions, random: () => number): void {
    if ((this.#restsUntil[index] as number) > round) return;
    const { allowed, weight } = this.#sequences[index] as Sequence;
    const rows = (this.#rows[index] as readonly Int32Array[]).map((it) => it.filter(() => random() >= left));
    const length = rows.length;
    if (length === 0) return;
    const scores = new Float64Array(length * LABELS);
    for (let at = 0; at < length; at += 1) this.#score(rows[at] as Int32Array, scores, at * LABELS);
    const free = new Expectations(scores, this.#steps, null);
    const right = new Expectations(scores, this.#steps, allowed);
    if (!right.isPossible) return;
    const slopes = new Float64Array(LABELS);
    let isRight = true;
    for (let at = 0; at < length; at += 1) {
      let isNear = true;
      for (let k = 0; k < LABELS; k += 1) {
        const slope = (right.labels[at * LABELS + k] as number) - (free.labels[at * LABELS + k] as number);
        slopes[k] = Math.abs(slope) < NEAR_ENOUGH ? 0 : weight * slope;
        isNear &&= slopes[k] === 0;
      }
      if (isNear) continue;
      isRight = false;
      this.#move(rows[at] as Int32Array, slopes, rate, decay);
    }
    if (isRight) this.#restsUntil[index] = round + REST;
    for (let cell = 0; cell < this.#steps.length; cell += 1) {
      const slope = weight * ((right.steps[cell] as number) - (free.steps[cell] as number));
      if (Math.abs(slope) < NEAR_ENOUGH) continue;
      const square = (this.#stepSquares[cell] as number) + slope * slope;
      this.#stepSquares[cell] = square;
      this.#steps[cell] = (this.#steps[cell] as number) + (rate * slope) / Math.sqrt(square + 1e-8);
    }
  }

  #score(rows: Int32Array, scores: Float64Array, into: number): void {
    const weights = this.#weights;
    for (let index = 0; index < rows.length; index += 1) {
      const from = (rows[index] as number) * LABELS;
      for (let k = 0; k < LABELS; k += 1)
        scores[into + k] = (scores[into + k] as number) + (weights[from + k] as number);
    }
  }

  #move(rows: Int32Array, slopes: Float64Array, rate: number, decay: number): void {
    const weights = this.#weights;
    const squares = this.#squares;
    for (let index = 0; index < rows.length; index += 1) {
      const from = (rows[index] as number) * LABELS;
      for (let k = 0; k < LABELS; k += 1) {
        const slope = slopes[k] as number;
        if (slope === 0) continue;
        const old = weights[from + k] as number;
        const pull = slope - decay * old;
        const square = (squares[from + k] as number) + pull * pull;
        squares[from + k] = square;
        weights[from + k] = old + (rate * pull) / Math.sqrt(square + 1e-8);
      }
    }
  }

  /** Adds the weights as they are to those of earlier rounds: their mean is steadier than any. */
  remember(): void {
    for (let cell = 0; cell < this.#weights.length; cell += 1)
      this.#sums[cell] = (this.#sums[cell] as number) + (this.#weights[cell] as number);
    for (let cell = 0; cell < this.#steps.length; cell += 1)
      this.#stepSums[cell] = (this.#stepSums[cell] as number) + (this.#steps[cell] as number);
  }

  /** The weights as integers, for all features where a share was met at a time: rows that round to nothing are left out. */
  finish(share: number): NameLook {
    const tops: number[] = [];
    for (let row = 0; row < this.#keyOfRow.length; row += 1) {
      let top = 0;
      for (let k = 0; k < LABELS; k += 1)
        top = Math.max(top, Math.abs(this.#sums[row * LABELS + k] as number));
      tops.push(top);
    }
    const sorted = [...tops].sort((a, b) => a - b);
    const scale = 127 / (sorted[Math.floor(sorted.length * 0.9995)] || 1);
    const kept = tops.flatMap((top, row) => (top * scale >= LEAST_WEIGHT ? [row] : []));
    const columns = new Int8Array(kept.length * LABELS);
    for (const [index, row] of kept.entries())
      for (let k = 0; k < LABELS; k += 1) {
        const weight = Math.round((this.#sums[row * LABELS + k] as number) * scale);
        columns[index * LABELS + k] = Math.abs(weight) < 2 ? 0 : Math.max(-127, Math.min(127, weight));
      }
    return {
      weights: weightsOf(
        LABELS,
        Int32Array.from(kept, (row) => this.#keyOfRow[row] as number),
        columns,
      ),
      transitions: Int32Array.from(this.#stepSums, (it) => Math.round((it * scale) / share)),
    };
  }
}

/** Rows whose largest weight lies under this many of 127 tell next to nothing. */
const LEAST_WEIGHT = 3;
