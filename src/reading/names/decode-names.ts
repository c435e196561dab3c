import { BEFORE_LABEL, isComplete, isOpening, LABELS, OUTSIDE, transition } from "./name-labels.ts";

/** Filled anew for each region: the label before each label at each token, and the sums at one token and the one before it. */
let from = new Uint8Array(64 * LABELS);
const SUMS = [new Int32Array(LABELS), new Int32Array(LABELS)] as const;
/** Less than any sum of scores. */
const NEVER = -1_000_000_000;

/** The best labels of a region (Viterbi) from the scores of each label at each token, row by row, and those of transitions. `first`: row of the region's first token, `after`: that behind its last. */
export function decodeNames(
  scores: Int32Array,
  transitions: Int32Array,
  first = 0,
  after = scores.length / LABELS,
): Uint8Array {
  const length = after - first;
  const offset = first * LABELS;
  if (from.length < length * LABELS) from = new Uint8Array(length * LABELS);
  let [now, before] = SUMS;
  now.fill(NEVER);
  for (let label = 0; label < LABELS; label += 1)
    if (isOpening(label))
      now[label] = (scores[offset + label] as number) + (transitions[transition(OUTSIDE, label)] as number);
  for (let at = 1; at < length; at += 1) {
    [before, now] = [now, before];
    for (let label = 0; label < LABELS; label += 1) {
      let best = NEVER;
      let top = 0;
      const earlier = BEFORE_LABEL[label] as Int32Array;
      for (let index = 0; index < earlier.length; index += 1) {
        const other = earlier[index] as number;
        const sum = (before[other] as number) + (transitions[transition(other, label)] as number);
        if (sum > best) {
          best = sum;
          top = other;
        }
      }
      now[label] = best + (scores[offset + at * LABELS + label] as number);
      from[at * LABELS + label] = top;
    }
  }
  let last = OUTSIDE;
  let best = NEVER;
  for (let label = 0; label < LABELS; label += 1) {
    const sum = (now[label] as number) + (transitions[transition(label, OUTSIDE)] as number);
    if (isComplete(label) && sum > best) {
      best = sum;
      last = label;
    }
  }
  const labels = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at -= 1) {
    labels[at] = last;
    last = from[at * LABELS + last] as number;
  }
  return labels;
}
