import { seededRandom } from "./seeded-random.ts";

/** Words of a shingle: as many in a row that two texts share are seldom shared by chance. */
const SHINGLE = 4;
/** Texts of fewer words than this are compared whole, or not at all. */
const LEAST_WORDS = 30;
/** More words than this of one text are not looked at. */
const MOST_WORDS = 8_000;
const HASHES = 128;
/** Hashes of a band: texts with one band alike are compared. */
const BAND = 4;
/** Share of common shingles (Jaccard), as estimated, from which on two texts are one text retouched. */
const NEAR = 0.6;

const FACTORS: readonly (readonly [number, number])[] = (() => {
  const random = seededRandom(20_220_224);
  return Array.from({ length: HASHES }, () => [
    Math.floor(random() * 2 ** 32) | 1,
    Math.floor(random() * 2 ** 32),
  ]);
})();

/** What tells near copies of a text without its words: the least hash of its shingles under each of many orders (MinHash, Broder 1997). */
export type TextSketch = Uint32Array;

/** The sketch of a text by its folded words; null for one too short to be told from others by chance. */
export function sketchOf(words: readonly string[]): TextSketch | null {
  if (words.length < LEAST_WORDS) return null;
  const sketch = new Uint32Array(HASHES).fill(0xffffffff);
  const hashes = words.slice(0, MOST_WORDS).map(hashOf);
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let shingle = 0;
    for (let i = 0; i < SHINGLE; i++) shingle = mixed(Math.imul(shingle, 31) + (hashes[at + i] ?? 0));
    for (const [i, [factor, summand]] of FACTORS.entries()) {
      const hash = mixed(Math.imul(shingle, factor) + summand);
      if (hash < (sketch[i] ?? 0)) sketch[i] = hash;
    }
  }
  return sketch;
}

/** Keys of a sketch: near copies almost surely share one, other texts seldom do. */
export function bandsOf(sketch: TextSketch): string[] {
  const bands: string[] = [];
  for (let at = 0; at < HASHES; at += BAND) bands.push(`${at} ${sketch.subarray(at, at + BAND).join(" ")}`);
  return bands;
}

/** Are two texts one text retouched? */
export function areNearCopies(a: TextSketch, b: TextSketch): boolean {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) equal++;
  return equal >= NEAR * HASHES;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}
