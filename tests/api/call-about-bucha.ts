import type { Edge, Graph, Node } from "../../src/model/graph.ts";

/** A call in which a soldier names his regiment: given out by HUR, repeated by a paper, and denied by another voice. */
export const RELEASE =
  "A Russian soldier from the 331st Airborne Regiment told his wife about Bucha, HUR said.";
export const ARTICLE = "The soldier belongs to the 331st Airborne Regiment, The New York Times found.";

const entity = (
  id: string,
  label: Node["labels"][number],
  name: string,
  more: Node["properties"] = {},
): Node => ({
  id,
  labels: ["Entity", label].sort() as Node["labels"],
  properties: { name, names: [name], documents: 2, ...more },
});

const claim = (id: string, quote: string, more: Node["properties"] = {}): Node => ({
  id,
  labels: ["Claim"],
  properties: {
    quote,
    relation: "MEMBER_OF",
    polarity: "asserted",
    modality: "factual",
    status: "accepted",
    origins: 2,
    reports: 1,
    ...more,
  },
});

let number = 0;
const edge = (
  source: string,
  type: Edge["type"],
  target: string,
  properties: Edge["properties"] = {},
): Edge => {
  number += 1;
  return { id: `x${String(number).padStart(3, "0")}`, type, source, target, properties };
};

const inRelease = { start: 0, end: 50, quote: RELEASE.slice(0, 50) };
const inArticle = { start: 0, end: 50, quote: ARTICLE.slice(0, 50) };

const nodes: Node[] = [
  entity("ent-bucha", "Place", "Bucha", { kind: "city", country: "UA" }),
  entity("ent-hur", "Organization", "HUR", {
    kind: "intelligence",
    names: ["HUR", "Main Directorate of Intelligence"],
  }),
  entity("ent-nyt", "Organization", "The New York Times", { kind: "media" }),
  entity("ent-regiment", "Unit", "331st Airborne Regiment", { number: "331", country: "RU" }),
  entity("ent-soldier", "Person", "a Russian soldier", { anonymous: true, description: "a Russian soldier" }),
  {
    id: "doc-article",
    labels: ["Document"],
    properties: { title: "A voice from Bucha", file: "article.txt" },
  },
  {
    id: "doc-release",
    labels: ["Document"],
    properties: { file: "release.txt", publisher: "HUR", published: "2022-04-08" },
  },
  claim("claim-1", inRelease.quote, { saidEarliest: "2022-03-15", saidLatest: "2022-03-31" }),
  claim("claim-2", inArticle.quote, { status: "verified" }),
  claim("claim-3", "He never served there.", { polarity: "denied", origins: 1 }),
];

const edges: Edge[] = [
  {
    id: "edge-member",
    type: "MEMBER_OF",
    source: "ent-soldier",
    target: "ent-regiment",
    properties: {
      claims: ["claim-1", "claim-2"],
      origins: 2,
      reports: 2,
      status: "disputed",
      inferred: false,
      rule: "soldier from a unit",
    },
  },
  edge("claim-1", "SUBJECT", "ent-soldier"),
  edge("claim-1", "OBJECT", "ent-regiment"),
  edge("claim-1", "ASSERTED_BY", "ent-soldier"),
  edge("claim-1", "RELAYED_BY", "ent-nyt", { document: "doc-release", order: 2, act: "verified" }),
  edge("claim-1", "RELAYED_BY", "ent-hur", { document: "doc-release", order: 1, act: "recorded" }),
  edge("claim-1", "STATED_IN", "doc-release", inRelease),
  edge("claim-2", "SUBJECT", "ent-soldier"),
  edge("claim-2", "OBJECT", "ent-regiment"),
  edge("claim-2", "ASSERTED_BY", "doc-article"),
  edge("claim-2", "STATED_IN", "doc-article", inArticle),
  edge("claim-2", "SUPPORTS", "claim-1"),
  edge("claim-3", "SUBJECT", "ent-soldier"),
  edge("claim-3", "OBJECT", "ent-regiment"),
  edge("claim-3", "STATED_IN", "doc-article", inArticle),
  edge("claim-3", "CONTRADICTS", "claim-1"),
  edge("doc-release", "MENTIONS", "ent-soldier", { starts: [0, 55], ends: [17, 60] }),
  edge("doc-article", "MENTIONS", "ent-soldier", { starts: [0], ends: [11] }),
];

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export const CALL_ABOUT_BUCHA: Graph = { nodes: nodes.sort(byId), edges: edges.sort(byId) };
