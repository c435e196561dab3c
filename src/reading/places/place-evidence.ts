import type { Entry } from "../gazetteers/index.ts";

interface Anchor {
  readonly latitude: number;
  readonly longitude: number;
  readonly weight: number;
}

/** Anchors that are asked: more would cost time and tell nothing new. */
const MOST_ANCHORS = 40;
/** Within this distance two places speak for each other, in kilometres. */
const REACH = 110;

/** The first-level region of an entry, with its country: "US Texas". */
export function regionKey(entry: Entry): string {
  const region = entry.kind === "region" ? entry.name : entry.region;
  return region === undefined ? "" : `${entry.country} ${region}`;
}

/** Kilometres between two places, near enough for a comparison. */
export function distance(
  a: { readonly latitude?: number; readonly longitude?: number },
  b: { readonly latitude?: number; readonly longitude?: number },
): number {
  if (a.latitude === undefined || a.longitude === undefined) return Number.POSITIVE_INFINITY;
  if (b.latitude === undefined || b.longitude === undefined) return Number.POSITIVE_INFINITY;
  const east = Math.abs(a.longitude - b.longitude);
  const x = Math.min(east, 360 - east) * Math.cos(((a.latitude + b.latitude) * Math.PI) / 360);
  return 111 * Math.hypot(x, a.latitude - b.latitude);
}

/** What a page says about where it plays: countries, regions and points, each with a weight. */
export class PlaceEvidence {
  readonly #countries = new Map<string, number>();
  readonly #regions = new Map<string, number>();
  readonly #anchors: Anchor[] = [];
  #countryWeight = 0;
  #regionWeight = 0;

  addCountry(code: string | undefined, weight: number): void {
    if (code === undefined) return;
    this.#countries.set(code, (this.#countries.get(code) ?? 0) + weight);
    this.#countryWeight += weight;
  }

  add(entry: Entry, weight: number): void {
    this.addCountry(entry.country, weight);
    const region = regionKey(entry);
    if (region !== "") {
      this.#regions.set(region, (this.#regions.get(region) ?? 0) + weight);
      this.#regionWeight += weight;
    }
    const { latitude, longitude, kind } = entry;
    if (latitude === undefined || longitude === undefined || kind === "country" || kind === "region") return;
    if (this.#anchors.length < MOST_ANCHORS) this.#anchors.push({ latitude, longitude, weight });
  }

  /** A namesake of an undecided name: it counts for its country and region, not for its neighbours. */
  guess(country: string | undefined, region: string, weight: number): void {
    this.addCountry(country, weight);
    if (region === "") return;
    this.#regions.set(region, (this.#regions.get(region) ?? 0) + weight);
    this.#regionWeight += weight;
  }

  /** From 0 to 1: how much of the page is about a country. */
  country(code: string | undefined): number {
    return (this.#countries.get(code ?? "") ?? 0) / Math.max(2, this.#countryWeight);
  }

  /** From 0 to 1: how much of the page is about a region. */
  region(key: string): number {
    return (this.#regions.get(key) ?? 0) / Math.max(2, this.#regionWeight);
  }

  /** From 0 to 1: whether places beside an entry are on the page. */
  nearness(entry: Entry): number {
    let sum = 0;
    for (const anchor of this.#anchors) {
      const away = distance(entry, anchor);
      if (away < 6 * REACH) sum += Math.min(1.5, anchor.weight) * Math.exp(-away / REACH);
    }
    return Math.min(1, sum);
  }
}
