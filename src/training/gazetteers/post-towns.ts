import { fold } from "../../text/fold.ts";
import type { City, NamedEntry } from "./place-entries.ts";

/** A post office of the United States, as GeoNames lists postal codes. */
export interface PostOffice {
  readonly city: string;
  readonly state: string;
  readonly lat: number;
  readonly long: number;
}

/** Towns of the United States that are too small for the list of cities, by their post offices. */
export function postTowns(offices: readonly PostOffice[], cities: readonly City[]): NamedEntry[] {
  const known = new Set(
    cities
      .filter((it) => it.country === "US")
      .flatMap((it) => [`${it.region}:${fold(it.name)}`, `${it.region}:${fold(it.asciiName)}`]),
  );
  const officesOf = new Map<string, PostOffice[]>();
  for (const office of offices) {
    const key = `US.${office.state}:${fold(office.city)}`;
    if (known.has(key) || !/^[A-Z]{2}$/.test(office.state) || !/^[A-Z][a-z]/.test(office.city)) continue;
    officesOf.set(key, [...(officesOf.get(key) ?? []), office]);
  }
  const mean = (values: readonly number[]): number =>
    Math.round((values.reduce((sum, it) => sum + it, 0) / values.length) * 1e4) / 1e4;
  return [...officesOf].map(([key, all]) => ({
    id: `places:${key.replace(/[: ]/g, "-").toLowerCase().replace(".", "-")}`,
    name: all[0]?.city ?? "",
    names: [],
    kind: "village",
    country: "US",
    region: all[0]?.state ?? "",
    latitude: mean(all.map((it) => it.lat)),
    longitude: mean(all.map((it) => it.long)),
  }));
}
