/** Rows of weights by key, that can be gone through. */
export interface WeightRows {
  readonly classes: number;
  readonly size: number;
  /** Every key with its row, one number a class; the row is only lent. In order of the keys as unsigned numbers. */
  eachRow(visit: (key: number, row: Int8Array) => void): void;
}

const HEAD = 12;

/** Rows as they lie in a file: classes, rows and weights as 32-bit numbers; sorted keys as differences, byte by byte; how many weights each row has; their classes; the weights. */
export class PackedRows implements WeightRows {
  readonly classes: number;
  readonly size: number;
  readonly #bytes: Uint8Array;
  readonly #weights: number;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.classes = view.getUint32(0, true);
    this.size = view.getUint32(4, true);
    this.#weights = view.getUint32(8, true);
    this.#bytes = bytes;
  }

  eachRow(visit: (key: number, row: Int8Array) => void): void {
    const bytes = this.#bytes;
    const { size } = this;
    const counts = HEAD + size * 4;
    const classOf = counts + size;
    const weights = classOf + this.#weights;
    const row = new Int8Array(this.classes);
    let key = 0;
    let at = 0;
    for (let index = 0; index < size; index += 1) {
      const low = (bytes[HEAD + index] as number) | ((bytes[HEAD + size + index] as number) << 8);
      const high =
        (bytes[HEAD + 2 * size + index] as number) | ((bytes[HEAD + 3 * size + index] as number) << 8);
      key = (key + (low | (high << 16))) | 0;
      const count = bytes[counts + index] as number;
      for (let left = count; left > 0; left -= 1, at += 1)
        row[bytes[classOf + at] as number] = bytes[weights + at] as number;
      visit(key, row);
      for (let back = at - count; back < at; back += 1) row[bytes[classOf + back] as number] = 0;
    }
  }
}

/** Rows in the form of `PackedRows`. */
export function packRows(rows: WeightRows): Uint8Array {
  let weights = 0;
  rows.eachRow((_, row) => {
    for (const weight of row) if (weight !== 0) weights += 1;
  });
  const { classes, size } = rows;
  const bytes = new Uint8Array(HEAD + size * 5 + weights * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, classes, true);
  view.setUint32(4, size, true);
  view.setUint32(8, weights, true);
  const counts = HEAD + size * 4;
  const classOf = counts + size;
  let index = 0;
  let at = 0;
  let last = 0;
  rows.eachRow((key, row) => {
    const difference = (key - last) | 0;
    last = key;
    for (let byte = 0; byte < 4; byte += 1)
      bytes[HEAD + byte * size + index] = (difference >>> (8 * byte)) & 255;
    const before = at;
    for (let k = 0; k < classes; k += 1) {
      if (row[k] === 0) continue;
      bytes[classOf + at] = k;
      bytes[classOf + weights + at] = (row[k] as number) & 255;
      at += 1;
    }
    bytes[counts + index] = at - before;
    index += 1;
  });
  return bytes;
}
