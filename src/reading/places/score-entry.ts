import { countryNamed, type Entry } from "../gazetteers/index.ts";
import { type PlaceEvidence, regionKey } from "./place-evidence.ts";

/** A namesake ten times as large needs this much less from the page. */
const SIZE = 0.85;
const COUNTRY = 2;
const REGION = 2;
const NEAR = 2;

const size = (entry: Entry): number => Math.log10((entry.population ?? 0) + 10);

/** How likely a name means an entry where nothing else is known, by what it is and how many live there. */
const PRIOR: Readonly<Record<string, (entry: Entry) => number>> = {
  country: () => 6.5,
  continent: () => 6,
  historicRegion: () => 5,
  region: (it) => 2 + 0.5 * size(it),
  district: (it) => 1.4 + 0.45 * size(it),
  water: () => 5.2,
  river: () => 2.6,
  frontSector: () => 3,
  landmark: () => 3.5,
};

function isCapital(entry: Entry): boolean {
  const found = entry.kind === "city" ? countryNamed(entry.name) : null;
  return found?.form === "capital" && found.country.code === entry.country;
}

/** How much speaks for an entry of its own. */
export function priorOf(entry: Entry): number {
  const own = PRIOR[entry.kind ?? ""];
  return own ? own(entry) : size(entry) * SIZE + (isCapital(entry) ? 1 : 0);
}

/** What the rest of the page says for an entry. */
export function contextOf(entry: Entry, evidence: PlaceEvidence): number {
  return contextBy(entry.country, regionKey(entry), evidence.nearness(entry), evidence);
}

/** Likewise by the country, the region and the neighbours of an entry. */
export const contextBy = (
  country: string | undefined,
  region: string,
  nearness: number,
  evidence: PlaceEvidence,
): number => COUNTRY * evidence.country(country) + REGION * evidence.region(region) + NEAR * nearness;
