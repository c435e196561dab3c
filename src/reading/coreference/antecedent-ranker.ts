import { partOf, shippedModel } from "../learned/model-file.ts";
import { PackedRows, type WeightRows } from "../learned/packed-rows.ts";
import { SummedWeights } from "../learned/summed-weights.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import { MOST_KEYS, newKeys, pairKeys, ruleKeys } from "./pair-features.ts";

/** Chooses by learned weights: the candidate with the highest score, if it is higher than that of something new. */
export function rankerWith(learned: WeightRows, bias = 0): ChooseAntecedent {
  const weights = new SummedWeights(learned);
  const keys = new Int32Array(MOST_KEYS);
  return ({ facts, candidates, count, rule }) => {
    if (candidates.length === 0) return -1;
    let best = -1;
    let top = weights.sum(keys, newKeys(facts, candidates, keys)) + bias;
    for (let at = 0; at < candidates.length; at += 1) {
      const candidate = candidates[at] as (typeof candidates)[number];
      const length = pairKeys(facts, candidate, count - candidate.number - 1, keys);
      const value = weights.sum(keys, ruleKeys(facts, candidate, rule, keys, length));
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
  shipped ??= rankerWith(new PackedRows(partOf(shippedModel("coreference"), "antecedents")));
  return shipped;
}
