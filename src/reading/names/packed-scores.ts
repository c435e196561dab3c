/** Scores of a first and, behind them, of a second look, two in one number: sums of such numbers hold the sums of both, as long as these have room in 16 bits. */
export function packScores(scores: Int32Array, into: Int32Array, from: number): void {
  const half = scores.length >> 1;
  for (let k = 0; k < half; k += 1)
    into[from + k] = (scores[k] as number) + ((scores[half + k] as number) << 16);
}

/** Adds packed scores to others. */
export function addPacked(scores: Int32Array, from: number, into: Int32Array): void {
  for (let k = 0; k < into.length; k += 1) into[k] = ((into[k] as number) + (scores[from + k] as number)) | 0;
}

/** The score of the first look in a packed number. */
export const firstOf = (both: number): number => (both << 16) >> 16;
/** The score of the second look in a packed number. */
export const secondOf = (both: number): number => (both - firstOf(both)) >> 16;
