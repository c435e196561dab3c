type Corner = readonly number[];

/** How far south the map goes. */
const SOUTH = -85;

/** A ring that goes on where it crosses the date line, instead of leaping around the world; one around the pole is closed along the map's edge. */
export function unwrappedRing(ring: readonly Corner[]): [number, number][] {
  let turn = 0;
  const corners = ring.map(([x = 0, y = 0], at): [number, number] => {
    const before = ring[at - 1]?.[0] ?? x;
    if (x - before > 180) turn -= 360;
    else if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
  const [first, last] = [corners[0], corners.at(-1)];
  if (!first || !last || turn === 0) return corners;
  return [...corners, [last[0], SOUTH], [first[0], SOUTH], first];
}
