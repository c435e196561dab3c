import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { harmDone } from "./09-guard.ts";
import type { HostileQuery } from "./hostile/hostile-query.ts";
import { HOSTILE_QUERIES } from "./hostile-queries.ts";
import { scratchFolder } from "./product.ts";

const GRAPH = generatedGraph(60, 120);

const OPENINGS = [
  "MATCH (n)",
  "MATCH (n:Person)",
  "MATCH (n)-[r]-(m)",
  "UNWIND [1, 2] AS x MATCH (n)",
  "OPTIONAL MATCH (n)",
];
const ACTS = [
  "SET n.name = 'evil'",
  "SET n:Evil",
  "REMOVE n.name",
  "DELETE n",
  "DETACH DELETE n",
  "CREATE (:Evil)",
  "MERGE (:Evil {id: 1})",
  "FOREACH (y IN [1] | CREATE (:Evil))",
  "CALL { CREATE (:Evil) }",
  "CALL { WITH n SET n.x = 1 } IN TRANSACTIONS",
  "LOAD CSV FROM 'file:///etc/passwd' AS line",
  "CALL db.createLabel('Evil')",
];
const BETWEEN = [" ", "\n", "\t", "/**/", " /* RETURN */ ", " // RETURN n\n", "\u00a0", "\u2028"];
const ENDINGS = [
  "",
  " RETURN n",
  " RETURN count(n) AS n",
  "; RETURN 1",
  " WITH n RETURN n.name AS x LIMIT 1",
];

const cased = (text: string, mask: readonly boolean[]): string =>
  [...text].map((it, i) => (mask[i % mask.length] ? it.toLowerCase() : it)).join("");

/** A hostile query as chance puts it together: an opening, one or two acts, spaced, cased and ended anyhow; or a listed one, cut or glued. */
const hostile: fc.Arbitrary<HostileQuery> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...OPENINGS),
      fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 2 }),
      fc.constantFrom(...BETWEEN),
      fc.constantFrom(...ENDINGS),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    )
    .map(([opening, acts, between, ending, mask]) => ({
      tries: "what chance puts together",
      cypher: cased([opening, ...acts].join(between) + ending, mask),
    })),
  fc
    .tuple(
      fc.constantFrom(...HOSTILE_QUERIES.filter((it) => /write|schema|files|govern/.test(it.tries))),
      fc.nat(60),
    )
    .map(([{ cypher, parameters }, cut]) => ({
      tries: "a part of a listed one",
      cypher: cypher.slice(cut % 2 === 0 ? 0 : cut, cut % 2 === 0 ? cypher.length - cut : cypher.length),
      ...(parameters && { parameters }),
    })),
);

const noHarm = (sequences: number, store: () => GraphStore): Promise<void> =>
  fc.assert(
    fc.asyncProperty(hostile, async (query) => {
      expect(await harmDone(store(), [query])).toEqual([]);
    }),
    { numRuns: sequences, seed: 9 },
  );

describe("law 9: asking can't harm, on the embedded store", () => {
  const folder = scratchFolder("guard");
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmbeddedStore(folder);
    await store.bringTo(GRAPH, "guarded");
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("whatever chance puts together is refused, or does no harm", async () => {
    await noHarm(300, () => store);
  }, 600_000);
});

await onEachNeo4j("law 9: asking can't harm, whatever chance puts together", (server) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openNeo4jStore({ ...server, project: "guard-of-any-query" });
    await store.bringTo(GRAPH, "guarded");
  });
  afterAll(() => store.close());

  test("is refused, or does no harm", async () => {
    await noHarm(60, () => store);
  }, 300_000);
});
