import type { Entry } from "../../reading/gazetteers/entry.ts";
import { gazetteerRows } from "../../reading/gazetteers/gazetteer-file.ts";
import { type Extent, extents, type GeonamesRegion, geonamesRegions } from "./geonames-regions.ts";
import { countryEntries, landscapeEntries, REGION_SUFFIXES, type Region, regions } from "./listed-places.ts";
import { type PostOffice, postTowns } from "./post-towns.ts";
import { spellingSkeleton } from "./spelling-skeleton.ts";

/** An entry with all the names by which it is found; its region is the code of the region within the country. */
export interface NamedEntry extends Omit<Entry, "list" | "type" | "names" | "geonameId"> {
  readonly names: readonly string[];
  /** Its names stand in its entry too. */
  readonly areNamesListed?: boolean;
  /** Its names are never taken for ordinary words. */
  readonly isAlwaysKnown?: boolean;
}

/** A row of GeoNames' cities500. */
export interface City {
  readonly geonameId: string;
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly featureCode: string;
  readonly country: string;
  /** `country.admin1`. */
  readonly region: string;
  /** GeoNames' code of the second-level region within the first. */
  readonly district: string;
  readonly population: number;
}

/** What GeoNames publishes, as read from the packages that hold it. */
export interface GeonamesSources {
  readonly cities500: string;
  readonly regions: readonly GeonamesRegion[];
  readonly postOffices: readonly PostOffice[];
}

/** Countries of which every place of cities500 is kept. */
const KEPT_WHOLE = new Set(
  "UA RU BY MD SY IQ IL PS LB YE SD GE AM AZ US AF LY ET ER SO SS ML CF JO XK".split(" "),
);
/** Elsewhere a place is kept from so many inhabitants on. */
const LEAST_POPULATION = 2_000;
/** The quarters of cities are kept from so many inhabitants on. */
const LEAST_QUARTER = 50_000;
/** A name in Cyrillic is kept for these. */
const CYRILLIC = new Set("UA RU BY MD KZ BG RS MK".split(" "));

/** Countries, regions, cities, villages, rivers and fronts. */
export function placeEntries(sources: GeonamesSources): NamedEntry[] {
  const cities = sources.cities500.split("\n").flatMap(cityFrom);
  const extentOf = extents(cities);
  const regionByCode = new Map(regions().map((it) => [it.code, it]));
  const overrides = settlementRows();
  const largestInRegion = largestBy(cities, (it) => `${it.region}:${it.name}`);
  const overrideOf = new Map<string, SettlementRow>();
  for (const row of overrides) {
    const city = largestInRegion.get(row.reference);
    if (city) overrideOf.set(city.geonameId, row);
  }
  return [
    ...countryEntries(extentOf),
    ...[...regionByCode.values()].map((it) => regionEntry(it, extentOf.get(it.code))),
    ...geonamesRegions(sources.regions, new Set(regionByCode.keys()), extentOf, cities),
    ...landscapeEntries(),
    ...overrides.filter((it) => it.reference === "-").map(unlistedEntry),
    ...cities
      .filter((it) => overrideOf.has(it.geonameId) || isKept(it))
      .map((it) => cityEntry(it, overrideOf.get(it.geonameId))),
    ...postTowns(sources.postOffices, cities),
  ];
}

interface SettlementRow {
  readonly reference: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly kind: string;
  readonly region: string;
  readonly point?: { readonly latitude: number; readonly longitude: number };
}

function settlementRows(): SettlementRow[] {
  return gazetteerRows("lists/settlements.tsv").map(
    ([reference = "", name = "", spellings = "", kind = "", region = "", latitude, longitude]) => ({
      reference,
      name,
      spellings: spellings.split("|").filter((it) => it !== ""),
      kind,
      region,
      ...(latitude && longitude && { point: { latitude: Number(latitude), longitude: Number(longitude) } }),
    }),
  );
}

function cityFrom(line: string): City[] {
  const cells = line.split("\t");
  if (cells.length < 19) return [];
  return [
    {
      geonameId: cells[0] ?? "",
      name: cells[1] ?? "",
      asciiName: cells[2] ?? "",
      alternates: (cells[3] ?? "").split(","),
      latitude: Number(cells[4]),
      longitude: Number(cells[5]),
      featureCode: cells[7] ?? "",
      country: cells[8] ?? "",
      region: `${cells[8]}.${cells[10]}`,
      district: cells[11] ?? "",
      population: Number(cells[14]),
    },
  ];
}

/** Without the quarters of cities, but the largest. */
const isKept = (it: City): boolean =>
  it.featureCode === "PPLX"
    ? it.population >= LEAST_QUARTER
    : it.population >= LEAST_POPULATION || KEPT_WHOLE.has(it.country);

function largestBy(cities: readonly City[], key: (city: City) => string): ReadonlyMap<string, City> {
  const largest = new Map<string, City>();
  for (const city of cities)
    if (city.population > (largest.get(key(city))?.population ?? -1)) largest.set(key(city), city);
  return largest;
}

function cityEntry(city: City, override: SettlementRow | undefined): NamedEntry {
  const own = [city.name, city.asciiName, ...(override ? [override.name, ...override.spellings] : [])];
  const skeletons = new Set(own.map(spellingSkeleton));
  const isSpelling = (it: string): boolean =>
    it.length >= 3 && it !== it.toUpperCase() && skeletons.has(spellingSkeleton(it));
  const spellings = city.alternates.filter(
    (it) =>
      isSpelling(it) &&
      (/^\p{Lu}[\p{Script=Latin}\p{M}'’ -]+$/u.test(it) ||
        (CYRILLIC.has(city.country) && /^\p{Lu}[\p{Script=Cyrillic}'’ -]+$/u.test(it))),
  );
  return {
    id: `places:${city.geonameId}`,
    name: override?.name ?? city.name,
    names: [...own, ...spellings],
    kind: kindOf(city),
    country: city.country,
    region: city.region.slice(city.country.length + 1),
    latitude: city.latitude,
    longitude: city.longitude,
    population: city.population,
    ...(override && { isAlwaysKnown: true }),
  };
}

function kindOf(city: City): string {
  if (city.featureCode === "PPLX") return "district";
  if (city.population >= 15_000 || city.featureCode === "PPLC" || city.featureCode === "PPLA") return "city";
  return city.population >= 2_500 ? "town" : "village";
}

function unlistedEntry(row: SettlementRow): NamedEntry {
  return {
    id: `places:${row.name.toLowerCase().replace(/[^a-z]+/g, "-")}`,
    name: row.name.replace(/,.*/, ""),
    names: row.spellings.map((it) => it.replace(/,.*/, "")),
    kind: row.kind,
    country: row.region.slice(0, 2),
    region: row.region.slice(3),
    ...row.point,
  };
}

function regionEntry(region: Region, extent: Extent | undefined): NamedEntry {
  return {
    id: `places:${region.code}`,
    name: region.name,
    names: region.bases
      .flatMap((base) => (REGION_SUFFIXES[region.kind] ?? [""]).map((suffix) => `${base}${suffix}`))
      .concat(region.otherNames),
    kind: "region",
    country: region.country,
    ...extent,
    ...region.point,
    isAlwaysKnown: region.kind !== "state" && region.country !== "CA",
  };
}
