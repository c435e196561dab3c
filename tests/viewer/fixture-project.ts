import type {
  ClaimView,
  DocumentAnswer,
  DrawnEdge,
  DrawnNode,
  EdgeView,
  Reference,
} from "../../src/model/http.ts";
import type { EntityEdgeType, EntityType } from "../../src/model/schema.ts";

/** Two reports of one intercepted call, as the API gives them: what the page is built against without a project. */
export const REPORTS: readonly DocumentAnswer["document"][] = [
  {
    id: "doc-courier",
    file: "courier-calls.txt",
    title: "Calls from the front",
    publisher: "The Harbour Courier",
    published: "2022-09-29",
    language: "en",
    url: "https://example.org/calls",
    text: `The Harbour Courier has listened to calls that soldiers made from the outskirts of Bucha in March 2022.

A Russian soldier from the 331st Airborne Regiment tells his mother that the battalion is gone. “Nobody will say how many we were,” he says.

The calls were recorded by Ukraine's military intelligence service, HUR, and verified by The New York Times over two months.

Russia has denied that the regiment was ever in Bucha.`,
  },
  {
    id: "doc-bulletin",
    file: "bulletin.md",
    title: "HUR gives out a further call",
    publisher: "Northern Bulletin",
    published: "2023-02",
    language: "en",
    text: `HUR released a call in which a soldier speaks of the fighting near Kupyansk in Kharkiv region.

The call could not be verified. Equipment of the 331st Airborne Regiment, among it BMD-2 vehicles, was seen near the town.`,
  },
];

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

type Link = readonly [source: string, type: EntityEdgeType, target: string, status: string, quote: string];

const LINKS: readonly Link[] = [
  [
    "e-soldier",
    "MEMBER_OF",
    "e-331",
    "accepted",
    "A Russian soldier from the 331st Airborne Regiment tells his mother that the battalion is gone.",
  ],
  ["e-soldier", "RELATIVE_OF", "e-mother", "accepted", "tells his mother"],
  ["e-soldier", "SPOKE_IN", "e-call", "accepted", "calls that soldiers made"],
  [
    "e-call",
    "RECORDED_BY",
    "e-hur",
    "accepted",
    "The calls were recorded by Ukraine's military intelligence service, HUR",
  ],
  [
    "e-call",
    "RELEASED_BY",
    "e-hur",
    "accepted",
    "The calls were recorded by Ukraine's military intelligence service, HUR",
  ],
  ["e-call", "VERIFIED_BY", "e-nyt", "verified", "verified by The New York Times over two months"],
  ["e-call", "OCCURRED_AT", "e-bucha", "accepted", "calls that soldiers made from the outskirts of Bucha"],
  ["e-331", "LOCATED_AT", "e-bucha", "disputed", "Russia has denied that the regiment was ever in Bucha."],
  ["e-call2", "RELEASED_BY", "e-hur", "unverified", "HUR released a call"],
  ["e-call2", "OCCURRED_AT", "e-kupyansk", "unverified", "the fighting near Kupyansk in Kharkiv region"],
  ["e-331", "USES", "e-bmd", "accepted", "Equipment of the 331st Airborne Regiment, among it BMD-2 vehicles"],
  ["e-hur", "PART_OF", "e-ukraine", "accepted", "Ukraine's military intelligence service, HUR"],
  ["e-kupyansk", "LOCATED_IN", "e-kharkiv", "accepted", "Kupyansk in Kharkiv region"],
  ["e-kharkiv", "LOCATED_IN", "e-ukraine", "inferred", ""],
  ["e-bucha", "LOCATED_IN", "e-ukraine", "inferred", ""],
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

export const referenceTo = (id: string): Reference => {
  const entity = ENTITIES.find(([it]) => it === id);
  if (entity) return { id, type: entity[1], name: entity[2] };
  const report = REPORTS.find((it) => it.id === id);
  return { id, type: "Document", name: report?.title ?? id };
};

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

export const edgeView = (edge: DrawnEdge): EdgeView => ({
  ...edge,
  from: referenceTo(edge.source),
  to: referenceTo(edge.target),
  ...(edge.inferred ? { rule: "places" } : {}),
});

/** The claims behind an edge: none for what a list knows. */
export function claimsOf(edge: DrawnEdge): ClaimView[] {
  const quote = LINKS[EDGES.indexOf(edge)]?.[4] ?? "";
  const report = REPORTS.find((it) => quote !== "" && it.text.includes(quote));
  if (!report) return [];
  const start = report.text.indexOf(quote);
  const document = {
    ...referenceTo(report.id),
    publisher: report.publisher ?? "",
    published: report.published ?? "",
  };
  const relay = (id: string, act: string, order: number) => ({
    ...referenceTo(id),
    act,
    order,
    document: report.id,
  });
  return [
    {
      id: `claim-of-${edge.id}`,
      quote,
      relation: edge.type,
      polarity: edge.status === "disputed" ? "denied" : "asserted",
      modality: "factual",
      status: edge.status,
      origins: edge.origins,
      reports: edge.reports,
      subjects: [referenceTo(edge.source)],
      objects: [referenceTo(edge.target)],
      assertedBy: [referenceTo(edge.id === "edge-0" ? "e-soldier" : report.id)],
      addressedTo: edge.id === "edge-0" ? [referenceTo("e-mother")] : [],
      relayedBy: edge.id === "edge-0" ? [relay("e-nyt", "verified", 2), relay("e-hur", "recorded", 1)] : [],
      statedIn: [{ document, start, end: start + quote.length, quote }],
      supports: [],
      contradictedBy: [],
      contradicts: edge.status === "disputed" ? ["another"] : [],
      times: {
        happenedEarliest: "2022-03-01",
        happenedLatest: "2022-03-31",
        publishedEarliest: "2022-09-29",
        publishedLatest: "2022-09-29",
      },
    },
  ];
}

/** Every naming of an entity in a report's text. */
export function mentionsIn(report: DocumentAnswer["document"]): DocumentAnswer["mentions"] {
  return ENTITIES.flatMap(([entity, type, name]) => {
    const at = report.text.indexOf(name);
    return at < 0 ? [] : [{ start: at, end: at + name.length, type, form: "name" as const, entity, name }];
  });
}
