import { expect, test } from "vitest";
import { readFacts } from "../../src/api/read-facts.ts";
import type { Edge, Graph, Node } from "../../src/model/graph.ts";
import { dateOfDay, dayNumber } from "../../src/text/day-number.ts";

const entity = (id: string, properties: Node["properties"] = {}): Node => ({
  id,
  labels: ["Entity", "Place"],
  properties: { name: id, ...properties },
});
let number = 0;
const edge = (
  source: string,
  type: Edge["type"],
  target: string,
  properties: Edge["properties"] = {},
): Edge => {
  number += 1;
  return { id: `x${number}`, type, source, target, properties };
};
const document = (id: string, properties: Node["properties"]): Node => ({
  id,
  labels: ["Document"],
  properties,
});

const GRAPH: Graph = {
  nodes: [
    entity("bucha", { latitude: 50.5, longitude: 30.2 }),
    entity("kyiv"),
    entity("dnipro"),
    document("early", { publisher: "Courier", published: "2022-03" }),
    document("late", { publisher: "Herald", published: "2023-10-01" }),
    document("unsigned", {}),
    {
      id: "claim",
      labels: ["Claim"],
      properties: { saidEarliest: "2022-02-01", saidLatest: "2022-02-20", happenedEarliest: "2022-01-01" },
    },
  ],
  edges: [
    edge("early", "MENTIONS", "bucha", { starts: [0], ends: [5] }),
    edge("late", "MENTIONS", "bucha", { starts: [0], ends: [5] }),
    edge("late", "MENTIONS", "kyiv", { starts: [9], ends: [12] }),
    edge("unsigned", "MENTIONS", "dnipro", { starts: [0], ends: [6] }),
    edge("claim", "SUBJECT", "kyiv"),
    edge("claim", "STATED_IN", "late", { start: 0, end: 9, quote: "quote" }),
    { ...edge("bucha", "LOCATED_IN", "kyiv", { inferred: true }), id: "by-list" },
    { ...edge("kyiv", "NEAR", "bucha", { claims: ["claim"], earliest: "2022-01-01" }), id: "by-claim" },
  ],
};
const facts = readFacts(GRAPH);
const dated = (id: string): string | undefined => {
  const found = [...facts.nodes, ...facts.edges].find((it) => it.id === id);
  return found?.known === undefined ? undefined : dateOfDay(found.known);
};

test("an entity is known from the first day on which a report of it had surely come, or a claim on it was surely said", () => {
  expect(dated("bucha")).toBe("2022-03-31");
  expect(dated("kyiv")).toBe("2022-02-20");
  expect(dated("dnipro")).toBeUndefined();
});

test("an edge is known with its first claim; one that only a list knows, with the later of its ends", () => {
  expect(dated("by-claim")).toBe("2022-02-20");
  expect(dated("by-list")).toBe("2022-03-31");
});

test("publishers are those of the reports that mention an entity, and that state an edge's claims", () => {
  expect(facts.publishers).toEqual(["Courier", "Herald"]);
  expect(facts.nodes.find(({ id }) => id === "bucha")?.publishers).toEqual([0, 1]);
  expect(facts.edges.find(({ id }) => id === "by-claim")?.publishers).toEqual([1]);
});

test("when it happened stays as open as it is said, and a position is a place's own", () => {
  const begin = dayNumber("2022-01-01", "first");
  expect(facts.nodes.find(({ id }) => id === "kyiv")?.happened).toEqual([[begin, null]]);
  expect(facts.nodes.find(({ id }) => id === "bucha")).toMatchObject({ latitude: 50.5, longitude: 30.2 });
});

test("a vague date begins with its first day and ends with its last", () => {
  const ends = (date: string) =>
    (["first", "last"] as const).map((end) => dateOfDay(dayNumber(date, end) ?? 0));
  expect(ends("2024-02")).toEqual(["2024-02-01", "2024-02-29"]);
  expect(ends("1942")).toEqual(["1942-01-01", "1942-12-31"]);
  expect(ends("2022-12")).toEqual(["2022-12-01", "2022-12-31"]);
  for (const nonsense of ["soon", "2022-13", "", null, 5])
    expect(dayNumber(nonsense, "first")).toBeUndefined();
});
