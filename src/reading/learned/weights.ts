const EMPTY = -1;

/** Rows of small integer weights, one column a class, found by the hashed key of a feature. */
export class Weights {
  readonly classes: number;
  readonly #columns: Int8Array;
  readonly #slots: Int32Array;
  readonly #keys: Int32Array;
  readonly #mask: number;

  /** `keys` without repeats; row i of `columns` (`classes` numbers from −127 to 127) belongs to key i. */
  constructor(classes: number, keys: Int32Array, columns: Int8Array) {
    if (columns.length !== keys.length * classes) throw new Error("weights and keys don't fit together");
    this.classes = classes;
    this.#columns = columns;
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(keys.length * 2 + 1)));
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(EMPTY);
    this.#keys = new Int32Array(size);
    for (let row = 0; row < keys.length; row += 1) {
      const key = keys[row] as number;
      let slot = key & this.#mask;
      while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = row;
      this.#keys[slot] = key;
    }
  }

  /** Number of rows. */
  get size(): number {
    return this.classes === 0 ? 0 : this.#columns.length / this.classes;
  }

  /** Adds the weights of the first `count` keys to `into`, one number a class; keys without a row add nothing. */
  score(features: Int32Array, count: number, into: Int32Array): void {
    const columns = this.#columns;
    const slots = this.#slots;
    const keys = this.#keys;
    const mask = this.#mask;
    const classes = this.classes;
    for (let index = 0; index < count; index += 1) {
      const key = features[index] as number;
      let slot = key & mask;
      let row = slots[slot] as number;
      while (row !== EMPTY && keys[slot] !== key) {
        slot = (slot + 1) & mask;
        row = slots[slot] as number;
      }
      if (row === EMPTY) continue;
      const from = row * classes;
      for (let k = 0; k < classes; k += 1) into[k] = (into[k] as number) + (columns[from + k] as number);
    }
  }

  /** The form that `readWeights` reads: classes and rows as 32-bit numbers, sorted keys as differences, then the weights by column. */
  toBytes(): Uint8Array {
    const rows: [number, number][] = [];
    for (let slot = 0; slot < this.#slots.length; slot += 1) {
      const row = this.#slots[slot] as number;
      if (row !== EMPTY) rows.push([(this.#keys[slot] as number) >>> 0, row]);
    }
    rows.sort((a, b) => a[0] - b[0]);
    const count = rows.length;
    const bytes = new Uint8Array(8 + count * (4 + this.classes));
    const view = new DataView(bytes.buffer);
    view.setUint32(0, this.classes, true);
    view.setUint32(4, count, true);
    let last = 0;
    for (const [index, [key, row]] of rows.entries()) {
      const difference = key - last;
      last = key;
      for (let byte = 0; byte < 4; byte += 1)
        bytes[8 + byte * count + index] = (difference >>> (8 * byte)) & 255;
      for (let k = 0; k < this.classes; k += 1)
        bytes[8 + (4 + k) * count + index] = (this.#columns[row * this.classes + k] as number) & 255;
    }
    return bytes;
  }
}

/** Weights from the bytes that `toBytes` gives. */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const classes = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  const keys = new Int32Array(count);
  const columns = new Int8Array(count * classes);
  let last = 0;
  for (let index = 0; index < count; index += 1) {
    let difference = 0;
    for (let byte = 0; byte < 4; byte += 1)
      difference += (bytes[8 + byte * count + index] as number) * 2 ** (8 * byte);
    last += difference;
    keys[index] = last | 0;
    for (let k = 0; k < classes; k += 1)
      columns[index * classes + k] = bytes[8 + (4 + k) * count + index] as number;
  }
  return new Weights(classes, keys, columns);
}
