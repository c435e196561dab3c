import { hashText } from "./hash.ts";
import { type ModelParts, partOf, shippedModel } from "./model-file.ts";

/** The cluster of eight neighbouring fine clusters, 1 to 512; 0 for none. */
export const midCluster = (fine: number): number => (fine + 7) >> 3;

/** The cluster of sixty-four neighbouring fine clusters, 1 to 64; 0 for none. */
export const coarseCluster = (fine: number): number => (fine + 63) >> 6;

/** Words that are used alike, by number: found by the word's hash, so that the words themselves need not be kept. */
export class WordClusters {
  readonly #keys: Int32Array;
  readonly #clusters: Uint16Array;
  readonly #mask: number;

  /** `hashes` without repeats; the word of hash i belongs to cluster i, from 1. */
  constructor(hashes: Int32Array, clusters: Uint16Array) {
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(hashes.length * 2 + 1)));
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#clusters = new Uint16Array(size);
    for (const [index, hash] of hashes.entries()) {
      let slot = this.#slot(hash);
      while (this.#clusters[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hash;
      this.#clusters[slot] = clusters[index] ?? 0;
    }
  }

  /** The fine cluster of a word in small letters, 1 to 4096; 0 where the word is unknown. */
  of(word: string): number {
    return this.ofHash(hashText(word));
  }

  /** The same by the word's hash (`hashText`). */
  ofHash(hash: number): number {
    let slot = this.#slot(hash);
    for (;;) {
      const cluster = this.#clusters[slot] as number;
      if (cluster === 0 || this.#keys[slot] === hash) return cluster;
      slot = (slot + 1) & this.#mask;
    }
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask;
  }
}

/** Clusters as the parts of a model: sorted hashes as differences, byte by byte, then the numbers, likewise. */
export function packClusters(clusterOfHash: ReadonlyMap<number, number>): ModelParts {
  const sorted = [...clusterOfHash].map(([hash, cluster]) => [hash >>> 0, cluster] as const);
  sorted.sort((a, b) => a[0] - b[0]);
  const count = sorted.length;
  const hashes = new Uint8Array(count * 4);
  const numbers = new Uint8Array(count * 2);
  let last = 0;
  for (const [index, [hash, cluster]] of sorted.entries()) {
    const difference = hash - last;
    last = hash;
    for (let byte = 0; byte < 4; byte += 1) hashes[byte * count + index] = (difference >>> (8 * byte)) & 255;
    for (let byte = 0; byte < 2; byte += 1) numbers[byte * count + index] = (cluster >>> (8 * byte)) & 255;
  }
  return new Map([
    ["hashes", hashes],
    ["clusters", numbers],
  ]);
}

/** The clusters that `packClusters` made parts of. */
export function readClusters(parts: ModelParts): WordClusters {
  const bytes = partOf(parts, "hashes");
  const numbers = partOf(parts, "clusters");
  const count = bytes.length / 4;
  const hashes = new Int32Array(count);
  const clusters = new Uint16Array(count);
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    for (let byte = 0; byte < 4; byte += 1) last += (bytes[byte * count + index] as number) * 2 ** (8 * byte);
    hashes[index] = last | 0;
    clusters[index] = (numbers[index] as number) + (numbers[count + index] as number) * 256;
  }
  return new WordClusters(hashes, clusters);
}

let shipped: WordClusters | undefined;

/** The clusters that come with the program (data/models/clusters.bin). */
export function wordClusters(): WordClusters {
  shipped ??= readClusters(shippedModel("clusters"));
  return shipped;
}
