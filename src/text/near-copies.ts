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

const FACTORS = new Uint32Array(HASHES);
const SUMMANDS = new Uint32Array(HASHES);
const random = seededRandom(20_220_224);
for (let i = 0; i < HASHES; i++) {
  FACTORS[i] = Math.floor(random() * 2 ** 32) | 1;
  SUMMANDS[i] = Math.floor(random() * 2 ** 32);
}

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
    for (let i = 0; i < HASHES; i++) {
      const hash = mixed(Math.imul(shingle, FACTORS[i] as number) + (SUMMANDS[i] as number));
      if (hash < (sketch[i] as number)) sketch[i] = hash;
    }
  }
  return sketch;
}

/** Keys of a sketch: near copies almost surely share one, other texts seldom do. Two bands have one key by chance once in 2^53. */
export function bandsOf(sketch: TextSketch): number[] {
  const bands: number[] = [];
  for (let at = 0; at < HASHES; at += BAND) {
    let [high, low] = [0x9e3779b9 + at, at];
    for (let i = at; i < at + BAND; i++) {
      high = mixed(Math.imul(high ^ (sketch[i] as number), 0xc2b2ae35));
      low = mixed(Math.imul(low + (sketch[i] as number), 0x27d4eb2f));
    }
    bands.push(high * 2 ** 21 + (low >>> 11));
  }
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
