import type { Edge, Graph, Node, Properties } from "../../../src/model/graph.ts";
import type { EdgeType } from "../../../src/model/schema.ts";
import { sortedBy } from "../../../src/text/compare.ts";

export const person = (id: string, name: string, properties: Properties = {}): Node => ({
  id,
  labels: ["Entity", "Person"],
  properties: { name, names: [name], documents: 1, ...properties },
});
export const unit = (id: string, name: string, names: readonly string[] = [name]): Node => ({
  id,
  labels: ["Entity", "Unit"],
  properties: { name, names: [...names], documents: 3 },
});
export const place = (id: string, name: string, properties: Properties): Node => ({
  id,
  labels: ["Entity", "Place"],
  properties: { name, names: [name, "Харків"], documents: 2, ...properties },
});
export const edge = (
  id: string,
  type: EdgeType,
  source: string,
  target: string,
  properties: Properties = {},
): Edge => ({
  id,
  type,
  source,
  target,
  properties,
});
export const graphOf = (nodes: readonly Node[], edges: readonly Edge[] = []): Graph => ({
  nodes: sortedBy(nodes, (it) => it.id),
  edges: sortedBy(edges, (it) => it.id),
});

/** Two soldiers of the 331st, one of them at Kharkiv, a claim and its document. */
export const SMALL: Graph = graphOf(
  [
    person("p1", "Ivan Petrenko", { anonymous: false }),
    person("p2", "a Russian soldier", { anonymous: true, description: "a soldier who called his wife" }),
    unit("u1", "331st Airborne Regiment", [
      "331 ПДП",
      "331st Airborne Regiment",
      "331st Guards Airborne Regiment",
    ]),
    unit("u2", "98th Airborne Division"),
    place("x1", "Kharkiv", { latitude: 50, longitude: 36.25 }),
    {
      id: "d1",
      labels: ["Document"],
      properties: { title: "A call from Kharkiv", publisher: "The Kyiv Daily", published: "2022-04" },
    },
    {
      id: "c1",
      labels: ["Claim"],
      properties: { quote: "we are the 331st", polarity: "asserted", origins: 1, reports: 2 },
    },
  ],
  [
    edge("r1", "MEMBER_OF", "p1", "u1", {
      claims: ["c1"],
      origins: 1,
      reports: 2,
      status: "accepted",
      inferred: false,
    }),
    edge("r2", "MEMBER_OF", "p2", "u1", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "unverified",
      inferred: false,
    }),
    edge("r3", "PART_OF", "u1", "u2", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "accepted",
      inferred: true,
    }),
    edge("r4", "LOCATED_AT", "p1", "x1", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "accepted",
      inferred: false,
    }),
    edge("r5", "SUBJECT", "c1", "p2"),
    edge("r6", "STATED_IN", "c1", "d1", { start: 0, end: 16, quote: "we are the 331st" }),
    edge("r7", "MENTIONS", "d1", "p2", { starts: [0, 40], ends: [9, 49] }),
  ],
);

export const withNode = (graph: Graph, node: Node): Graph =>
  graphOf([...graph.nodes.filter((it) => it.id !== node.id), node], graph.edges);
export const without = (graph: Graph, id: string): Graph =>
  graphOf(
    graph.nodes.filter((it) => it.id !== id),
    graph.edges.filter((it) => it.id !== id && it.source !== id && it.target !== id),
  );
