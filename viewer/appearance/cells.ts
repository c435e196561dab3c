import type { Point, Rectangle } from "./bounds.ts";

/** About so many points lie in one cell. */
const PER_CELL = 3;
/** So many cells stand side by side at the most. */
const MOST_COLUMNS = 2_000;

/** Things by the square cells of the ground on which they lie, so that what is near a point is found at once. */
export class Cells {
  readonly #left: number;
  readonly #top: number;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  #numbers: number[] = [];
  #cells: number[] = [];
  #starts: Int32Array | null = null;
  #items = new Int32Array(0);

  /** Cells for so many things within these bounds. */
  constructor({ left, top, right, bottom }: Rectangle, count: number) {
    const [width, height] = [Math.max(right - left, 1e-9), Math.max(bottom - top, 1e-9)];
    const wanted = Math.max(1, count / PER_CELL);
    this.#side = Math.max(Math.sqrt((width * height) / wanted), Math.max(width, height) / MOST_COLUMNS);
    this.#left = left;
    this.#top = top;
    this.#columns = Math.floor(width / this.#side) + 1;
    this.#rows = Math.floor(height / this.#side) + 1;
  }

  /** Notes where a point lies. */
  addPoint(item: number, { x, y }: Point): void {
    this.#add(item, this.#row(y) * this.#columns + this.#column(x));
  }

  /** Notes the cells that a line goes through, ends included. */
  addLine(item: number, from: Point, to: Point): void {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const steps = Math.ceil((2 * length) / this.#side);
    let last = -1;
    for (let step = 0; step <= steps; step++) {
      const share = steps === 0 ? 0 : step / steps;
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      const cell = this.#row(y) * this.#columns + this.#column(x);
      if (cell !== last) this.#add(item, cell);
      last = cell;
    }
  }

  /** Calls `visit` with each thing in the cells that a square around a point touches; some are met twice. */
  near({ x, y }: Point, reach: number, visit: (item: number) => void): void {
    const starts = this.#sorted();
    // A line is noted at points half a cell apart: it may cut a corner without being noted there.
    const margin = reach + this.#side / 2;
    const [first, last] = [this.#column(x - margin), this.#column(x + margin)];
    for (let row = this.#row(y - margin); row <= this.#row(y + margin); row++)
      for (let column = first; column <= last; column++) {
        const cell = row * this.#columns + column;
        for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) visit(this.#items[at] ?? 0);
      }
  }

  #add(item: number, cell: number): void {
    this.#numbers.push(item);
    this.#cells.push(cell);
    this.#starts = null;
  }

  /** Where the things of each cell begin in `#items`. */
  #sorted(): Int32Array {
    if (this.#starts) return this.#starts;
    const starts = new Int32Array(this.#columns * this.#rows + 1);
    for (const cell of this.#cells) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const next = starts.slice();
    this.#items = new Int32Array(this.#cells.length);
    for (let at = 0; at < this.#cells.length; at++) {
      const cell = this.#cells[at] ?? 0;
      const place = next[cell] ?? 0;
      this.#items[place] = this.#numbers[at] ?? 0;
      next[cell] = place + 1;
    }
    this.#starts = starts;
    return starts;
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x - this.#left) / this.#side)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y - this.#top) / this.#side)));
  }
}
