import { circleAround } from "../explore/circle.ts";
import type { MapSite } from "../explore/map-marks.ts";
import { countryAround, type Outlines } from "./outlines.ts";

/** Where each site may be, as an area: a country by its outline, all else by a circle; `chosen` stand out. */
export function areasOf(
  sites: readonly MapSite[],
  outlines: Outlines,
  chosen: ReadonlySet<string>,
): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: sites.flatMap((site): GeoJSON.Feature[] => {
      const { place, spot } = site;
      const isChosen = chosen.has(place.id);
      const properties = { id: place.id, isChosen, isCountry: spot.isCountry };
      const country = spot.isCountry ? countryAround(outlines, spot.longitude, spot.latitude) : undefined;
      if (country) return [{ type: "Feature", geometry: country.geometry, properties }];
      const ring = circleAround(spot.latitude, spot.longitude, spot.reach);
      return [{ type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties }];
    }),
  };
}
