import { GOLDEN_ANGLE } from "./kept-layout.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Ties between discs: each pair once. */
interface Ties {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: readonly number[];
}

/** Side of the squares by which discs are found, in the same unit as their radii. */
const CELL = 40;
/** More squares than stand above each other. */
const FAR = 4_000_037;
const NONE: readonly number[] = [];
/** Screens are wider than high: how much further discs go sideways. */
const WIDER = 1.35;

/** Discs that are placed, by the squares that they touch. */
class Placed {
  readonly #cells = new Map<number, number[]>();
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #radius: number[] = [];

  isFree(x: number, y: number, radius: number): boolean {
    const [right, bottom] = [Math.floor((x + radius) / CELL), Math.floor((y + radius) / CELL)];
    for (let column = Math.floor((x - radius) / CELL); column <= right; column++)
      for (let row = Math.floor((y - radius) / CELL); row <= bottom; row++)
        for (const at of this.#cells.get(column * FAR + row) ?? NONE) {
          const [byX, byY] = [(this.#x[at] ?? 0) - x, (this.#y[at] ?? 0) - y];
          const apart = (this.#radius[at] ?? 0) + radius;
          if (byX * byX + byY * byY < apart * apart) return false;
        }
    return true;
  }

  take(x: number, y: number, radius: number): void {
    const at = this.#x.push(x) - 1;
    this.#y.push(y);
    this.#radius.push(radius);
    const [right, bottom] = [Math.floor((x + radius) / CELL), Math.floor((y + radius) / CELL)];
    for (let column = Math.floor((x - radius) / CELL); column <= right; column++)
      for (let row = Math.floor((y - radius) / CELL); row <= bottom; row++) {
        const key = column * FAR + row;
        const known = this.#cells.get(key);
        if (known) known.push(at);
        else this.#cells.set(key, [at]);
      }
  }
}

/** The order in which discs are placed: always the one with the strongest ties to those that are, then the largest. */
function* byTies(
  radii: readonly number[],
  others: readonly ReadonlyMap<number, number>[],
): Generator<number> {
  const bySize = radii.map((_, at) => at).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  const isDone = new Uint8Array(radii.length);
  const tied = new Map<number, number>();
  let next = 0;
  for (let count = 0; count < radii.length; count++) {
    let best = -1;
    let most = 0;
    for (const [disc, weight] of tied)
      if (weight > most || (weight === most && disc < best)) [best, most] = [disc, weight];
    if (best < 0) {
      while (isDone[bySize[next] ?? 0]) next++;
      best = bySize[next] ?? 0;
    }
    isDone[best] = 1;
    tied.delete(best);
    for (const [other, weight] of others[best] ?? [])
      if (!isDone[other]) tied.set(other, (tied.get(other) ?? 0) + weight);
    yield best;
  }
}

/**
 * Places discs of these radii so that none overlaps another and those with ties lie near each other: each, in the order of
 * its ties, on the first free ground around the middle of what it is tied to; what has no ties goes outside.
 */
export function packDiscs(radii: readonly number[], ties: Ties): Place[] {
  const others = radii.map(() => new Map<number, number>());
  for (const [at, from] of ties.source.entries()) {
    const [to, weight] = [ties.target[at] ?? 0, ties.weight[at] ?? 0];
    others[from]?.set(to, weight);
    others[to]?.set(from, weight);
  }
  const placed = new Placed();
  const places: (Place | undefined)[] = radii.map(() => undefined);
  let outside = 0;
  for (const disc of byTies(radii, others)) {
    const radius = radii[disc] ?? 0;
    let [sumX, sumY, sum] = [0, 0, 0];
    for (const [other, weight] of others[disc] ?? []) {
      const place = places[other];
      if (!place) continue;
      sumX += place.x * weight;
      sumY += place.y * weight;
      sum += weight;
    }
    const middle = sum > 0 ? { x: sumX / sum, y: sumY / sum } : { x: 0, y: 0 };
    const step = Math.max(2, radius * 0.5);
    for (let i = 0; ; i++) {
      const distance = (sum > 0 ? 0 : outside) + step * Math.sqrt(i);
      const x = middle.x + WIDER * distance * Math.cos(i * GOLDEN_ANGLE);
      const y = middle.y + distance * Math.sin(i * GOLDEN_ANGLE);
      if (!placed.isFree(x, y, radius)) continue;
      placed.take(x, y, radius);
      places[disc] = { x, y };
      if (sum === 0) outside = Math.max(outside, distance - 3 * radius);
      break;
    }
  }
  return places.map((place) => place ?? { x: 0, y: 0 });
}
