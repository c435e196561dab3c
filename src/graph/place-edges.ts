import type { Entity } from "../model/entity.ts";
import type { Edge } from "../model/graph.ts";
import { fold } from "../text/fold.ts";
import { edgeId } from "./claim-nodes.ts";
import { propertiesOf } from "./properties.ts";

/** Name of the list that knows which place lies in which. */
const LIST = "data/gazetteers/places";

/**
 * Edges that only the list of places knows: a place lies in its region, else in its country, where both are in the
 * graph and no report says so itself. Marked as inferred, without a claim.
 */
export function placeEdges(entities: readonly Entity[], stated: readonly Edge[]): Edge[] {
  const known = new Set(stated.map((edge) => edge.id));
  const places = entities.filter((it) => it.type === "Place");
  const countries = new Map<string, Entity>();
  const regions = new Map<string, Entity>();
  for (const place of places) {
    const { kind, country } = place.attributes;
    if (kind === "country" && country !== undefined && !countries.has(country)) countries.set(country, place);
    if (kind === "region" && country !== undefined)
      for (const name of [place.name, ...place.names, place.attributes.region ?? ""])
        regions.set(JSON.stringify([country, regionKey(name)]), place);
  }
  return places.flatMap((place) => {
    const { kind, country, region } = place.attributes;
    if (country === undefined || kind === "country") return [];
    const inRegion =
      kind === "region" || region === undefined
        ? undefined
        : regions.get(JSON.stringify([country, regionKey(region)]));
    const larger = inRegion ?? countries.get(country);
    if (!larger || larger === place) return [];
    const id = edgeId("LOCATED_IN", place.id, larger.id);
    if (known.has(id)) return [];
    return {
      id,
      type: "LOCATED_IN" as const,
      source: place.id,
      target: larger.id,
      properties: propertiesOf({ inferred: true, rule: LIST, origins: 0, reports: 0, status: "accepted" }),
    };
  });
}

/** Kharkiv Oblast, Kharkiv region and Kharkiv province are one region. */
function regionKey(name: string): string {
  return fold(name).replace(/ (oblast|region|province|governorate|krai|district)$/, "");
}
