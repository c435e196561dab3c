import type { EntityEdgeType, EntityType } from "../model/schema.ts";

type Sides = readonly [readonly EntityType[], readonly EntityType[]];

const BODIES = ["Unit", "Organization"] as const;
const ACTORS = ["Person", ...BODIES] as const;
const EVENT_BY_BODY: Sides = [["Event"], ["Organization"]];

/** What may stand on each side of a relation: what a model relates otherwise is not taken. */
const SIDES: { readonly [Relation in EntityEdgeType]: readonly Sides[] } = {
  MEMBER_OF: [[["Person", "Unit"], BODIES]],
  COMMANDS: [[["Person"], BODIES]],
  PART_OF: [[BODIES, BODIES]],
  BASED_IN: [[BODIES, ["Place"]]],
  LOCATED_AT: [[[...ACTORS, "Equipment"], ["Place"]]],
  LOCATED_IN: [[["Place"], ["Place"]]],
  NEAR: [[["Place"], ["Place"]]],
  HOLDS_POST: [[["Person"], [...BODIES, "Place"]]],
  RELATIVE_OF: [[["Person"], ["Person"]]],
  COMPANION_OF: [[["Person"], ["Person"]]],
  COMES_FROM: [[["Person"], ["Place"]]],
  PARTICIPATED_IN: [[ACTORS, ["Event"]]],
  OCCURRED_AT: [[["Event"], ["Place"]]],
  RECORDED_BY: [EVENT_BY_BODY],
  RELEASED_BY: [EVENT_BY_BODY],
  VERIFIED_BY: [EVENT_BY_BODY],
  PUBLISHED_BY: [EVENT_BY_BODY],
  SPOKE_IN: [[["Person"], ["Event"]]],
  USES: [[ACTORS, ["Equipment"]]],
  FOUGHT: [[BODIES, BODIES]],
};

/** Can a relation hold between things of these types? */
export function holdsBetween(relation: EntityEdgeType, subject: string, object: string): boolean {
  return SIDES[relation].some(
    ([subjects, objects]) =>
      (subjects as readonly string[]).includes(subject) && (objects as readonly string[]).includes(object),
  );
}
