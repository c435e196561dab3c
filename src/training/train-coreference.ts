import { coreferenceCorpus } from "./coreference/coreference-corpus.ts";
import { learnAntecedents } from "./coreference/learn-antecedents.ts";
import type { TrainingPart } from "./training-part.ts";

/** Rows of a smaller weight than this share of a step are left out. */
const LEAST = 0.05;

/** What a pronoun or a description means. */
export const coreference: TrainingPart = {
  name: "coreference",
  learn: ({ gold }) => {
    const learner = learnAntecedents(coreferenceCorpus(gold, "gum-coref-train.jsonl"));
    return new Map([["antecedents", learner.finish(LEAST).weights.toBytes()]]);
  },
};
