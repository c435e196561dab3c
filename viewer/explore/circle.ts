const EARTH = 6371;
const CORNERS = 48;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (it: number): number => (it * 180) / Math.PI;

/** The ring of points so many kilometres around a position, as longitude and latitude, closed. */
export function circleAround(latitude: number, longitude: number, kilometres: number): [number, number][] {
  const angle = kilometres / EARTH;
  const [phi, lambda] = [radians(latitude), radians(longitude)];
  return Array.from({ length: CORNERS + 1 }, (_, at) => {
    const bearing = (2 * Math.PI * (at % CORNERS)) / CORNERS;
    const there = Math.asin(
      Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing),
    );
    const turn = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi),
      Math.cos(angle) - Math.sin(phi) * Math.sin(there),
    );
    return [degrees(lambda + turn), degrees(there)];
  });
}
