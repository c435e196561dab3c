import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelParts } from "../reading/learned/model-file.ts";
import { labelledNouns } from "./nominals/labelled-nouns.ts";
import { learnNounKinds } from "./nominals/learn-noun-kinds.ts";
import type { TrainingPart } from "./training-part.ts";

/** What kind of thing a noun phrase means, learned from GUM's mentions. */
export const nominals: TrainingPart = {
  name: "nominals",
  learn: ({ gold }): ModelParts => {
    const documents = readFileSync(join(gold, "gum-coref-train.jsonl"), "utf8").split("\n").filter(Boolean);
    const { weights } = learnNounKinds(documents.flatMap((line) => labelledNouns(JSON.parse(line))));
    return new Map([["weights", weights.toBytes()]]);
  },
};
