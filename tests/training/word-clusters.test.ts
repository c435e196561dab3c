import { expect, test } from "vitest";
import {
  coarseCluster,
  midCluster,
  readClusters,
  wordClusters,
} from "../../src/reading/learned/word-clusters.ts";
import { learnWordClusters } from "../../src/training/learn/word-clusters.ts";

test("words that are used alike share a cluster; an unknown word has none", () => {
  const clusters = wordClusters();
  expect(midCluster(clusters.of("tuesday"))).toBe(midCluster(clusters.of("wednesday")));
  expect(coarseCluster(clusters.of("rebels"))).toBe(coarseCluster(clusters.of("insurgents")));
  expect(clusters.of("xqzzyv")).toBe(0);
  expect(midCluster(0)).toBe(0);
  expect(coarseCluster(0)).toBe(0);
});

test("the coarse and mid cluster of the first and last fine ones are in range", () => {
  expect([midCluster(1), midCluster(8), midCluster(9), midCluster(4096)]).toEqual([1, 1, 2, 512]);
  expect([coarseCluster(1), coarseCluster(64), coarseCluster(65), coarseCluster(4096)]).toEqual([
    1, 1, 2, 64,
  ]);
});

test("the same vectors give the same clusters, and vectors that point alike the same one", () => {
  const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
  const values = new Float32Array(words.length * 2);
  for (let row = 0; row < words.length; row += 1) {
    const angle = Math.floor(row / 3) / 20;
    values[row * 2] = Math.cos(angle);
    values[row * 2 + 1] = Math.sin(angle);
  }
  const parts = learnWordClusters({ words, values, width: 2 });
  expect(parts).toEqual(learnWordClusters({ words, values, width: 2 }));
  const clusters = readClusters(parts);
  expect(coarseCluster(clusters.of("word0"))).toBe(coarseCluster(clusters.of("word1")));
  expect(coarseCluster(clusters.of("word0"))).not.toBe(coarseCluster(clusters.of("word150")));
});
