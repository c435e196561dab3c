import { seededRandom } from "../../text/seeded-random.ts";

/** A pair's features, the classes that it can be of, and the one that it is. */
export interface PairExample {
  readonly features: Int32Array;
  readonly possible: readonly number[];
  readonly label: number;
}

/** How likely each of the possible classes is. */
export type Likelihoods = (features: Int32Array, possible: readonly number[]) => Map<number, number>;

const ROUNDS = 12;
const STEP = 0.05;
/** Part of the features that is left out at random while learning, so that none is leant on alone. */
const LEFT_OUT = 0.6;
/** So many classifiers vote that left out others. */
const VOTERS = 4;

/** The mean of some classifiers that learned from the same examples. */
export function learnPairs(examples: readonly PairExample[], classes: number): Likelihoods {
  const voters = Array.from({ length: VOTERS }, (_, seed) => learnOnce(examples, classes, seed + 1));
  return (features, possible) => {
    const votes = voters.map((it) => it(features, possible));
    return new Map(possible.map((k) => [k, votes.reduce((sum, it) => sum + (it.get(k) ?? 0), 0) / VOTERS]));
  };
}

/** Maximum entropy over sparse features, learned with steps that grow smaller with use (AdaGrad, Duchi et al. 2011). */
function learnOnce(examples: readonly PairExample[], classes: number, seed: number): Likelihoods {
  const rowOf = new Map<number, number>();
  for (const { features } of examples)
    for (const it of features) if (!rowOf.has(it)) rowOf.set(it, rowOf.size);
  const weights = new Float64Array(rowOf.size * classes);
  const squares = new Float64Array(rowOf.size * classes).fill(1e-6);
  const likelihoods: Likelihoods = (features, possible) => {
    const rows = [...features].flatMap((it) => rowOf.get(it) ?? []);
    const sums = possible.map((k) => rows.reduce((sum, row) => sum + (weights[row * classes + k] ?? 0), 0));
    const top = Math.max(...sums);
    const powers = sums.map((it) => Math.exp(it - top));
    const all = powers.reduce((sum, it) => sum + it, 0);
    return new Map(possible.map((k, at) => [k, (powers[at] ?? 0) / all]));
  };
  const random = seededRandom(seed);
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as PairExample, order[at] as PairExample];
    }
    for (const { features: all, possible, label } of order) {
      const features = all.filter(() => random() >= LEFT_OUT);
      for (const [k, likelihood] of likelihoods(features, possible)) {
        const slope = likelihood - Number(k === label);
        if (Math.abs(slope) < 1e-4) continue;
        for (const it of features) {
          const cell = (rowOf.get(it) as number) * classes + k;
          squares[cell] = (squares[cell] as number) + slope * slope;
          weights[cell] = (weights[cell] as number) - (STEP * slope) / Math.sqrt(squares[cell] as number);
        }
      }
    }
  }
  return likelihoods;
}
