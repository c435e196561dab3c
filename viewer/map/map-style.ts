import type { ExpressionSpecification, StyleSpecification } from "maplibre-gl";
import { PALETTES, type Theme } from "../appearance/palette.ts";
import type { Outlines } from "./outlines.ts";

const GROUND: Readonly<Record<Theme, { water: string; land: string; border: string }>> = {
  light: { water: "#dde6ee", land: "#f9fafb", border: "#b9c4d0" },
  dark: { water: "#0c1015", land: "#1c232d", border: "#3a4655" },
};

/** Land, borders and areas: all that the map draws by itself, from what this page brings. */
export function mapStyle(
  outlines: Outlines,
  places: GeoJSON.FeatureCollection,
  theme: Theme,
): StyleSpecification {
  const { water, land, border } = GROUND[theme];
  const area = PALETTES[theme].type.Place;
  const byChoice = (chosen: number, other: number, country: number): ExpressionSpecification => [
    "case",
    ["get", "isChosen"],
    chosen,
    ["get", "isCountry"],
    country,
    other,
  ];
  return {
    version: 8,
    sources: {
      countries: { type: "geojson", data: outlines, tolerance: 0.2 },
      areas: { type: "geojson", data: places },
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": water } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": land } },
      {
        id: "borders",
        type: "line",
        source: "countries",
        paint: { "line-color": border, "line-width": 0.8 },
      },
      {
        id: "areas",
        type: "fill",
        source: "areas",
        paint: { "fill-color": area, "fill-opacity": byChoice(0.28, 0.12, 0) },
      },
      {
        id: "area-rims",
        type: "line",
        source: "areas",
        paint: {
          "line-color": area,
          "line-opacity": byChoice(1, 0.5, 0.35),
          "line-width": 1.2,
          "line-dasharray": [3, 2],
        },
      },
    ],
  };
}
