import type { WeightRows } from "./packed-rows.ts";
import { type WeightTables, weightTables } from "./weight-tables.ts";

/** Two sets of weights for the same features as one, laid out: the classes of the second come after those of the first, and a look finds both. */
export function joinWeights(first: WeightRows, second: WeightRows): WeightTables {
  const classes = first.classes + second.classes;
  const earlier = rowsOf(first);
  const later = rowsOf(second);
  const keys = new Int32Array(first.size + second.size);
  const columns = new Int8Array(keys.length * classes);
  let size = 0;
  for (let a = 0, b = 0; a < first.size || b < second.size; size += 1) {
    const one = a < first.size ? (earlier.keys[a] as number) >>> 0 : Number.POSITIVE_INFINITY;
    const other = b < second.size ? (later.keys[b] as number) >>> 0 : Number.POSITIVE_INFINITY;
    keys[size] = Math.min(one, other) | 0;
    if (one <= other) {
      columns.set(earlier.columns.subarray(a * first.classes, (a + 1) * first.classes), size * classes);
      a += 1;
    }
    if (other <= one) {
      const row = later.columns.subarray(b * second.classes, (b + 1) * second.classes);
      columns.set(row, size * classes + first.classes);
      b += 1;
    }
  }
  return weightTables(classes, keys.subarray(0, size), columns.subarray(0, size * classes));
}

function rowsOf(weights: WeightRows): { keys: Int32Array; columns: Int8Array } {
  const keys = new Int32Array(weights.size);
  const columns = new Int8Array(weights.size * weights.classes);
  let index = 0;
  weights.eachRow((key, row) => {
    keys[index] = key;
    columns.set(row, index * weights.classes);
    index += 1;
  });
  return { keys, columns };
}
