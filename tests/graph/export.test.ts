import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import { EXPORTS } from "../../src/graph/export/index.ts";
import { readCanonical } from "../../src/graph/export/read-canonical.ts";
import type { Graph, Properties } from "../../src/model/graph.ts";
import { EXPORTED } from "./exported-graph.ts";

const text = (format: string, graph: Graph = EXPORTED, verbatim = false): string =>
  [...(EXPORTS[format]?.(graph, { verbatim }) ?? [])].join("");

test("the canonical export is sorted, keys too, and leaves out what is empty but not false and 0", () => {
  const graph: Graph = {
    nodes: [
      { id: "b", labels: ["Person", "Entity"], properties: { documents: 0, anonymous: false, name: "" } },
      { id: "a", labels: ["Document"], properties: { title: "Line\nbreak \u0001 😀", summary: "" } },
    ],
    edges: [{ id: "e", type: "MENTIONS", source: "a", target: "b", properties: { starts: [1], ends: [] } }],
  };
  expect(text("jsonl", graph)).toBe(
    [
      '{"id":"a","kind":"node","labels":["Document"],"properties":{"title":"Line\\nbreak \\u0001 😀"}}\n',
      '{"id":"b","kind":"node","labels":["Entity","Person"],"properties":{"anonymous":false,"documents":0}}\n',
      '{"id":"e","kind":"edge","properties":{"starts":[1]},"source":"a","target":"b","type":"MENTIONS"}\n',
    ].join(""),
  );
});

test("a canonical export read back is the same graph, and a line of something else is named", () => {
  expect(canonicalText(readCanonical(text("jsonl"), "old.jsonl"))).toBe(text("jsonl"));
  expect(() => readCanonical('\n{"id":"a","kind":"node"}', "old.jsonl")).toThrow(/^old.jsonl: line 2 is no/);
  expect(() => readCanonical("name,age", "old.csv")).toThrow(/^old.csv: line 1 .*vouch export/);
});

/** A property that a reader gives back as it was: lists are lists only where the format has them. */
const asRead = (properties: Properties, list: (values: readonly (string | number)[]) => unknown): object =>
  Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, Array.isArray(value) ? list(value) : value]),
  );

test("GEXF is read by another program with every type, list, date and weight", () => {
  const read = parseGexf(MultiDirectedGraph, text("gexf"), { addMissingNodes: false });
  for (const { id, properties } of EXPORTED.nodes) {
    const { names, ...others } = asRead(properties, (it) => it) as { names?: string[] };
    expect(read.getNodeAttributes(id)).toMatchObject(others);
    // This reader, unlike Gephi, keeps the backslash of \".
    const back = read.getNodeAttribute(id, "names") as string[] | undefined;
    expect(back?.map((it) => it.replaceAll('\\"', '"'))).toEqual(names);
  }
  for (const { id, type, source, target, properties } of EXPORTED.edges) {
    expect(read.getEdgeAttributes(id)).toMatchObject({ ...properties, type, kind: type, label: type });
    expect(read.extremities(id)).toEqual([source, target]);
  }
  expect(read.getEdgeAttribute("edg-1", "weight")).toBe(2);
  expect(read.getEdgeAttribute("edg-2", "weight")).toBe(3);
  expect(read.getNodeAttribute("ent-u", "type")).toBe("Unit");
});

test("GEXF has a timeline: each node and edge begins on the first day by which it was surely known", () => {
  const xml = text("gexf");
  expect(xml).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
  const startOf = (id: string): string | undefined =>
    new RegExp(`id="${id.replace(/[=+]/g, "\\$&")}"[^>]* start="([^"]+)"`).exec(xml)?.[1];
  expect(startOf("=1+1")).toBe("2022-04-30");
  expect(startOf("clm-1")).toBe("2022-03-31");
  expect(startOf("ent-p")).toBe("2022-03-31");
  expect(startOf("edg-1")).toBe("2022-03-31");
  expect(startOf("edg-2")).toBe("2022-04-30");
  expect(startOf("ent-x")).toBeUndefined();
});

test("GraphML is read by another program with typed keys, labels and weights", () => {
  const read = parseGraphml(MultiDirectedGraph, text("graphml"), { addMissingNodes: false });
  for (const { id, properties } of EXPORTED.nodes)
    expect(read.getNodeAttributes(id)).toMatchObject(asRead(properties, (it) => it.join(" | ")));
  for (const { id, type, properties } of EXPORTED.edges)
    expect(read.getEdgeAttributes(id)).toMatchObject({ ...asRead(properties, (it) => it.join(" | ")), type });
  expect(read.getNodeAttributes("ent-u")).toMatchObject({ label: "331st Airborne Regiment", type: "Unit" });
  expect(read.getEdgeAttributes("edg-1")).toMatchObject({ weight: 2, knownSince: "2022-03-31" });
  expect(text("graphml")).toContain('attr.name="latitude" attr.type="double"');
  expect(text("graphml")).toContain('attr.name="documents" attr.type="long"');
});

test("signs that XML has no way to write are replaced, not written", () => {
  const graph: Graph = {
    nodes: [{ id: "a", labels: ["Document"], properties: { title: "a\u0001b" } }],
    edges: [],
  };
  for (const format of ["gexf", "graphml"]) expect(text(format, graph)).toContain("a\ufffdb");
});

test("CSV cells that a spreadsheet would run are made harmless, numbers and --verbatim left alone", () => {
  const rows = (verbatim: boolean): Record<string, string>[] =>
    parseCsv(text("csv", EXPORTED, verbatim), { columns: true });
  expect(rows(false).find((it) => it.id === "ent-p")).toMatchObject({
    name: "'=cmd()|'x'",
    names: `'=cmd()|'x'|Олег <Bondar>|O. "B" & co|a;b`,
    roles: "'-commander",
  });
  expect(rows(false).find((it) => it.id === "ent-x")?.longitude).toBe("-30.5");
  expect(rows(false).find((it) => it.id === "edg-2")).toMatchObject({ source: "'=1+1", starts: "1|20|30" });
  expect(rows(true).find((it) => it.id === "ent-p")?.name).toBe("=cmd()|'x'");
  for (const sign of ["=", "+", "-", "@", "\t", "\r", "\n", "＝"]) {
    const graph: Graph = {
      nodes: [{ id: "a", labels: ["Document"], properties: { title: `${sign}1` } }],
      edges: [],
    };
    const [row] = parseCsv(text("csv", graph), { columns: true }) as { title?: string }[];
    expect(row?.title).toBe(`'${sign}1`);
  }
});
