import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GrafeoDB } from "@grafeo-db/js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryRefused } from "../../src/errors.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { guardQuery } from "../../src/store/query-guard.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import { type AskedStore, harmDone } from "./09-guard.ts";
import { HARMLESS_QUERIES, HOSTILE_QUERIES } from "./hostile-queries.ts";

const GRAPH = generatedGraph(300, 600);

describe("asking the embedded store can't harm", () => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-guard-"));
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmbeddedStore(folder);
    await store.bringTo(GRAPH, "guarded");
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const tries = [...new Set(HOSTILE_QUERIES.map((it) => it.tries))];
  test.each(tries)("queries that try %s", async (what) => {
    expect(
      await harmDone(
        store,
        HOSTILE_QUERIES.filter((it) => it.tries === what),
      ),
    ).toEqual([]);
  });

  test.each(HARMLESS_QUERIES)("a plain question is answered: %s", async (cypher) => {
    expect((await store.query(cypher, {})).truncated).toBe(false);
  });

  test("many at once are answered two at a time, and the queue has an end", async () => {
    const asked = Array.from({ length: 30 }, () =>
      store.query("MATCH (n) RETURN count(n) AS n", {}).then(
        ({ rows }) => rows[0]?.[0],
        (error: QueryRefused) => error.reason,
      ),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers)).toEqual(new Set([300, "busy"]));
    expect(answers.filter((it) => it === 300).length).toBeGreaterThanOrEqual(10);
  });

  test("an endless query doesn't keep another from being answered beside it", async () => {
    const endless = store
      .query(
        "MATCH (a), (b), (c), (d), (e), (f) RETURN count(*) AS n",
        {},
        { rows: 1, bytes: 100, deadline: 2_000 },
      )
      .catch((error: QueryRefused) => error.reason);
    const { rows } = await store.query("MATCH (n) RETURN count(n) AS n", {});
    expect(rows).toEqual([[300]]);
    expect(await endless).toBe("deadline");
  });
});

test("a query that outgrows the memory is ended before its deadline", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-greedy-"));
  const store = await openEmbeddedStore(folder);
  await store.bringTo(GRAPH, "greedy");
  const greedy = "MATCH (a), (b), (c), (d), (e) RETURN collect([a, b, c, d, e]) AS xs";
  const limits = { rows: 10, bytes: 1_000, deadline: 100_000 };
  await expect(store.query(greedy, {}, limits)).rejects.toThrow(/memory/);
  expect((await store.query("MATCH (n) RETURN count(n) AS n", {})).rows).toEqual([[300]]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the hostile queries are many, and none stands there twice", () => {
  const distinct = new Set(HOSTILE_QUERIES.map((it) => JSON.stringify([it.cypher, it.parameters ?? null])));
  expect(distinct.size).toBe(HOSTILE_QUERIES.length);
  expect(distinct.size).toBeGreaterThanOrEqual(200);
});

test("every query that writes, reaches outside or governs the server is refused by its words alone", () => {
  const words =
    /^to (write|write in disguise|change the schema|read files or open connections|govern the server)$/;
  const passed = HOSTILE_QUERIES.filter((it) => words.test(it.tries)).filter(
    ({ cypher, parameters = {} }) => {
      try {
        guardQuery(cypher, parameters, "neo4j");
        return true;
      } catch (error) {
        return !(error instanceof QueryRefused);
      }
    },
  );
  expect(passed.map((it) => it.cypher)).toEqual([]);
});

test("the law is seen broken on a store whose guard is left out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vouch-unguarded-"));
  const db = GrafeoDB.create(join(folder, "graph.grafeo"));
  await db.executeCypher("CREATE (:Entity:Person {id: 'p1', name: 'Ivan Petrenko'})");
  const unguarded: AskedStore = {
    marker: async () => null,
    contents: async () => {
      const found = await db.executeCypher("MATCH (n) RETURN n.id, n.name ORDER BY n.id");
      const nodes = found
        .rows()
        .map(([id, name]) => ({ id: String(id), labels: [], properties: { name: String(name) } }));
      return { nodes, edges: [] };
    },
    query: async (cypher, parameters) => {
      const result = await db.executeCypher(cypher, parameters);
      return { columns: result.columns, rows: result.rows(), truncated: false };
    },
  };
  const queries = HOSTILE_QUERIES.filter((it) =>
    /SET n.name = 'evil'$|'\/etc\/passwd' AS line RETURN line$/.test(it.cypher),
  );
  const harm = await harmDone(unguarded, queries);
  expect(harm.some((it) => it.endsWith("changed the graph"))).toBe(true);
  expect(harm.some((it) => it.endsWith("read a file of this machine"))).toBe(true);
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
