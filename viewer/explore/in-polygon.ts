type Ring = readonly (readonly number[])[];

/** True where a point lies within the outer ring of a polygon and in none of its holes. */
export function isInPolygon(longitude: number, latitude: number, polygon: readonly Ring[]): boolean {
  const [outer, ...holes] = polygon;
  return (
    outer !== undefined &&
    isInRing(longitude, latitude, outer) &&
    !holes.some((hole) => isInRing(longitude, latitude, hole))
  );
}

function isInRing(x: number, y: number, ring: Ring): boolean {
  let isIn = false;
  ring.forEach(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring.at(at - 1) ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isIn = !isIn;
  });
  return isIn;
}
