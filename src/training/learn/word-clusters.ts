import { hashText } from "../../reading/learned/hash.ts";
import type { ModelParts } from "../../reading/learned/model-file.ts";
import { packClusters } from "../../reading/learned/word-clusters.ts";
import type { Embeddings } from "./embeddings.ts";
import { kMeans } from "./k-means.ts";

/** Branches at each level: 64 coarse clusters of 8 mid ones of 8 fine ones. */
const BRANCHES = [64, 8, 8];
const ROUNDS = 12;

/** Clusters of words whose vectors point alike, level within level; the same vectors give the same bytes. */
export function learnWordClusters(embeddings: Embeddings): ModelParts {
  const cluster = new Uint16Array(embeddings.words.length);
  split(
    embeddings,
    Int32Array.from(embeddings.words, (_, row) => row),
    0,
    cluster,
  );
  const clusterOfHash = new Map<number, number>();
  for (const [row, word] of embeddings.words.entries()) {
    const hash = hashText(word.toLowerCase());
    if (!clusterOfHash.has(hash)) clusterOfHash.set(hash, (cluster[row] as number) + 1);
  }
  return packClusters(clusterOfHash);
}

function split(embeddings: Embeddings, rows: Int32Array, level: number, cluster: Uint16Array): void {
  const branches = BRANCHES[level];
  if (branches === undefined || rows.length === 0) return;
  const nearest = kMeans(embeddings, rows, branches, ROUNDS, level + 1);
  for (const [index, row] of rows.entries())
    cluster[row] = (cluster[row] as number) * branches + (nearest[index] as number);
  for (let branch = 0; branch < branches; branch += 1)
    split(
      embeddings,
      rows.filter((_, index) => nearest[index] === branch),
      level + 1,
      cluster,
    );
}
