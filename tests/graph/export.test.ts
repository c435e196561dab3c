import { parse as parseCsv } from "csv-parse/sync";
import { DirectedGraph, MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { expect, test } from "vitest";
import { EXPORTS } from "../../src/graph/export/index.ts";
import type { Graph } from "../../src/model/graph.ts";

const GRAPH: Graph = {
  nodes: [
    {
      id: "b",
      labels: ["Entity", "Person"],
      properties: {
        names: ["Олег <Bondar>", 'O. "B" & co'],
        name: "=cmd()|'x'",
        anonymous: false,
        documents: 0,
      },
    },
    { id: "a", labels: ["Document"], properties: { title: "Line\nbreak \u0001 and ]]> 😀", summary: "" } },
  ],
  edges: [
    {
      id: "e",
      type: "MENTIONS",
      source: "a",
      target: "b",
      properties: { starts: [1, 2], ends: [3, 4], origins: 2 },
    },
  ],
};
const text = (format: string): string => [...(EXPORTS[format]?.(GRAPH) ?? [])].join("");

test("the canonical export is sorted, keys too, and leaves out what is empty but not false and 0", () => {
  expect(
    text("jsonl")
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: "a", kind: "node", labels: ["Document"], properties: { title: "Line\nbreak \u0001 and ]]> 😀" } },
    {
      id: "b",
      kind: "node",
      labels: ["Entity", "Person"],
      properties: {
        anonymous: false,
        documents: 0,
        name: "=cmd()|'x'",
        names: ["Олег <Bondar>", 'O. "B" & co'],
      },
    },
    {
      id: "e",
      kind: "edge",
      properties: { ends: [3, 4], origins: 2, starts: [1, 2] },
      source: "a",
      target: "b",
      type: "MENTIONS",
    },
  ]);
  expect(text("jsonl")).toMatch(/^\{"id":"a","kind":"node","labels":\["Document"\],"properties":/);
});

test("GEXF is read by another program, with types and weights", () => {
  const read = parseGexf(MultiDirectedGraph, text("gexf"), { addMissingNodes: false });
  expect(read.nodes().sort()).toEqual(["a", "b"]);
  expect(read.getNodeAttribute("b", "names")).toContain("Олег <Bondar>");
  const [edge = ""] = read.edges();
  expect(read.getEdgeAttributes(edge)).toMatchObject({ type: "MENTIONS", weight: 2 });
  expect(DirectedGraph).toBeDefined();
});

test("GraphML is well-formed, with typed keys", () => {
  const xml = text("graphml");
  expect(xml).toContain('attr.name="documents" attr.type="long"');
  expect(xml).toContain("Олег &lt;Bondar&gt;");
  expect(xml).not.toContain("\u0001");
});

test("CSV cells that a spreadsheet would run are made harmless", () => {
  const rows: Record<string, string>[] = parseCsv(text("csv"), { columns: true });
  expect(rows.find((it) => it.id === "b")?.name).toBe("'=cmd()|'x'");
  expect(rows.find((it) => it.id === "e")).toMatchObject({
    source: "a",
    target: "b",
    type: "MENTIONS",
    starts: "1|2",
  });
});

test("no value of a Cypher script can end its literal", () => {
  const script = text("cypher");
  expect(script.split(";\n").filter((it) => it !== "")).toHaveLength(3 + 2 + 1);
  expect(script).toContain("'=cmd()|\\'x\\''");
});
