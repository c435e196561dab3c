import { gazetteerRows } from "../../reading/gazetteers/gazetteer-file.ts";
import type { Extent } from "./geonames-regions.ts";
import type { NamedEntry } from "./place-entries.ts";

export interface Region {
  /** `country.admin1`, as in GeoNames. */
  readonly code: string;
  readonly country: string;
  readonly kind: string;
  /** "Kharkiv Oblast" */
  readonly name: string;
  readonly bases: readonly string[];
  readonly otherNames: readonly string[];
  readonly point?: Point;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function pointOf(latitude: string | undefined, longitude: string | undefined): Point | undefined {
  return latitude && longitude ? { latitude: Number(latitude), longitude: Number(longitude) } : undefined;
}

/** What reports put behind the base of a region's name; the first is the name's own. */
export const REGION_SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  oblast: [" Oblast", " region", " province", " Oblast’"],
  krai: [" Krai", " region", " territory", " Kray"],
  governorate: [" Governorate", " province", " region"],
  republic: ["", " region"],
  state: [""],
  okrug: [""],
  city: [""],
  country: [""],
  province: ["", " province"],
  district: [""],
  territory: [""],
};

/** First-level regions of the list. */
export function regions(): Region[] {
  return gazetteerRows("lists/regions.tsv").map(
    ([code = "", kind = "", bases = "", others = "", , latitude, longitude]) => {
      const spellings = bases.split("|");
      const point = pointOf(latitude, longitude);
      return {
        code,
        country: code.slice(0, 2),
        kind,
        name: `${spellings[0]}${REGION_SUFFIXES[kind]?.[0] ?? ""}`,
        bases: spellings,
        otherNames: others.split("|").filter((it) => it !== ""),
        ...(point && { point }),
      };
    },
  );
}

/** Countries as places. */
export function countryEntries(extentOf: ReadonlyMap<string, Extent>): NamedEntry[] {
  return gazetteerRows("lists/countries.tsv").map(
    ([code = "", name = "", others = "", , , , , latitude, longitude]) => ({
      id: `places:${code}`,
      name,
      names: others.split("|").map((it) => it.replace(/^the /, "")),
      kind: "country",
      country: code,
      population: extentOf.get(code)?.population ?? 0,
      ...pointOf(latitude, longitude),
      areNamesListed: true,
      isAlwaysKnown: true,
    }),
  );
}

/** Rivers, waters, fronts, historic lands and landmarks. */
export function landscapeEntries(): NamedEntry[] {
  return gazetteerRows("lists/landscape.tsv").map(
    ([id, name = "", kind = "", country, spellings = "", latitude, longitude]) => ({
      id: `places:${id}`,
      name,
      names: spellings.split("|").map((it) => it.replace(/^the /, "")),
      kind,
      ...(country && { country }),
      ...pointOf(latitude, longitude),
      areNamesListed: true,
    }),
  );
}
