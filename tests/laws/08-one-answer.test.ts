import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocuments } from "../../src/documents/read-documents.ts";
import type { Graph } from "../../src/model/graph.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { readLibrary } from "../../src/store/library.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { ATTESTED } from "../store/attested-graph.ts";
import { differingAnswers, differingCalls, type Question } from "./08-one-answer.ts";
import { scratchFolder, withProduct } from "./product.ts";

/** Each question of the library with its defaults, and again about something else. */
const LIBRARY: readonly Question[] = readLibrary().flatMap(({ name, cypher, parameters }) => {
  const defaults = Object.fromEntries(parameters.map((it) => [it.name, it.default]));
  const texts = parameters.filter((it) => it.type === "string").map((it) => [it.name, "Kupyansk"]);
  return [
    { name, cypher, parameters: defaults },
    { name: `${name}, of Kupyansk`, cypher, parameters: { ...defaults, ...Object.fromEntries(texts) } },
  ];
});

/** The graph of the sample reports, as a user gets it. */
const sampleGraph = (): Promise<Graph> =>
  withProduct(undefined, async ({ ingest }) => {
    await ingest.add(readDocuments([join(import.meta.dirname, "../../data/documents")]));
    return ingest.graph();
  });

await onEachNeo4j("one question, one answer", (server) => {
  const folder = scratchFolder("one-answer");
  let embedded: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    embedded = await openEmbeddedStore(folder);
    neo4j = await openNeo4jStore({ ...server, project: "one-answer" });
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), neo4j.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const load = (graph: Graph) => Promise.all([embedded, neo4j].map((it) => it.bringTo(graph, "loaded")));

  describe.each([
    ["reports of one call and its denial", async () => ATTESTED],
    ["the sample reports", sampleGraph],
    ["nothing", async () => ({ nodes: [], edges: [] })],
  ] as const)("on %s", (name, graphOf) => {
    let graph: Graph;
    beforeAll(async () => {
      graph = await graphOf();
      await load(graph);
    });

    test("the stores hold the same graph", async () => {
      expect(await neo4j.contents()).toEqual(await embedded.contents());
    });

    const questions = name === "nothing" ? LIBRARY.filter((it) => !it.name.includes(",")) : LIBRARY;
    test.each(questions)("$name", async (question) => {
      expect(await differingAnswers(embedded, neo4j, [question])).toEqual([]);
      const { rows } = await neo4j.query(question.cypher, question.parameters);
      if (graph === ATTESTED && !question.name.includes(",")) expect(rows.length).toBeGreaterThan(0);
      if (name === "nothing") expect(rows).toEqual([]);
    });

    test("names, neighbours and ways", async () => {
      expect(await differingCalls(embedded, neo4j, graph)).toEqual([]);
    });
  });

  test("the law is seen broken on a store that lost an edge", async () => {
    await load(ATTESTED);
    const edges = ATTESTED.edges.filter((it) => it.type !== "STATED_IN");
    await embedded.bringTo({ ...ATTESTED, edges }, "broken");
    expect((await differingAnswers(embedded, neo4j, LIBRARY.slice(0, 20))).length).toBeGreaterThan(5);
    expect((await differingCalls(embedded, neo4j, ATTESTED)).length).toBe(0);
    await embedded.bringTo({ nodes: ATTESTED.nodes, edges: [] }, "broken");
    expect((await differingCalls(embedded, neo4j, ATTESTED)).length).toBeGreaterThan(0);
  });
});
