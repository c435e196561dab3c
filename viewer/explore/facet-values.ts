import type { EntityEdgeType, EntityType } from "../../src/model/schema.ts";
import { EDGE_MARKS } from "../appearance/edge-style.ts";
import { ENTITY_TYPES } from "../appearance/entity-types.ts";
import type { EdgeMark } from "../appearance/palette.ts";
import type { Facet } from "../state/view-state.ts";
import { EDGE_MARK_NAMES, RELATIONS, TYPE_NAMES } from "../texts.ts";
import type { ExploreIndex } from "./explore-index.ts";

export interface FacetValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

let regions: Intl.DisplayNames | null = null;

/** A country's name; codes that no standard knows (SU) as they are. */
function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  regions ??= new Intl.DisplayNames("en", { type: "region" });
  return regions.of(code) ?? code;
}

/** How each facet's values are called, and which have an order of their own. */
const FACETS: Readonly<Record<Facet, { nameOf: (value: string) => string; order?: readonly string[] }>> = {
  type: { nameOf: (value) => TYPE_NAMES[value as EntityType]?.many ?? value, order: ENTITY_TYPES },
  country: { nameOf: countryName },
  publisher: { nameOf: (value) => value },
  status: { nameOf: (value) => EDGE_MARK_NAMES[value as EdgeMark] ?? value, order: EDGE_MARKS },
  kind: { nameOf: (value) => RELATIONS[value as EntityEdgeType]?.forth ?? value },
};

/** The values of a facet with their live counts, in an order that no filter changes: their own, else the most frequent first. */
export function facetValues(
  index: ExploreIndex,
  facet: Facet,
  counts: ReadonlyMap<string, number>,
): FacetValue[] {
  const items = index.nodeItems.columns.has(facet) ? index.nodeItems : index.edgeItems;
  const column = items.columns.get(facet);
  if (!column) return [];
  const totals = new Map<string, number>();
  for (const places of column.of)
    for (const place of places) {
      const value = column.values[place] ?? "";
      totals.set(value, (totals.get(value) ?? 0) + 1);
    }
  const { nameOf, order } = FACETS[facet];
  return [...totals]
    .sort(([a, one], [b, other]) =>
      order ? order.indexOf(a) - order.indexOf(b) : other - one || (a < b ? -1 : 1),
    )
    .map(([value]) => ({ value, name: nameOf(value), count: counts.get(value) ?? 0 }));
}
