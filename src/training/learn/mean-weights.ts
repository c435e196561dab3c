import { type Weights, weightsOf } from "../../reading/learned/weights.ts";

/** What a perceptron makes when it is finished. */
interface Learned {
  readonly weights: Weights;
  /** Integers a whole step. */
  readonly scale: number;
}

/** The mean of models that learned the same from different orders; rows whose largest weight lies under `leastRow` (of 127) and single weights under `leastWeight` are left out. */
export function meanWeights(models: readonly Learned[], leastRow: number, leastWeight: number): Weights {
  const classes = models[0]?.weights.classes ?? 0;
  const rowOf = new Map<number, number>();
  for (const { weights } of models)
    weights.eachRow((key) => {
      if (!rowOf.has(key)) rowOf.set(key, rowOf.size);
    });
  const scale = Math.min(...models.map((it) => it.scale));
  const sums = new Float32Array(rowOf.size * classes);
  for (const model of models)
    model.weights.eachRow((key, row) => {
      const from = (rowOf.get(key) as number) * classes;
      const factor = scale / model.scale / models.length;
      for (let k = 0; k < classes; k += 1)
        sums[from + k] = (sums[from + k] as number) + (row[k] as number) * factor;
    });
  const kept: number[] = [];
  const keys: number[] = [];
  for (const [key, row] of rowOf) {
    let top = 0;
    for (let k = 0; k < classes; k += 1)
      top = Math.max(top, Math.abs(Math.round(sums[row * classes + k] as number)));
    if (top < leastRow) continue;
    kept.push(row);
    keys.push(key);
  }
  const columns = new Int8Array(kept.length * classes);
  for (const [index, row] of kept.entries())
    for (let k = 0; k < classes; k += 1) {
      const weight = Math.round(sums[row * classes + k] as number);
      if (Math.abs(weight) >= leastWeight)
        columns[index * classes + k] = Math.max(-127, Math.min(127, weight));
    }
  return weightsOf(classes, Int32Array.from(keys), columns);
}
