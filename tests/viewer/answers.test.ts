import { expect, test } from "vitest";
import { indexGraph } from "../../viewer/appearance/graph-index.ts";
import { answerAsCsv } from "../../viewer/ask/answer-as-csv.ts";
import { cypherText } from "../../viewer/ask/cypher-literal.ts";
import { idsInAnswer } from "../../viewer/ask/ids-in-answer.ts";
import { freeName, nextColor } from "../../viewer/ask/layer-colors.ts";
import { placeOfProblem } from "../../viewer/ask/place-of-problem.ts";
import { questionsAbout } from "../../viewer/ask/questions-about.ts";
import { compareSides } from "../../viewer/desk/compare-sides.ts";
import { orderPairs, pairKey } from "../../viewer/desk/order-pairs.ts";
import { mirrorRows } from "../../viewer/mirror/mirror-rows.ts";
import { EDGES, NODES } from "./fixture-project.ts";

const GRAPH = indexGraph({ nodes: NODES, edges: EDGES });
const [EDGE] = EDGES;
if (!EDGE) throw new Error("the fixture has no edge");

test("the entities of an answer are found as nodes, ends of edges, ids and within lists, and nowhere else", () => {
  const node = { id: EDGE.source, labels: ["Entity"], properties: { name: EDGE.target } };
  expect(idsInAnswer({ rows: [[node, 5, null, "no id"]] }, GRAPH)).toEqual([EDGE.source]);
  const edge = { id: "x", type: "NEAR", source: EDGE.source, target: EDGE.target, properties: {} };
  const both = [EDGE.source, EDGE.target].sort();
  expect(idsInAnswer({ rows: [[edge]] }, GRAPH)).toEqual(both);
  expect(idsInAnswer({ rows: [[[EDGE.id]]] }, GRAPH)).toEqual(both);
});

test("no cell of a saved table is run as a formula, and none breaks its line", () => {
  const rows = [["=1+1", "\t=2", "@x", -5, "a,b", 'say "so"', "one\ntwo", null, ["a", "-b"]]];
  expect(answerAsCsv({ columns: ["=a"], rows })).toBe(
    `'=a\r\n'=1+1,'\t=2,'@x,-5,"a,b","say ""so""","one\ntwo",,a|-b\r\n`,
  );
});

test("a text in Cypher can't end itself", () => {
  expect(cypherText("O'Brien \\ \n\u202e\ud83d\ude00")).toBe("'O\\'Brien \\\\ \\n\u202e\ud83d\ude00'");
  expect(cypherText("' OR 1=1 //")).toBe("'\\' OR 1=1 //'");
});

test("each colour is given once, and a second of one name gets a number", () => {
  const layers = [0, 1, 2, 3, 4, 5].reduce<{ name: string; color: string; nodes: string[] }[]>(
    (known) => [...known, { name: freeName("Members", known), color: nextColor(known), nodes: [] }],
    [],
  );
  expect(new Set(layers.map(({ color }) => color)).size).toBe(6);
  expect(layers[2]?.name).toBe("Members (3)");
  expect(nextColor(layers)).toBe(layers[0]?.color);
});

test("the place of a problem is found in the query", () => {
  expect(placeOfProblem("MATCH (n)\nRETRUN n", "expected RETURN (line 2, column 1)")?.at).toBe(10);
  expect(placeOfProblem("x", "something else")).toBeNull();
});

test("saved questions are found by all of some words", () => {
  const question = (name: string, title: string, purpose: string) => ({
    name,
    title,
    purpose,
    parameters: [],
    cypher: name,
  });
  const all = [question("a", "Members of a unit", "People"), question("b", "Denials", "Who denies what")];
  expect(questionsAbout(all, "unit people").map(({ name }) => name)).toEqual(["a"]);
  expect(questionsAbout(all, "")).toEqual(all);
  expect(questionsAbout(all, "Denials")).toEqual(all);
});

test("a pair that was put off comes last, the first put off first", () => {
  const who = (id: string) => ({ id, type: "Person" as const, name: id });
  const pair = (left: string, right: string) => ({
    left: who(left),
    right: who(right),
    score: 0.6,
    because: [],
  });
  const [one, two, three] = [pair("a", "b"), pair("c", "d"), pair("e", "f")];
  const order = orderPairs(
    [one, two, three],
    [pairKey(two), pairKey({ ...one, left: one.right, right: one.left })],
  );
  expect(order).toEqual([three, two, one]);
});

test("two sides agree, differ, or one of them says nothing", () => {
  const side = (properties: Record<string, unknown>) => ({
    entity: { id: "e", labels: ["Entity", "Unit"], properties },
    sentences: [],
    reports: 1,
  });
  const rows = compareSides({
    left: side({ number: "92", country: "UA", echelon: "brigade", firstReported: "2022-01-01" }),
    right: side({ number: "92", country: "RU", firstReported: "2023-01-01" }),
  });
  expect(rows.map(({ name, agreement }) => [name, agreement])).toEqual([
    ["number", "same"],
    ["echelon", "one"],
    ["country", "differ"],
    ["first reported", "one"],
  ]);
});

test("the picture in words is what is best connected, or what is selected with its relations", () => {
  const all = { node: () => true, edge: () => true };
  const whole = mirrorRows(GRAPH, null, all);
  expect(whole.rows.length).toBe(NODES.length);
  const own = mirrorRows(GRAPH, { kind: "node", id: EDGE.source }, all);
  expect(own.rows.map(({ leadsTo }) => leadsTo.id)).toContain(EDGE.id);
  expect(own.rows[0]?.words).toMatch(/origin/);
  const between = mirrorRows(GRAPH, { kind: "edge", id: EDGE.id }, all);
  expect(between.rows.slice(0, 2).map(({ leadsTo }) => leadsTo.id)).toEqual([EDGE.source, EDGE.target]);
  expect(mirrorRows(GRAPH, null, { node: () => false, edge: () => true }).rows).toEqual([]);
});
