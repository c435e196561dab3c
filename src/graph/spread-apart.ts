import { cellGrid } from "./cell-grid.ts";

/** Rounds in which what lies too close is pushed apart. */
const ROUNDS = 14;

/** Pushes points apart, in place, until hardly two lie closer than their radii allow. */
export function spreadApart(x: Float64Array, y: Float64Array, radius: Float64Array): void {
  if (x.length < 2) return;
  const side = 2 * (radius.slice().sort()[Math.floor(radius.length / 2)] ?? 1);
  for (let round = 0; round < ROUNDS; round++) {
    const { left, top, side: cell, columns, rows, starts, members } = cellGrid(x, y, side);
    let pushed = 0;
    for (let n = 0; n < x.length; n++) {
      const own = radius[n] ?? 0;
      const [atX, atY] = [x[n] ?? 0, y[n] ?? 0];
      // Each pair is looked at from the larger of the two, which reaches furthest.
      const reach = 2 * own;
      const firstColumn = Math.max(0, Math.floor((atX - reach - left) / cell));
      const lastColumn = Math.min(columns - 1, Math.floor((atX + reach - left) / cell));
      const lastRow = Math.min(rows - 1, Math.floor((atY + reach - top) / cell));
      for (let row = Math.max(0, Math.floor((atY - reach - top) / cell)); row <= lastRow; row++)
        for (
          let at = starts[row * columns + firstColumn] ?? 0;
          at < (starts[row * columns + lastColumn + 1] ?? 0);
          at++
        ) {
          const other = members[at] ?? 0;
          const its = radius[other] ?? 0;
          if (its > own || (its === own && other >= n)) continue;
          const [byX, byY] = [(x[n] ?? 0) - (x[other] ?? 0), (y[n] ?? 0) - (y[other] ?? 0)];
          const square = byX * byX + byY * byY;
          const wanted = own + its;
          if (square >= wanted * wanted) continue;
          pushed++;
          const distance = Math.sqrt(square);
          const half = (wanted - distance) / 2;
          const turn = n * 2.4;
          const moveX = half * (distance > 1e-6 ? byX / distance : Math.cos(turn));
          const moveY = half * (distance > 1e-6 ? byY / distance : Math.sin(turn));
          x[n] = (x[n] ?? 0) + moveX;
          y[n] = (y[n] ?? 0) + moveY;
          x[other] = (x[other] ?? 0) - moveX;
          y[other] = (y[other] ?? 0) - moveY;
        }
    }
    if (pushed === 0) return;
  }
}
