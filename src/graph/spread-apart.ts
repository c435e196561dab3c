/** Rounds in which what lies too close is pushed apart. */
const ROUNDS = 14;

/** Pushes points apart, in place, until hardly two lie closer than their radii allow. */
export function spreadApart(x: Float64Array, y: Float64Array, radius: Float64Array): void {
  const side = 2 * radius.reduce((most, it) => Math.max(most, it), 1e-6);
  for (let round = 0; round < ROUNDS; round++) {
    const cells = new Map<number, number[]>();
    const keyOf = (column: number, row: number): number => column * 4_000_037 + row;
    for (let n = 0; n < x.length; n++) {
      const key = keyOf(Math.floor((x[n] ?? 0) / side), Math.floor((y[n] ?? 0) / side));
      const known = cells.get(key);
      if (known) known.push(n);
      else cells.set(key, [n]);
    }
    let pushed = 0;
    const push = (n: number, other: number): void => {
      const [byX, byY] = [(x[n] ?? 0) - (x[other] ?? 0), (y[n] ?? 0) - (y[other] ?? 0)];
      const wanted = (radius[n] ?? 0) + (radius[other] ?? 0);
      const distance = Math.hypot(byX, byY);
      if (distance >= wanted) return;
      pushed++;
      const turn = (n * 2.4) % 6.283;
      const [alongX, alongY] =
        distance > 1e-6 ? [byX / distance, byY / distance] : [Math.cos(turn), Math.sin(turn)];
      const half = (wanted - distance) / 2;
      x[n] = (x[n] ?? 0) + alongX * half;
      y[n] = (y[n] ?? 0) + alongY * half;
      x[other] = (x[other] ?? 0) - alongX * half;
      y[other] = (y[other] ?? 0) - alongY * half;
    };
    for (const members of cells.values()) {
      const [first] = members;
      const column = Math.floor((x[first ?? 0] ?? 0) / side);
      const row = Math.floor((y[first ?? 0] ?? 0) / side);
      for (const n of members)
        for (let c = column - 1; c <= column + 1; c++)
          for (let r = row - 1; r <= row + 1; r++)
            for (const other of cells.get(keyOf(c, r)) ?? []) if (other < n) push(n, other);
    }
    if (pushed === 0) return;
  }
}
