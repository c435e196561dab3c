import { areaOf, type CellGrid, cellGrid } from "./cell-grid.ts";

/** Bodies that repel each other, and the springs between them. */
export interface Bodies {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}

/** How strongly bodies repel each other, and how strongly all are drawn to the middle. */
const REPULSION = 12;
const GRAVITY = 0.6;
/** Among more bodies than this, those far away are taken together. */
const FEW = 260;

type Forces = { readonly dx: Float64Array; readonly dy: Float64Array };

function repelAll({ x, y }: Bodies, mass: Float64Array, { dx, dy }: Forces): void {
  for (let n = 0; n < x.length; n++)
    for (let other = 0; other < n; other++) {
      const [byX, byY] = [(x[n] ?? 0) - (x[other] ?? 0), (y[n] ?? 0) - (y[other] ?? 0)];
      const square = byX * byX + byY * byY;
      if (square === 0) continue;
      const force = (REPULSION * (mass[n] ?? 0) * (mass[other] ?? 0)) / square;
      dx[n] = (dx[n] ?? 0) + byX * force;
      dy[n] = (dy[n] ?? 0) + byY * force;
      dx[other] = (dx[other] ?? 0) - byX * force;
      dy[other] = (dy[other] ?? 0) - byY * force;
    }
}

/** Mass and middle of what lies on each cell. */
function massesOn(
  { starts, members }: CellGrid,
  { x, y }: Bodies,
  mass: Float64Array,
): readonly [total: Float64Array, middleX: Float64Array, middleY: Float64Array] {
  const cells = starts.length - 1;
  const [total, middleX, middleY] = [
    new Float64Array(cells),
    new Float64Array(cells),
    new Float64Array(cells),
  ];
  for (let cell = 0; cell < cells; cell++) {
    let [sum, sumX, sumY] = [0, 0, 0];
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) {
      const n = members[at] ?? 0;
      const heavy = mass[n] ?? 0;
      sum += heavy;
      sumX += heavy * (x[n] ?? 0);
      sumY += heavy * (y[n] ?? 0);
    }
    total[cell] = sum;
    middleX[cell] = sumX / (sum || 1);
    middleY[cell] = sumY / (sum || 1);
  }
  return [total, middleX, middleY];
}

/** Bodies on one cell are repelled alike by each cell that lies further away, as by one body, and one by one by those around. */
function repelByCells(bodies: Bodies, mass: Float64Array, { dx, dy }: Forces): void {
  const { x, y } = bodies;
  const count = x.length;
  // As many cells as make both parts of the work least.
  const grid = cellGrid(x, y, Math.sqrt(areaOf(x, y) / Math.cbrt(4.5 * count * count)));
  const { columns, rows, starts, members } = grid;
  const [total, middleX, middleY] = massesOn(grid, bodies, mass);
  for (let cell = 0; cell < total.length; cell++) {
    if (total[cell] === 0) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    const [ownX, ownY] = [middleX[cell] ?? 0, middleY[cell] ?? 0];
    let [farX, farY] = [0, 0];
    for (let r = 0; r < rows; r++) {
      const isNearRow = r - row <= 1 && row - r <= 1;
      for (let c = 0; c < columns; c++) {
        const heavy = total[r * columns + c] ?? 0;
        if (heavy === 0 || (isNearRow && c - column <= 1 && column - c <= 1)) continue;
        const [byX, byY] = [ownX - (middleX[r * columns + c] ?? 0), ownY - (middleY[r * columns + c] ?? 0)];
        const force = heavy / (byX * byX + byY * byY);
        farX += byX * force;
        farY += byY * force;
      }
    }
    const [firstColumn, lastColumn] = [Math.max(0, column - 1), Math.min(columns - 1, column + 1)];
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) {
      const n = members[at] ?? 0;
      let [sumX, sumY] = [farX, farY];
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++)
        for (
          let near = starts[r * columns + firstColumn] ?? 0;
          near < (starts[r * columns + lastColumn + 1] ?? 0);
          near++
        ) {
          const other = members[near] ?? 0;
          const [byX, byY] = [(x[n] ?? 0) - (x[other] ?? 0), (y[n] ?? 0) - (y[other] ?? 0)];
          const square = byX * byX + byY * byY;
          if (square === 0) continue;
          const force = (mass[other] ?? 0) / square;
          sumX += byX * force;
          sumY += byY * force;
        }
      const own = REPULSION * (mass[n] ?? 0);
      dx[n] = (dx[n] ?? 0) + own * sumX;
      dy[n] = (dy[n] ?? 0) + own * sumY;
    }
  }
}

function attract({ x, y, source, target, weight }: Bodies, mass: Float64Array, { dx, dy }: Forces): void {
  for (let at = 0; at < source.length; at++) {
    const [from, to, pull] = [source[at] ?? 0, target[at] ?? 0, weight[at] ?? 0];
    const [byX, byY] = [((x[from] ?? 0) - (x[to] ?? 0)) * pull, ((y[from] ?? 0) - (y[to] ?? 0)) * pull];
    dx[from] = (dx[from] ?? 0) - byX;
    dy[from] = (dy[from] ?? 0) - byY;
    dx[to] = (dx[to] ?? 0) + byX;
    dy[to] = (dy[to] ?? 0) + byY;
  }
  for (let n = 0; n < x.length; n++) {
    const distance = Math.hypot(x[n] ?? 0, y[n] ?? 0) || 1;
    const force = (GRAVITY * (mass[n] ?? 0)) / distance;
    dx[n] = (dx[n] ?? 0) - (x[n] ?? 0) * force;
    dy[n] = (dy[n] ?? 0) - (y[n] ?? 0) * force;
  }
}

/** Moves bodies in place by some steps of ForceAtlas2 (Jacomy and others 2014), each as fast as it does not swing. */
export function forceAtlas(bodies: Bodies, steps: number, slowDown: number): void {
  const { x, y, source, target, weight } = bodies;
  const count = x.length;
  if (count < 2) return;
  const mass = new Float64Array(count).fill(1);
  for (let at = 0; at < source.length; at++)
    for (const end of [source[at] ?? 0, target[at] ?? 0]) mass[end] = (mass[end] ?? 0) + (weight[at] ?? 0);
  let [dx, dy, beforeX, beforeY] = [0, 0, 0, 0].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const ease = new Float64Array(count).fill(1);
  for (let step = 0; step < steps; step++) {
    [dx, beforeX] = [beforeX, dx];
    [dy, beforeY] = [beforeY, dy];
    dx.fill(0);
    dy.fill(0);
    if (count <= FEW) repelAll(bodies, mass, { dx, dy });
    else repelByCells(bodies, mass, { dx, dy });
    attract(bodies, mass, { dx, dy });
    for (let n = 0; n < count; n++) {
      const [nowX, nowY, wasX, wasY] = [dx[n] ?? 0, dy[n] ?? 0, beforeX[n] ?? 0, beforeY[n] ?? 0];
      const swinging = Math.sqrt((mass[n] ?? 0) * Math.hypot(wasX - nowX, wasY - nowY));
      const traction = Math.hypot(wasX + nowX, wasY + nowY) / 2;
      const speed = ((ease[n] ?? 0) * Math.log(1 + traction)) / (1 + swinging);
      ease[n] = Math.min(1, Math.sqrt((speed * (nowX * nowX + nowY * nowY)) / (1 + swinging)));
      x[n] = (x[n] ?? 0) + (nowX * speed) / slowDown;
      y[n] = (y[n] ?? 0) + (nowY * speed) / slowDown;
    }
  }
}
