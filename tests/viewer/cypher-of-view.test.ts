import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EntityAnswer, GraphAnswer, QueryAnswer } from "../../src/model/http.ts";
import { edgeProperties, NODE_PROPERTIES } from "../../src/model/properties.ts";
import { EdgeType, Label } from "../../src/model/schema.ts";
import { type GraphIndex, indexGraph } from "../../viewer/appearance/graph-index.ts";
import { cypherOfView, selectedIds } from "../../viewer/ask/cypher-of-view.ts";
import { idsInAnswer } from "../../viewer/ask/ids-in-answer.ts";
import { exploreIndex } from "../../viewer/explore/explore-index.ts";
import { passingIds } from "../../viewer/explore/passing-ids.ts";
import { explorationOf } from "../../viewer/explore/shown-under.ts";
import { HOME, NO_FACETS, type ViewState } from "../../viewer/state/view-state.ts";
import { BULLETIN, CALL, HOSTILE, ONE_NAME } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

let project: ServedProject;
let answer: GraphAnswer;
let graph: GraphIndex;
beforeAll(async () => {
  project = await serveProject(join(tmpdir(), "nowhere"), {
    "calls.md": CALL,
    "bulletin.md": BULLETIN,
    "one.md": ONE_NAME,
    "hostile.jsonl": HOSTILE,
  });
  answer = await graphOf(project);
  graph = indexGraph(answer);
});
afterAll(() => project?.stop());

async function ask(cypher: string): Promise<QueryAnswer> {
  const response = await fetch(`${project.address}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ cypher }),
  });
  const told = (await response.json()) as QueryAnswer;
  expect([cypher, response.status, told]).toEqual([cypher, 200, told]);
  return told;
}

const edgesIn = ({ rows }: QueryAnswer): Set<string> =>
  new Set(
    rows.flat().flatMap((cell) => {
      const { id, source } = (cell ?? {}) as { id?: string; source?: string };
      return source !== undefined && id !== undefined ? [id] : [];
    }),
  );

test("the question behind a node gives the relations that its panel shows, and that behind an edge its sentences", async () => {
  const node = answer.nodes.find(({ name }) => name.startsWith("331st"));
  const panel = (await (await fetch(`${project.address}/api/entities/${node?.id}`)).json()) as EntityAnswer;
  const told = await ask(cypherOfView({ ...HOME, selection: { kind: "node", id: node?.id ?? "" } }, graph));
  expect([...edgesIn(told)].sort()).toEqual(panel.edges.map(({ id }) => id).sort());
  const edge = answer.edges.find(({ type }) => type === "MEMBER_OF");
  const selection = { kind: "edge", id: edge?.id ?? "" } as const;
  const quotes = (await ask(cypherOfView({ ...HOME, selection }, graph))).rows.map((row) => row[3]);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(CALL + BULLETIN + HOSTILE).toContain(quote);
  expect(selectedIds(selection, graph)).toEqual([edge?.source, edge?.target]);
});

test("the question behind a report gives what it mentions, whatever its id is made of", async () => {
  for (const id of ['hostile "><svg onload=window.harmed=3>', "it's \\ a \u202e trap\n"]) {
    const told = await ask(cypherOfView({ ...HOME, document: { id } }, graph));
    expect(told.rows.length > 0).toBe(id.startsWith("hostile"));
  }
});

const some = (nodes: number): readonly string[] => answer.nodes.slice(0, nodes).map(({ id }) => id);

test.each<readonly [string, () => Partial<ViewState>]>([
  ["nothing is hidden", () => ({})],
  ["types are hidden", () => ({ hiddenTypes: ["Place", "Event"] })],
  ["kinds of lines are hidden", () => ({ hiddenMarks: ["inferred"] })],
  ["nodes are hidden one by one", () => ({ hiddenNodes: some(4) })],
  ["some are shown alone", () => ({ isolated: some(9) })],
  ["types are chosen", () => ({ facets: { ...NO_FACETS, type: ["Unit", "Place"] } })],
  ["a country is chosen", () => ({ facets: { ...NO_FACETS, country: ["UA"] } })],
  ["a relation is chosen", () => ({ facets: { ...NO_FACETS, kind: ["BASED_IN", "COMMANDS"] } })],
  ["a status is chosen", () => ({ facets: { ...NO_FACETS, status: ["accepted"] } })],
])("the question behind the picture gives what it shows where %s", async (_, part) => {
  const state = { ...HOME, ...part() };
  const index = exploreIndex(graph, null);
  const shown = passingIds(index, explorationOf(index, state));
  const told = await ask(cypherOfView(state, graph));
  const nodes = shown?.nodes ?? new Set(graph.nodeById.keys());
  const edges = shown?.edges ?? new Set(graph.edgeById.keys());
  expect(idsInAnswer(told, graph)).toEqual([...nodes].sort());
  expect([...edgesIn(told)].sort()).toEqual([...edges].sort());
});

test("all that the graph holds stands in the table of properties, by which questions are completed", async () => {
  const held = ({ rows }: QueryAnswer): string[] =>
    rows.flatMap(([cell]) => Object.keys((cell as { properties: object }).properties));
  for (const label of Label.options)
    for (const name of held(await ask(`MATCH (n:${label}) RETURN n ORDER BY n.id`)))
      expect([label, ...Object.keys(NODE_PROPERTIES[label])]).toContain(name);
  for (const type of EdgeType.options)
    for (const name of held(await ask(`MATCH ()-[r:${type}]->() RETURN r ORDER BY r.id`)))
      expect([type, ...Object.keys(edgeProperties(type))]).toContain(name);
});
