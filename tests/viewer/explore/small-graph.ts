import type { FactsAnswer } from "../../../src/model/facts.ts";
import type { DrawnEdge, DrawnNode } from "../../../src/model/http.ts";
import type { EntityEdgeType, EntityType } from "../../../src/model/schema.ts";
import { dayNumber } from "../../../src/text/day-number.ts";
import { indexGraph } from "../../../viewer/appearance/graph-index.ts";
import { type ExploreIndex, exploreIndex } from "../../../viewer/explore/explore-index.ts";

const day = (date: string): number => dayNumber(date, "first") ?? Number.NaN;

const node = (id: string, type: EntityType, more: Partial<DrawnNode> = {}): DrawnNode => ({
  id,
  type,
  name: id,
  labels: ["Entity", type],
  x: 0,
  y: 0,
  community: 0,
  documents: 1,
  degree: 1,
  anonymous: false,
  ...more,
});

const edge = (
  id: string,
  source: string,
  type: EntityEdgeType,
  target: string,
  more: Partial<DrawnEdge> = {},
): DrawnEdge => ({
  id,
  type,
  source,
  target,
  status: "accepted",
  inferred: false,
  origins: 1,
  reports: 1,
  ...more,
});

const NODES: readonly DrawnNode[] = [
  node("soldier", "Person"),
  node("regiment", "Unit", { country: "RU" }),
  node("brigade", "Unit", { country: "UA" }),
  node("call", "Event", { kind: "interceptedCall" }),
  node("paper", "Organization", { country: "US" }),
  node("service", "Organization", { country: "UA" }),
  node("town", "Place", { country: "UA", kind: "town" }),
  node("region", "Place", { country: "UA", kind: "region" }),
  node("hamlet", "Place", { country: "UA", kind: "village" }),
];

const EDGES: readonly DrawnEdge[] = [
  edge("e1", "soldier", "MEMBER_OF", "regiment", { origins: 2 }),
  edge("e2", "soldier", "SPOKE_IN", "call"),
  edge("e3", "call", "RECORDED_BY", "service", { status: "unverified" }),
  edge("e4", "call", "VERIFIED_BY", "paper", { status: "verified" }),
  edge("e5", "regiment", "FOUGHT", "brigade", { status: "disputed" }),
  edge("e6", "regiment", "LOCATED_AT", "town"),
  edge("e7", "call", "OCCURRED_AT", "town"),
  edge("e8", "town", "LOCATED_IN", "region", { inferred: true, origins: 0 }),
  edge("e9", "hamlet", "NEAR", "town"),
];

const FACTS: FactsAnswer = {
  publishers: ["Courier", "Herald"],
  nodes: [
    { id: "soldier", publishers: [0], known: day("2022-10-03") },
    { id: "regiment", publishers: [0, 1], known: day("2022-10-03") },
    { id: "brigade", publishers: [1], known: day("2023-05-01") },
    {
      id: "call",
      publishers: [0],
      known: day("2022-10-03"),
      happened: [[day("2022-03-01"), day("2022-03-31")]],
    },
    { id: "paper", publishers: [0], known: day("2022-10-03") },
    { id: "service", publishers: [0], known: day("2022-10-03") },
    { id: "town", publishers: [0, 1], known: day("2022-10-03"), latitude: 50.5, longitude: 30.2 },
    { id: "region", publishers: [1], known: day("2023-05-01"), latitude: 50, longitude: 31 },
    { id: "hamlet" },
  ],
  edges: [
    { id: "e1", publishers: [0], known: day("2022-10-03") },
    {
      id: "e2",
      publishers: [0],
      known: day("2022-10-03"),
      happened: [[day("2022-03-01"), day("2022-03-31")]],
    },
    { id: "e3", publishers: [0], known: day("2022-10-03") },
    { id: "e4", publishers: [0], known: day("2022-10-03") },
    { id: "e5", publishers: [1], known: day("2023-05-01"), happened: [[day("2023-04-02"), null]] },
    { id: "e6", publishers: [0, 1], known: day("2022-10-03") },
    { id: "e7", publishers: [0], known: day("2022-10-03") },
    { id: "e8", known: day("2023-05-01") },
    { id: "e9" },
  ],
};

/** Nine entities around an intercepted call, with publishers, days and positions. */
export const SMALL: ExploreIndex = exploreIndex(indexGraph({ nodes: NODES, edges: EDGES }), FACTS);
