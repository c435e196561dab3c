import { partOf, shippedModel } from "../learned/model-file.ts";
import { readWeights, type Weights } from "../learned/weights.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import { MOST_KEYS, newKeys, pairKeys, ruleKeys } from "./pair-features.ts";

/** Chooses by learned weights: the candidate with the highest score, if it is higher than that of something new. */
export function rankerWith(weights: Weights, bias = 0): ChooseAntecedent {
  const keys = new Int32Array(MOST_KEYS);
  const score = new Int32Array(1);
  const scored = (count: number): number => {
    score[0] = 0;
    weights.score(keys, count, score);
    return score[0];
  };
  return ({ facts, candidates, count, rule }) => {
    let best = -1;
    let top = scored(newKeys(facts, candidates, keys)) + bias;
    for (const [at, candidate] of candidates.entries()) {
      const length = pairKeys(facts, candidate, count - candidate.number - 1, keys);
      const value = scored(ruleKeys(facts, candidate, rule, keys, length));
      if (value <= top) continue;
      top = value;
      best = at;
    }
    return best;
  };
}

let shipped: ChooseAntecedent | undefined;

/** The ranker that comes with the program (data/models/coreference.bin). */
export function antecedentRanker(): ChooseAntecedent {
  shipped ??= rankerWith(readWeights(partOf(shippedModel("coreference"), "antecedents")));
  return shipped;
}
