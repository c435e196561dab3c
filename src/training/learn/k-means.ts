/** Rows of equal length, one after the other, each of length one. */
export interface Rows {
  readonly values: Float32Array;
  readonly width: number;
}

/** Numbers from 0 up to 1 that are the same on each run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The nearest of `count` centres for each of the chosen rows, by the cosine: spherical k-means, seeded, a fixed number of rounds. */
export function kMeans(
  rows: Rows,
  chosen: Int32Array,
  count: number,
  rounds: number,
  seed: number,
): Uint16Array {
  const { values, width } = rows;
  const nearest = new Uint16Array(chosen.length);
  if (chosen.length <= count) return nearest.map((_, index) => index);
  const centres = firstCentres(rows, chosen, count, seededNumbers(seed));
  for (let round = 0; round < rounds; round += 1) {
    const sums = new Float64Array(count * width);
    for (let index = 0; index < chosen.length; index += 1) {
      const from = (chosen[index] as number) * width;
      const to = nearestCentre(values, from, centres, count, width);
      nearest[index] = to;
      for (let d = 0, at = to * width; d < width; d += 1)
        sums[at + d] = (sums[at + d] as number) + (values[from + d] as number);
    }
    for (let centre = 0; centre < count; centre += 1) {
      let square = 0;
      for (let d = 0; d < width; d += 1) square += (sums[centre * width + d] as number) ** 2;
      if (square === 0) continue;
      const length = Math.sqrt(square);
      for (let d = 0; d < width; d += 1)
        centres[centre * width + d] = (sums[centre * width + d] as number) / length;
    }
  }
  return nearest;
}

function nearestCentre(
  values: Float32Array,
  from: number,
  centres: Float32Array,
  count: number,
  width: number,
): number {
  let best = 0;
  let top = -Infinity;
  for (let centre = 0, at = 0; centre < count; centre += 1) {
    let product = 0;
    for (let d = 0; d < width; d += 1, at += 1)
      product += (values[from + d] as number) * (centres[at] as number);
    if (product > top) {
      top = product;
      best = centre;
    }
  }
  return best;
}

/** Rows far from one another (k-means++; Arthur and Vassilvitskii 2007), drawn among at most 20,000. */
function firstCentres(rows: Rows, chosen: Int32Array, count: number, next: () => number): Float32Array {
  const { values, width } = rows;
  const step = Math.max(1, Math.floor(chosen.length / 20_000));
  const drawn = chosen.filter((_, index) => index % step === 0);
  const far = new Float64Array(drawn.length).fill(1);
  const centres = new Float32Array(count * width);
  for (let centre = 0; centre < count; centre += 1) {
    let left = next() * far.reduce((sum, it) => sum + it, 0);
    let pick = 0;
    while (pick < drawn.length - 1 && left > (far[pick] as number)) {
      left -= far[pick] as number;
      pick += 1;
    }
    const from = (drawn[pick] as number) * width;
    centres.set(values.subarray(from, from + width), centre * width);
    for (let index = 0; index < drawn.length; index += 1) {
      const row = (drawn[index] as number) * width;
      let product = 0;
      for (let d = 0; d < width; d += 1)
        product += (values[row + d] as number) * (values[from + d] as number);
      far[index] = Math.min(far[index] as number, Math.max(0, 1 - product));
    }
  }
  return centres;
}
