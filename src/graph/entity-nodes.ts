import type { Entity } from "../model/entity.ts";
import type { Node } from "../model/graph.ts";
import type { Attributes } from "../model/reading.ts";
import { EntityType } from "../model/schema.ts";
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

const LABELS = Object.fromEntries(
  EntityType.options.map((type) => [type, ["Entity", type].sort(byCodeUnit)]),
) as Readonly<Record<EntityType, Node["labels"]>>;

/** The node of an entity. `published`: the stated dates of the documents that mention it. */
export function entityNode(entity: Entity, documents: number, published: readonly string[]): Node {
  const [first, last] = ends(published);
  const isPerson = entity.type === "Person";
  return {
    id: entity.id,
    labels: LABELS[entity.type],
    properties: propertiesOf({
      ...Object.fromEntries(OWN[entity.type].map((name) => [name, entity.attributes[name]])),
      name: entity.name,
      names: entity.names,
      anonymous: isPerson || entity.anonymous ? entity.anonymous : undefined,
      description: entity.description,
      documents,
      firstReported: first,
      lastReported: last,
      joinedBecause: entity.because,
    }),
  };
}

/** The least and the greatest in code-unit order. */
function ends(dates: readonly string[]): [string?, string?] {
  let [least, greatest] = [dates[0], dates[0]];
  for (const date of dates) {
    if (least === undefined || date < least) least = date;
    if (greatest === undefined || date > greatest) greatest = date;
  }
  return least === undefined || greatest === undefined ? [] : [least, greatest];
}
