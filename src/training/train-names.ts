import type { ModelParts } from "../reading/learned/model-file.ts";
import type { NameModel } from "../reading/names/name-model.ts";
import { learnNames } from "./names/learn-names.ts";
import { NAME_SETS, nameCorpus } from "./names/name-corpus.ts";
import { nameExamples } from "./names/name-examples.ts";
import type { TrainingPart } from "./training-part.ts";

/** The tagger of people, organisations and places. */
export const names: TrainingPart = {
  name: "names",
  learn: ({ gold }) =>
    packNames(learnNames(NAME_SETS.flatMap((set) => nameCorpus(gold, set).map(nameExamples)))),
};

/** The parts of a model of names. */
export function packNames(model: NameModel): ModelParts {
  return new Map(
    (["first", "second"] as const).flatMap((name) => {
      const { weights, transitions } = model[name];
      const bytes = new Uint8Array(transitions.length * 4);
      const view = new DataView(bytes.buffer);
      for (const [index, weight] of transitions.entries()) view.setInt32(index * 4, weight, true);
      return [
        [name, weights.toBytes()],
        [`${name} transitions`, bytes],
      ] as [string, Uint8Array][];
    }),
  );
}
