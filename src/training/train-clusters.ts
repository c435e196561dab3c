import { readEmbeddings } from "./learn/embeddings.ts";
import { learnWordClusters } from "./learn/word-clusters.ts";
import type { TrainingPart } from "./training-part.ts";

/** Words that get a cluster: rarer ones have vectors that tell little. */
const WORDS = 150_000;

/** The word clusters that tagger, parser and names share. */
export const clusters: TrainingPart = {
  name: "clusters",
  learn: ({ embeddings }) => learnWordClusters(readEmbeddings(embeddings, WORDS)),
};
