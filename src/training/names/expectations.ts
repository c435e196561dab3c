import {
  BEFORE_LABEL,
  isComplete,
  isOpening,
  LABELS,
  OUTSIDE,
  transition,
} from "../../reading/names/name-labels.ts";

const ALL = 2 ** LABELS - 1;

/** How often each label and each step is expected, over all paths or over those with allowed labels alone (forward-backward, each token brought to a sum of one). */
export class Expectations {
  /** Row by row, one number a label. */
  readonly labels: Float64Array;
  /** One number a transition. */
  readonly steps = new Float64Array(LABELS * LABELS);
  /** Whether any path is left. */
  readonly isPossible: boolean;

  constructor(scores: Float64Array, steps: Float64Array, allowed: Uint32Array | null) {
    const length = scores.length / LABELS;
    const powers = powersOf(scores, length, allowed);
    const ratios = steps.map((it) => Math.exp(it));
    const forward = forwards(powers, ratios, length);
    this.labels = new Float64Array(length * LABELS);
    this.isPossible = forward !== null;
    if (forward) this.#backwards(powers, ratios, forward, length);
  }

  #backwards(powers: Float64Array, ratios: Float64Array, forward: Float64Array, length: number): void {
    let tail: Float64Array = new Float64Array(LABELS);
    for (let label = 0; label < LABELS; label += 1)
      if (isComplete(label)) tail[label] = ratios[transition(label, OUTSIDE)] as number;
    for (let at = length - 1; at >= 0; at -= 1) {
      const row = at * LABELS;
      let sum = 0;
      for (let label = 0; label < LABELS; label += 1)
        sum += (forward[row + label] as number) * (tail[label] as number);
      for (let label = 0; label < LABELS; label += 1) {
        const share = ((forward[row + label] as number) * (tail[label] as number)) / sum;
        this.labels[row + label] = share;
        if (at === 0) this.#bump(transition(OUTSIDE, label), share);
        if (at === length - 1) this.#bump(transition(label, OUTSIDE), share);
      }
      if (at === 0) return;
      const earlier = new Float64Array(LABELS);
      let joint = 0;
      for (let label = 0; label < LABELS; label += 1) {
        const here = (powers[row + label] as number) * (tail[label] as number);
        if (here === 0) continue;
        for (const before of BEFORE_LABEL[label] as Int32Array) {
          const through = here * (ratios[transition(before, label)] as number);
          earlier[before] = (earlier[before] as number) + through;
          joint += through * (forward[row - LABELS + before] as number);
        }
      }
      for (let label = 0; label < LABELS; label += 1) {
        const here = (powers[row + label] as number) * (tail[label] as number);
        if (here === 0) continue;
        for (const before of BEFORE_LABEL[label] as Int32Array) {
          const step = transition(before, label);
          const share =
            (here * (ratios[step] as number) * (forward[row - LABELS + before] as number)) / joint;
          if (share > 0) this.#bump(step, share);
        }
      }
      tail = normal(earlier);
    }
  }

  #bump(step: number, share: number): void {
    this.steps[step] = (this.steps[step] as number) + share;
  }
}

/** e to the scores, the largest of each token as one; 0 for what is not allowed. */
function powersOf(scores: Float64Array, length: number, allowed: Uint32Array | null): Float64Array {
  const powers = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at += 1) {
    const row = at * LABELS;
    let top = -Infinity;
    for (let label = 0; label < LABELS; label += 1) top = Math.max(top, scores[row + label] as number);
    const bits = allowed ? (allowed[at] as number) : ALL;
    for (let label = 0; label < LABELS; label += 1)
      if (((bits >>> label) & 1) === 1)
        powers[row + label] = Math.exp(Math.max(-200, (scores[row + label] as number) - top));
  }
  return powers;
}

function forwards(powers: Float64Array, ratios: Float64Array, length: number): Float64Array | null {
  const forward = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at += 1) {
    const row = at * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label += 1) {
      const power = powers[row + label] as number;
      if (power === 0) continue;
      let reached = 0;
      if (at === 0) reached = isOpening(label) ? (ratios[transition(OUTSIDE, label)] as number) : 0;
      else
        for (const before of BEFORE_LABEL[label] as Int32Array)
          reached +=
            (forward[row - LABELS + before] as number) * (ratios[transition(before, label)] as number);
      if (at === length - 1 && !isComplete(label)) reached = 0;
      forward[row + label] = reached * power;
      sum += reached * power;
    }
    if (sum === 0) return null;
    for (let label = 0; label < LABELS; label += 1)
      forward[row + label] = (forward[row + label] as number) / sum;
  }
  return forward;
}

function normal(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) sum += value;
  return values.map((it) => it / sum);
}
