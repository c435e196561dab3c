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

/** Bodies by square cells, with the mass of each cell and its centre. */
interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly mass: Float64Array;
  readonly centreX: Float64Array;
  readonly centreY: Float64Array;
}

function fieldOf(x: Float64Array, y: Float64Array, mass: Float64Array): Field {
  const count = x.length;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let n = 0; n < count; n++) {
    left = Math.min(left, x[n] ?? 0);
    right = Math.max(right, x[n] ?? 0);
    top = Math.min(top, y[n] ?? 0);
    bottom = Math.max(bottom, y[n] ?? 0);
  }
  const [width, height] = [Math.max(right - left, 1e-6), Math.max(bottom - top, 1e-6)];
  const side = Math.max(Math.sqrt((width * height) / (3 * Math.sqrt(count))), Math.max(width, height) / 400);
  const [columns, rows] = [Math.floor(width / side) + 1, Math.floor(height / side) + 1];
  const cellOf = new Int32Array(count);
  const starts = new Int32Array(columns * rows + 1);
  const [total, sumX, sumY] = [0, 0, 0].map(() => new Float64Array(columns * rows)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let n = 0; n < count; n++) {
    const cell = Math.floor(((y[n] ?? 0) - top) / side) * columns + Math.floor(((x[n] ?? 0) - left) / side);
    const heavy = mass[n] ?? 0;
    cellOf[n] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
    total[cell] = (total[cell] ?? 0) + heavy;
    sumX[cell] = (sumX[cell] ?? 0) + heavy * (x[n] ?? 0);
    sumY[cell] = (sumY[cell] ?? 0) + heavy * (y[n] ?? 0);
  }
  for (let cell = 0; cell < total.length; cell++) {
    starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
    const heavy = total[cell] || 1;
    sumX[cell] = (sumX[cell] ?? 0) / heavy;
    sumY[cell] = (sumY[cell] ?? 0) / heavy;
  }
  const next = starts.slice();
  const members = new Int32Array(count);
  for (let n = 0; n < count; n++) {
    const cell = cellOf[n] ?? 0;
    const place = next[cell] ?? 0;
    next[cell] = place + 1;
    members[place] = n;
  }
  return { columns, rows, starts, members, mass: total, centreX: sumX, centreY: sumY };
}

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

/** Each body is repelled by those in the cells around it, and by every other cell as by one body. */
function repelByCells({ x, y }: Bodies, mass: Float64Array, { dx, dy }: Forces): void {
  const { columns, rows, starts, members, mass: total, centreX, centreY } = fieldOf(x, y, mass);
  for (let cell = 0; cell < total.length; cell++) {
    if (total[cell] === 0) continue;
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) {
      const n = members[at] ?? 0;
      const [ownX, ownY] = [x[n] ?? 0, y[n] ?? 0];
      let [byX, byY] = [0, 0];
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++) {
          const other = r * columns + c;
          const heavy = total[other] ?? 0;
          if (heavy === 0) continue;
          if (r - row > 1 || row - r > 1 || c - column > 1 || column - c > 1) {
            const [farX, farY] = [ownX - (centreX[other] ?? 0), ownY - (centreY[other] ?? 0)];
            const force = heavy / (farX * farX + farY * farY);
            byX += farX * force;
            byY += farY * force;
            continue;
          }
          for (let near = starts[other] ?? 0; near < (starts[other + 1] ?? 0); near++) {
            const body = members[near] ?? 0;
            const [nearX, nearY] = [ownX - (x[body] ?? 0), ownY - (y[body] ?? 0)];
            const square = nearX * nearX + nearY * nearY;
            if (square === 0) continue;
            const force = (mass[body] ?? 0) / square;
            byX += nearX * force;
            byY += nearY * force;
          }
        }
      const own = REPULSION * (mass[n] ?? 0);
      dx[n] = (dx[n] ?? 0) + own * byX;
      dy[n] = (dy[n] ?? 0) + own * byY;
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
