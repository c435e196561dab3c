import type { City, NamedEntry } from "./place-entries.ts";

/** A first- or second-level region in GeoNames: "US.TX", "US.TX.001". */
export interface GeonamesRegion {
  readonly code: string;
  readonly name: string;
}

/** Countries whose second-level regions reports name: counties, raions, districts. */
const WITH_DISTRICTS = new Set("US GB IE UA SY IQ AF YE LB PS".split(" "));
/** The noun of a region's kind behind its name. */
const KIND_NOUN =
  /^(?:City of |Borough of |District of |County )|['’]? (?:Oblast'?|Province|Governorate|Region|State|Kray|Krai|Republic|Prefecture|Department|District|Raion|Rayon|Voivodeship)$/i;
/** A quarter of the compass is no name outside its country. */
const QUARTER =
  /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Centre|Capital|Coast|Upper|Lower|Metropolitan|Highland|[- ])+$/i;
/** From so many inhabitants on, a city has the bare name of its region to itself; any place that of its district. */
const LARGE_SEAT = 30_000;

/** Where the middle of some places lies, and how many people live in them. */
export interface Extent {
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
}

/** The extents of all first- and second-level regions, by the cities that lie in them. */
export function extents(cities: readonly City[]): ReadonlyMap<string, Extent> {
  const boxes = new Map<
    string,
    { south: number; north: number; west: number; east: number; population: number }
  >();
  for (const city of cities)
    for (const code of [city.country, city.region, `${city.region}.${city.district}`]) {
      const box = boxes.get(code) ?? { south: 90, north: -90, west: 180, east: -180, population: 0 };
      box.south = Math.min(box.south, city.latitude);
      box.north = Math.max(box.north, city.latitude);
      box.west = Math.min(box.west, city.longitude);
      box.east = Math.max(box.east, city.longitude);
      box.population += city.population;
      boxes.set(code, box);
    }
  const middle = (a: number, b: number): number => Math.round((a + b) * 50) / 100;
  return new Map(
    [...boxes].map(([code, { south, north, west, east, population }]) => [
      code,
      { latitude: middle(south, north), longitude: middle(west, east), population },
    ]),
  );
}

/** The regions of GeoNames that the hand-written list leaves out, where a city shows where they lie. */
export function geonamesRegions(
  regions: readonly GeonamesRegion[],
  listed: ReadonlySet<string>,
  extentOf: ReadonlyMap<string, Extent>,
  cities: readonly City[],
): NamedEntry[] {
  const namesFrom = (population: number): ReadonlySet<string> =>
    new Set(
      cities
        .filter((it) => it.population >= population)
        .flatMap(({ country, name, asciiName }) => [`${country}:${name}`, `${country}:${asciiName}`]),
    );
  const largeCities = namesFrom(LARGE_SEAT);
  const allCities = namesFrom(0);
  return regions.flatMap(({ code, name }) => {
    const [country = "", region = "", district] = code.split(".");
    const extent = extentOf.get(code);
    if (!extent || listed.has(code)) return [];
    if (district !== undefined && !WITH_DISTRICTS.has(country)) return [];
    const bare = name.replace(KIND_NOUN, "");
    if (QUARTER.test(bare)) return [];
    const isFree = !(district === undefined ? largeCities : allCities).has(`${country}:${bare}`);
    return [
      {
        id: `places:${code}`,
        name,
        names: [
          ...(isFree ? [bare] : district === undefined ? [`${bare} Province`, `${bare} Region`] : []),
          ...withKind(country, name),
        ],
        kind: district === undefined ? "region" : "district",
        country,
        ...(district !== undefined && { region }),
        ...extent,
      },
    ];
  });
}

function withKind(country: string, name: string): string[] {
  if (country === "US" && / County$/.test(name)) return [name.replace(/ County$/, " Co.")];
  if (country === "IE") return [`County ${name.replace(KIND_NOUN, "")}`];
  return [];
}
