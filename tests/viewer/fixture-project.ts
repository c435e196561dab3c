import type { DrawnEdge, DrawnNode } from "../../src/model/http.ts";
import type { EntityEdgeType, EntityType } from "../../src/model/schema.ts";

/** A small graph of two reports on one intercepted call. */
type Row = readonly [id: string, type: EntityType, name: string, degree: number, anonymous?: boolean];

const ENTITIES: readonly Row[] = [
  ["e-soldier", "Person", "a Russian soldier from the 331st Airborne Regiment", 4, true],
  ["e-mother", "Person", "his mother", 1, true],
  ["e-331", "Unit", "331st Airborne Regiment", 5],
  ["e-bucha", "Place", "Bucha", 4],
  ["e-kupyansk", "Place", "Kupyansk", 3],
  ["e-kharkiv", "Place", "Kharkiv region", 2],
  ["e-ukraine", "Place", "Ukraine", 3],
  ["e-russia", "Place", "Russia", 2],
  ["e-hur", "Organization", "HUR", 4],
  ["e-nyt", "Organization", "The New York Times", 2],
  ["e-call", "Event", "intercepted calls from Bucha", 5],
  ["e-call2", "Event", "intercepted call near Kupyansk", 2],
  ["e-bmd", "Equipment", "BMD-2", 1],
];

type Link = readonly [source: string, type: EntityEdgeType, target: string, status: string];

const LINKS: readonly Link[] = [
  ["e-soldier", "MEMBER_OF", "e-331", "accepted"],
  ["e-soldier", "RELATIVE_OF", "e-mother", "accepted"],
  ["e-soldier", "SPOKE_IN", "e-call", "accepted"],
  ["e-call", "RECORDED_BY", "e-hur", "accepted"],
  ["e-call", "RELEASED_BY", "e-hur", "accepted"],
  ["e-call", "VERIFIED_BY", "e-nyt", "verified"],
  ["e-call", "OCCURRED_AT", "e-bucha", "accepted"],
  ["e-331", "LOCATED_AT", "e-bucha", "disputed"],
  ["e-call2", "RELEASED_BY", "e-hur", "unverified"],
  ["e-call2", "OCCURRED_AT", "e-kupyansk", "unverified"],
  ["e-331", "USES", "e-bmd", "accepted"],
  ["e-hur", "PART_OF", "e-ukraine", "accepted"],
  ["e-kupyansk", "LOCATED_IN", "e-kharkiv", "accepted"],
  ["e-kharkiv", "LOCATED_IN", "e-ukraine", "inferred"],
  ["e-bucha", "LOCATED_IN", "e-ukraine", "inferred"],
];

export const NODES: readonly DrawnNode[] = ENTITIES.map(
  ([id, type, name, degree, anonymous = false], at) => ({
    id,
    type,
    name,
    degree,
    anonymous,
    labels: ["Entity", type].sort(),
    documents: 1 + (at % 2),
    community: at % 3,
    x: Math.cos(at * 2.4) * Math.sqrt(at + 1),
    y: Math.sin(at * 2.4) * Math.sqrt(at + 1),
  }),
);

export const EDGES: readonly DrawnEdge[] = LINKS.map(([source, type, target, status], at) => ({
  id: `edge-${at}`,
  source,
  type,
  target,
  status: status === "inferred" ? "accepted" : status,
  inferred: status === "inferred",
  origins: 1 + (at % 3 === 0 ? 1 : 0),
  reports: 1 + (at % 2),
}));
