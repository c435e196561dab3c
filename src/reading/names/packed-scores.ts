/** Two scores are kept in one number: sums of such numbers hold the sums of both, as long as these have room in 16 bits. */
export function packScores(scores: Int32Array, into: Int32Array, from: number): void {
  for (let k = 0; k < scores.length; k += 2)
    into[from + (k >> 1)] = (scores[k] as number) + ((scores[k + 1] as number) << 16);
}

/** Adds packed scores to others. */
export function addPacked(scores: Int32Array, from: number, into: Int32Array): void {
  for (let k = 0; k < into.length; k += 1) into[k] = ((into[k] as number) + (scores[from + k] as number)) | 0;
}

/** Adds what packed scores hold to plain ones. */
export function unpackScores(packed: Int32Array, into: Int32Array): void {
  for (let k = 0; k < packed.length; k += 1) {
    const both = packed[k] as number;
    const even = (both << 16) >> 16;
    into[2 * k] = (into[2 * k] as number) + even;
    into[2 * k + 1] = (into[2 * k + 1] as number) + ((both - even) >> 16);
  }
}
