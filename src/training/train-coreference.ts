import { coreferenceCorpus } from "./coreference/coreference-corpus.ts";
import { learnAntecedents } from "./coreference/learn-antecedents.ts";
import type { TrainingPart } from "./training-part.ts";

/** What a pronoun or a description means. */
export const coreference: TrainingPart = {
  name: "coreference",
  learn: ({ gold }) => {
    const weights = learnAntecedents(coreferenceCorpus(gold, "gum-coref-train.jsonl"));
    return new Map([["antecedents", weights.toBytes()]]);
  },
};
