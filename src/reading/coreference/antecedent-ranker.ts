import { keptTables } from "../learned/kept-tables.ts";
import { partOf, shippedModel } from "../learned/model-file.ts";
import { PackedRows } from "../learned/packed-rows.ts";
import { type SummedTables, SummedWeights, summedTables } from "../learned/summed-weights.ts";
import type { ChooseAntecedent } from "./choose-antecedent.ts";
import { MOST_KEYS, newKeys, pairKeys, ruleKeys } from "./pair-features.ts";

/** Chooses by learned weights: the candidate with the highest score, if it is higher than that of something new. */
function rankerOf(weights: SummedWeights): ChooseAntecedent {
  const keys = new Int32Array(MOST_KEYS);
  return ({ facts, candidates, count, rule }) => {
    if (candidates.length === 0) return -1;
    let best = -1;
    let top = weights.sum(keys, newKeys(facts, candidates, keys));
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
  shipped ??= rankerOf(new SummedWeights(keptTables("coreference", shippedTables)));
  return shipped;
}

const shippedTables = (): SummedTables =>
  summedTables(new PackedRows(partOf(shippedModel("coreference"), "antecedents")));
