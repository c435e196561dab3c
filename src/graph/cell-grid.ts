/** Points by the square cells on which they lie: those of cell `c` are `members` from `starts[c]` to `starts[c + 1]`. */
export interface CellGrid {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** No grid is finer than this many cells a side. */
const MOST_COLUMNS = 1_500;

/** Cells of at least this side over all points. */
export function cellGrid(x: Float64Array, y: Float64Array, wanted: number): CellGrid {
  const count = x.length;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < count; n++) {
    left = Math.min(left, x[n] ?? 0);
    right = Math.max(right, x[n] ?? 0);
    top = Math.min(top, y[n] ?? 0);
    bottom = Math.max(bottom, y[n] ?? 0);
  }
  const [width, height] = [Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6)];
  const side = Math.max(wanted, Math.max(width, height) / MOST_COLUMNS);
  const columns = Math.floor(width / side) + 1;
  const rows = Math.floor(height / side) + 1;
  const cellOf = new Int32Array(count);
  const starts = new Int32Array(columns * rows + 1);
  for (let n = 0; n < count; n++) {
    const cell = Math.floor(((y[n] ?? 0) - top) / side) * columns + Math.floor(((x[n] ?? 0) - left) / side);
    cellOf[n] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < columns * rows; cell++)
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(count);
  for (let n = 0; n < count; n++) {
    const cell = cellOf[n] ?? 0;
    const place = next[cell] ?? 0;
    next[cell] = place + 1;
    members[place] = n;
  }
  return { left, top, side, columns, rows, starts, members };
}

/** The area that some points span. */
export function areaOf(x: Float64Array, y: Float64Array): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < x.length; n++) {
    left = Math.min(left, x[n] ?? 0);
    right = Math.max(right, x[n] ?? 0);
    top = Math.min(top, y[n] ?? 0);
    bottom = Math.max(bottom, y[n] ?? 0);
  }
  return Math.max(right - left, 1e-6) * Math.max(bottom - top, 1e-6);
}
