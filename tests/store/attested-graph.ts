import type { Edge, Graph, Node, Properties } from "../../src/model/graph.ts";
import type { EdgeType, EntityType } from "../../src/model/schema.ts";
import { sortedBy } from "../../src/text/compare.ts";

const entity = (id: string, type: EntityType, name: string, more: Properties = {}): Node => ({
  id,
  labels: ["Entity", type].sort() as Node["labels"],
  properties: { name, ...(more.anonymous === true ? {} : { names: [name] }), documents: 2, ...more },
});
const report = (id: string, title: string, publisher: string, published: string): Node => ({
  id,
  labels: ["Document"],
  properties: { title, publisher, published, file: `${id}.md` },
});
const claim = (id: string, quote: string, more: Properties = {}): Node => ({
  id,
  labels: ["Claim"],
  properties: {
    quote,
    polarity: "asserted",
    modality: "factual",
    status: "accepted",
    origins: 1,
    reports: 1,
    ...more,
  },
});

let count = 0;
const edge = (type: EdgeType, source: string, target: string, properties: Properties = {}): Edge => ({
  id: `r${String(++count).padStart(2, "0")}`,
  type,
  source,
  target,
  properties,
});
const attested = (claims: string[], status = "accepted"): Properties => ({
  claims,
  origins: claims.length,
  reports: claims.length,
  status,
  inferred: false,
});
const stated = (claimId: string, document: string, start: number, quote: string): Edge =>
  edge("STATED_IN", claimId, document, { start, end: start + quote.length, quote });

const MEMBER = "a Russian soldier from the 331st Airborne Regiment";
const DENIAL = "no soldier of the 331st was near Kupyansk";
const TWO = "two battalions of the 331st stood in Kupyansk";

/** A small graph with every kind of evidence: a call that two newspapers give, a denial, an unverified claim, a battle. */
export const ATTESTED: Graph = {
  nodes: sortedBy(
    [
      entity("p1", "Person", "a Russian soldier", { anonymous: true, description: MEMBER }),
      entity("p2", "Person", "Serhii Bondar", { anonymous: false }),
      entity("u1", "Unit", "331st Airborne Regiment", {
        names: ["331 ПДП", "331st Airborne Regiment"],
        number: "331",
      }),
      entity("u2", "Unit", "1st Battalion"),
      entity("o1", "Organization", "HUR", { kind: "intelligence" }),
      entity("o2", "Organization", "The New York Times", { kind: "media" }),
      entity("x1", "Place", "Kupyansk", { latitude: 49.7, longitude: 37.6 }),
      entity("x2", "Place", "Ukraine", { kind: "country" }),
      entity("v1", "Event", "intercepted call", {
        kind: "interceptedCall",
        earliest: "2022-04-01",
        latest: "2022-04-30",
      }),
      entity("v2", "Event", "battle", { kind: "battle" }),
      report("d1", "What the 331st told its wives", "The New York Times", "2022-09-28"),
      report("d2", "A call given out", "The Kyiv Daily", "2022-04-20"),
      report("d3", "A denial", "The Moscow Herald", "2022-10"),
      claim("c1", MEMBER, { reports: 2 }),
      claim("c2", TWO, { status: "disputed" }),
      claim("c3", DENIAL, { polarity: "denied" }),
      claim("c4", "they would take the town by Friday", { modality: "planned", status: "unverified" }),
    ],
    (it) => it.id,
  ),
  edges: sortedBy(
    [
      edge("MEMBER_OF", "p1", "u1", attested(["c1"])),
      edge("COMMANDS", "p2", "u2", attested(["c2"], "unverified")),
      edge("PART_OF", "u2", "u1", attested(["c2"])),
      edge("LOCATED_AT", "u1", "x1", { ...attested(["c2"], "disputed"), earliest: "2022-04-01" }),
      edge("LOCATED_IN", "x1", "x2", {
        claims: [],
        origins: 0,
        reports: 0,
        status: "accepted",
        inferred: true,
        rule: "list of places",
      }),
      edge("SPOKE_IN", "p1", "v1", attested(["c1"])),
      edge("RELEASED_BY", "v1", "o1", attested(["c1"])),
      edge("OCCURRED_AT", "v2", "x1", attested(["c2"])),
      edge("SUBJECT", "c1", "p1"),
      edge("OBJECT", "c1", "u1"),
      edge("SUBJECT", "c2", "u1"),
      edge("OBJECT", "c2", "x1"),
      edge("SUBJECT", "c3", "u1"),
      edge("SUBJECT", "c4", "p1"),
      edge("ASSERTED_BY", "c1", "p1"),
      edge("ASSERTED_BY", "c2", "o1"),
      edge("ASSERTED_BY", "c3", "d3"),
      edge("ASSERTED_BY", "c4", "p1"),
      edge("RELAYED_BY", "c1", "o1", { document: "d2", order: 1, act: "recorded" }),
      edge("RELAYED_BY", "c1", "o2", { document: "d1", order: 2, act: "verified" }),
      edge("RELAYED_BY", "c1", "o1", { document: "d1", order: 1, act: "released" }),
      stated("c1", "d1", 10, MEMBER),
      stated("c1", "d2", 40, "a soldier of the 331 ПДП"),
      stated("c2", "d1", 90, TWO),
      stated("c3", "d3", 5, DENIAL),
      stated("c4", "d2", 120, "they would take the town by Friday"),
      edge("CONTRADICTS", "c3", "c2"),
      edge("MENTIONS", "d1", "p1", { starts: [10], ends: [27] }),
      edge("MENTIONS", "d1", "u1", { starts: [37, 108], ends: [60, 113] }),
      edge("MENTIONS", "d2", "p1", { starts: [40], ends: [49] }),
      edge("MENTIONS", "d2", "v1", { starts: [2], ends: [6] }),
      edge("MENTIONS", "d3", "v2", { starts: [50], ends: [56] }),
    ].map((it) => ({
      ...it,
      properties: Object.fromEntries(
        Object.entries(it.properties).filter(([, value]) => !Array.isArray(value) || value.length > 0),
      ),
    })),
    (it) => it.id,
  ),
};
