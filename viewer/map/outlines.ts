import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import address from "world-atlas/countries-50m.json?url";
import { isInPolygon } from "../explore/in-polygon.ts";
import { unwrappedRing } from "./unwrapped-ring.ts";

/** Countries as areas. */
export type Outlines = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** The outlines of all countries, as this page brings them: Natural Earth at 1 to 50 million. */
export async function loadOutlines(): Promise<Outlines> {
  const topology = (await (await fetch(address)).json()) as Topology<{ countries: GeometryCollection }>;
  const countries = feature(topology, topology.objects.countries) as Outlines;
  return { ...countries, features: countries.features.map(unwrapped) };
}

/** A country whose outline goes on over the date line. */
function unwrapped(
  country: GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>,
): GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon> {
  const { geometry } = country;
  if (geometry.type === "Polygon")
    return { ...country, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrappedRing) } };
  const coordinates = geometry.coordinates.map((polygon) => polygon.map(unwrappedRing));
  return { ...country, geometry: { ...geometry, coordinates } };
}

/** The country around a position. */
export function countryAround(
  { features }: Outlines,
  longitude: number,
  latitude: number,
): GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon> | undefined {
  return features.find(({ geometry }) =>
    (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).some((polygon) =>
      isInPolygon(longitude, latitude, polygon),
    ),
  );
}
