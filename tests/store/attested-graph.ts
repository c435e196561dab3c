import type { Edge, Graph, Node, Properties } from "../../src/model/graph.ts";
import type { EdgeType, EntityType } from "../../src/model/schema.ts";
import { sortedBy } from "../../src/text/compare.ts";

const entity = (id: string, type: EntityType, name: string, more: Properties = {}): Node => ({
  id,
  labels: ["Entity", type].sort() as Node["labels"],
  properties: { name, ...(more.anonymous === true ? {} : { names: [name] }), documents: 2, ...more },
});
const report = (id: string, title: string, publisher: string, published?: string): Node => ({
  id,
  labels: ["Document"],
  properties: { title, publisher, file: `${id}.md`, ...(published !== undefined && { published }) },
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
const attested = (claims: string[], status = "accepted", reports = 1): Properties => ({
  claims,
  origins: claims.length,
  reports,
  status,
  inferred: false,
});
const stated = (claimId: string, document: string, start: number, quote: string): Edge =>
  edge("STATED_IN", claimId, document, { start, end: start + quote.length, quote });

const MEMBER = "a Russian soldier from the 331st Airborne Regiment";
const DENIAL = "no soldier of the 331st was near Kupyansk";
const TWO = "two battalions of the 331st stood in Kupyansk";
const BATTLE = "the 92nd held the road into Kupyansk with a captured T-90M against the 331st";
/** Days of publication of the reports, as the clocks of their claims have them. */
const APRIL: Properties = { publishedEarliest: "2022-04-20", publishedLatest: "2022-04-20" };
const SEPTEMBER: Properties = { publishedEarliest: "2022-09-28", publishedLatest: "2022-09-28" };
const OCTOBER: Properties = { publishedEarliest: "2022-10-01", publishedLatest: "2022-10-31" };

/** Further claims, each with the report and place that states it, what it is about, and who says it. */
const FURTHER: readonly (readonly [
  string,
  string,
  string,
  number,
  string[],
  string[],
  string,
  Properties,
])[] = [
  [
    "c5",
    "the 331st is part of the 98th Guards Airborne Division",
    "d1",
    200,
    ["u1"],
    ["u3"],
    "d1",
    SEPTEMBER,
  ],
  ["c6", BATTLE, "d1", 300, ["u4"], ["v2"], "d1", { ...SEPTEMBER, origins: 2 }],
  [
    "c7",
    "up to 130 men were killed by the missile",
    "d2",
    200,
    ["v3"],
    [],
    "o1",
    { ...APRIL, figures: ["killed: up to 130 men"], killedHighest: 130 },
  ],
  [
    "c8",
    "14 servicemen died",
    "d3",
    80,
    ["v3"],
    [],
    "o4",
    {
      ...OCTOBER,
      figures: ["killed: 14 servicemen"],
      killedLowest: 14,
      killedHighest: 14,
      status: "accepted",
    },
  ],
  ["c9", "the service recorded the call itself", "d2", 300, ["v1"], ["o1"], "d2", APRIL],
  [
    "c10",
    "the newspaper compared the number with leaked lists for five weeks",
    "d1",
    400,
    ["v1"],
    ["o2"],
    "d1",
    {
      ...SEPTEMBER,
      verificationOf: "recording",
      verifiedHow: "with leaked lists",
      verifiedFor: "five weeks",
    },
  ],
  ["c11", "a T-90M of the 92nd stood at the bridge", "d2", 400, ["u4"], ["q1"], "d2", APRIL],
  ["c12", "the 92nd fought for the road", "d3", 160, ["u4"], ["v2"], "d3", OCTOBER],
  ["c13", "he telephoned to his mother", "d2", 20, ["p1"], ["p4"], "d2", APRIL],
  ["c14", "the mayor of Kupyansk, Andrii Lozovyi", "d4", 10, ["p5"], ["x1"], "d4", {}],
  ["c15", "the 331st ran into the 92nd", "d4", 60, ["u1"], ["u4"], "d4", {}],
  ["c16", "a missile hit the school in Kupyansk", "d2", 180, ["v3"], ["x1"], "d2", APRIL],
  ["c17", "officers of the service had been seen in Kupyansk", "d2", 440, ["o1"], ["x1"], "d2", APRIL],
];

/**
 * A small graph with every kind of evidence: a call that two newspapers give, a denial, an unverified claim, a battle that
 * two origins tell, two counts of one strike, a note without a date.
 */
export const ATTESTED: Graph = {
  nodes: sortedBy(
    [
      entity("p1", "Person", "a Russian soldier", { anonymous: true, description: MEMBER }),
      entity("p2", "Person", "Serhii Bondar", { anonymous: false, names: ["Bondar", "Serhii Bondar"] }),
      entity("p3", "Person", "Oleh Bondar", {
        anonymous: false,
        names: ["Bondar", "Oleh Bondar"],
        documents: 1,
      }),
      entity("p4", "Person", "his mother", { anonymous: true }),
      entity("p5", "Person", "Andrii Lozovyi", { anonymous: false, roles: ["mayor"] }),
      entity("u1", "Unit", "331st Airborne Regiment", {
        names: ["331 ПДП", "331st Airborne Regiment"],
        number: "331",
      }),
      entity("u2", "Unit", "1st Battalion"),
      entity("u3", "Unit", "98th Guards Airborne Division", { number: "98" }),
      entity("u4", "Unit", "92nd Assault Brigade", { number: "92" }),
      entity("q1", "Equipment", "T-90M", { kind: "tank" }),
      entity("o1", "Organization", "HUR", { kind: "intelligence" }),
      entity("o2", "Organization", "The New York Times", { kind: "media" }),
      entity("o4", "Organization", "Ministry of Defence", { kind: "government" }),
      entity("x1", "Place", "Kupyansk", { latitude: 49.7, longitude: 37.6 }),
      entity("x2", "Place", "Ukraine", { kind: "country" }),
      entity("v1", "Event", "intercepted call", {
        kind: "interceptedCall",
        documents: 1,
        earliest: "2022-04-01",
        latest: "2022-04-30",
      }),
      entity("v2", "Event", "battle", { kind: "battle" }),
      entity("v3", "Event", "missile strike", {
        kind: "strike",
        earliest: "2022-04-08",
        latest: "2022-04-09",
      }),
      report("d1", "What the 331st told its wives", "The New York Times", "2022-09-28"),
      report("d2", "A call given out", "The Kyiv Daily", "2022-04-20"),
      report("d3", "A denial", "The Moscow Herald", "2022-10"),
      report("d4", "A note without a date", "Open Ledger"),
      claim("c1", MEMBER, { reports: 2, saidEarliest: "2022-03-17", saidLatest: "2022-03-17", ...APRIL }),
      claim("c2", TWO, { status: "disputed", happenedEarliest: "2022-04-01", ...SEPTEMBER }),
      claim("c3", DENIAL, { polarity: "denied", ...OCTOBER }),
      claim("c4", "they would take the town by Friday", {
        modality: "planned",
        status: "unverified",
        ...APRIL,
      }),
      ...FURTHER.map(([id, quote, , , , , , more]) => claim(id, quote, more)),
    ],
    (it) => it.id,
  ),
  edges: sortedBy(
    [
      edge("MEMBER_OF", "p1", "u1", attested(["c1"], "accepted", 2)),
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
      edge("SPOKE_IN", "p1", "v1", attested(["c1"], "accepted", 2)),
      edge("RELEASED_BY", "v1", "o1", attested(["c1"], "accepted", 2)),
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
      edge("PART_OF", "u1", "u3", attested(["c5"])),
      edge("PARTICIPATED_IN", "u4", "v2", attested(["c12", "c6"], "accepted", 2)),
      edge("RECORDED_BY", "v1", "o1", attested(["c9"])),
      edge("USES", "u4", "q1", attested(["c11"])),
      edge("RELATIVE_OF", "p1", "p4", attested(["c13"])),
      edge("HOLDS_POST", "p5", "x1", attested(["c14"])),
      edge("FOUGHT", "u1", "u4", attested(["c15"])),
      edge("OCCURRED_AT", "v3", "x1", attested(["c16"])),
      edge("LOCATED_AT", "o1", "x1", attested(["c17"])),
      edge("LOCATED_AT", "p5", "x1", { ...attested(["c14"]), inferred: true, rule: "post in a town" }),
      edge("ADDRESSED_TO", "c4", "p4"),
      edge("SUPPORTS", "c12", "c6"),
      edge("CONTRADICTS", "c8", "c7"),
      ...FURTHER.flatMap(([id, quote, document, start, subjects, objects, by]) => [
        stated(id, document, start, quote),
        edge("ASSERTED_BY", id, by),
        ...subjects.map((it) => edge("SUBJECT", id, it)),
        ...objects.map((it) => edge("OBJECT", id, it)),
      ]),
      edge("MENTIONS", "d1", "x2", { starts: [500], ends: [507] }),
      edge("MENTIONS", "d1", "p2", { starts: [520], ends: [533] }),
      edge("MENTIONS", "d2", "p3", { starts: [520], ends: [531] }),
      edge("MENTIONS", "d2", "v3", { starts: [182], ends: [189] }),
      edge("MENTIONS", "d1", "v1", { starts: [410], ends: [414] }),
      edge("MENTIONS", "d2", "p4", { starts: [34], ends: [44] }),
    ].map((it) => ({
      ...it,
      properties: Object.fromEntries(
        Object.entries(it.properties).filter(([, value]) => !Array.isArray(value) || value.length > 0),
      ),
    })),
    (it) => it.id,
  ),
};
