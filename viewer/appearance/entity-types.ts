import type { EntityType } from "../../src/model/schema.ts";

/** The types in the order of the legend. */
export const ENTITY_TYPES: readonly EntityType[] = [
  "Person",
  "Unit",
  "Organization",
  "Place",
  "Event",
  "Equipment",
];
