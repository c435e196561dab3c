import type { EntityType } from "../../model/schema.ts";

/** The lists of known names. */
export type ListName = "places" | "organizations" | "people" | "equipment";

/** Something that a list knows under one or more names. */
export interface Entry {
  /** `list:id`: "places:703448", "organizations:hur". */
  readonly id: string;
  readonly list: ListName;
  readonly type: Exclude<EntityType, "Unit" | "Event">;
  /** The name that English reports use today. */
  readonly name: string;
  /** Other spellings, as far as the list was written by hand. */
  readonly names?: readonly string[];
  /**
   * Place: country, region, district, city, town, village, river, water, continent, frontSector, landmark, historicRegion.
   * Organization: government, ministry, armedForces, intelligence, police, media, armedGroup, alliance, court, ngo, company, party.
   * Equipment: tank, infantryVehicle, artillery, rocketArtillery, missile, aircraft, helicopter, drone, airDefence, smallArm, ship, …
   */
  readonly kind?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Name of the first-level region of a place: "Kharkiv Oblast". */
  readonly region?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly geonameId?: number;
  readonly population?: number;
  readonly acronym?: string;
  /** Person: posts held, now or before. */
  readonly roles?: readonly string[];
  /** Person. */
  readonly gender?: "male" | "female";
}

/** The entries that share the longest known name at a place in the text. */
export interface EntryMatch {
  /** Namesakes: those with the most inhabitants first, then by id. */
  readonly entries: readonly Entry[];
  /** How many tokens the name takes. */
  readonly length: number;
  /** The name is an English word as well ("Reading", "March"), or a common given name: ask for context. */
  readonly isCommonWord: boolean;
}
