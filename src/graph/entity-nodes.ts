import type { Entity } from "../model/entity.ts";
import type { Node } from "../model/graph.ts";
import type { Attributes } from "../model/reading.ts";
import type { EntityType } from "../model/schema.ts";
import { byCodeUnit } from "../text/compare.ts";
import { propertiesOf } from "./properties.ts";

/** The attributes that are properties of a node, by label. */
const OWN: Readonly<Record<EntityType, readonly (keyof Attributes)[]>> = {
  Person: ["roles"],
  Unit: ["number", "echelon", "branch", "honorific", "country", "strength"],
  Organization: ["kind", "acronym", "country"],
  Place: ["kind", "country", "latitude", "longitude", "geonameId"],
  Equipment: ["kind", "country"],
  Event: ["kind", "earliest", "latest", "precision", "modality", "status"],
};

/** The node of an entity. `published`: the stated dates of the documents that mention it. */
export function entityNode(entity: Entity, documents: number, published: readonly string[]): Node {
  const dates = [...published].sort(byCodeUnit);
  const isPerson = entity.type === "Person";
  return {
    id: entity.id,
    labels: ["Entity", entity.type].sort(byCodeUnit) as Node["labels"],
    properties: propertiesOf({
      ...Object.fromEntries(OWN[entity.type].map((name) => [name, entity.attributes[name]])),
      name: entity.name,
      names: entity.names,
      anonymous: isPerson || entity.anonymous ? entity.anonymous : undefined,
      description: entity.description,
      documents,
      firstReported: dates[0],
      lastReported: dates.at(-1),
      joinedBecause: entity.because,
    }),
  };
}
