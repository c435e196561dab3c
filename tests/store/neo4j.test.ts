import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type QueryRefused, UserError } from "../../src/errors.ts";
import { type GraphStore, QUERY_LIMITS } from "../../src/store/graph-store.ts";
import { Connection, refuseOldServer } from "../../src/store/neo4j/connection.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { QueryConsole } from "../../src/store/neo4j/query-console.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import { type AskedStore, harmDone } from "../laws/09-guard.ts";
import { HARMLESS_QUERIES, HOSTILE_QUERIES } from "../laws/hostile-queries.ts";
import { onEachNeo4j, wipe } from "../neo4j-servers.ts";
import { neo4jSession } from "../neo4j-session.ts";
import type { Tampering } from "./contract/opened-store.ts";
import { SMALL } from "./contract/small-graph.ts";
import { testGraphStore } from "./contract.ts";

const NONE = { nodes: 0, edges: 0 };
const NOTHING = { created: NONE, updated: NONE, deleted: NONE };

/** What another user of the server runs to tamper with a store. */
const TAMPERINGS: Record<Tampering, readonly string[]> = {
  "written by an unknown version": [
    "MATCH (n) WHERE n._project IS NOT NULL SET n._hash = 'of another version', n._folded = 'otherwise'",
    "MATCH ()-[r]->() WHERE r._project IS NOT NULL SET r._hash = 'of another version'",
  ],
  "two nodes of one id": [
    "DROP CONSTRAINT vouch_id_Entity",
    "CREATE (:Entity:Unit {id: 'u1', name: 'a twin'})",
  ],
  mended: ["MATCH (n:Entity {id: 'u1'}) WHERE n._project IS NULL DELETE n"],
};

await onEachNeo4j("the store", (server) => {
  testGraphStore(server.name, async () => {
    await wipe(server);
    let store = await openNeo4jStore({ ...server, project: "contract" });
    return {
      store,
      async reopen() {
        await store.close();
        store = await openNeo4jStore({ ...server, project: "contract" });
        return store;
      },
      openSecond: () => openNeo4jStore({ ...server, project: "contract" }),
      async tamper(how) {
        await store.close();
        for (const statement of TAMPERINGS[how]) await neo4jSession(server)(statement);
        store = await openNeo4jStore({ ...server, project: "contract" });
        return store;
      },
      async dispose() {
        await store.close();
        await wipe(server);
      },
    };
  });
});

const refusalOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => "answered",
    (error: unknown) => (error instanceof UserError ? error.message : error),
  );

await onEachNeo4j("a database that others use too", (server) => {
  const foreign = neo4jSession(server);
  let store: GraphStore;
  beforeAll(async () => {
    store = await openNeo4jStore({ ...server, project: "guest" });
  });
  afterEach(() => foreign("MATCH (n) WHERE n._project IS NULL DETACH DELETE n"));
  afterAll(() => store.close());

  const FOREIGN =
    "CREATE (a:Entity:Person {name: 'theirs'}), (b:Person {id: 'p1', note: 'theirs'}), (c:Claim), " +
    "(a)-[:MEMBER_OF {since: 1}]->(b), (b)-[:MENTIONS {starts: [1]}]->(c), (:VouchProject {x: 1}), (:Document {id: 'other', title: 'Kharkiv'})";
  const COUNT =
    "MATCH (n) WHERE n._project IS NULL OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS edges";

  test("what is not ours is neither counted, touched nor deleted", async () => {
    await foreign(FOREIGN);
    const before = await foreign(
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n), properties(n), type(r), properties(r) ORDER BY elementId(n), elementId(r)",
    );
    expect((await store.bringTo(SMALL, "m1")).created).toEqual({ nodes: 7, edges: 7 });
    expect(await store.contents()).toEqual(SMALL);
    expect(await store.bringTo(SMALL, "m1")).toEqual(NOTHING);
    expect(await store.nodes(["other", "p1"])).toEqual(SMALL.nodes.filter((it) => it.id === "p1"));
    expect((await store.search("kharkiv", 10)).map((it) => it.id)).toEqual(["x1", "d1"]);
    await store.bringTo({ nodes: [], edges: [] }, "m2");
    expect(await store.marker()).toBe("m2");
    const after = await foreign(
      "MATCH (n) WHERE n._project IS NULL OPTIONAL MATCH (n)-[r]->(m) RETURN labels(n), properties(n), type(r), properties(r) ORDER BY elementId(n), elementId(r)",
    );
    expect(after).toEqual(before);
  });

  test("a foreign edge that hangs on a node of ours stays when the node goes", async () => {
    await store.bringTo(SMALL, "m1");
    await foreign(
      "MATCH (p:Person {id: 'p1'}), (u:Unit {id: 'u1'}) CREATE (p)-[:SEEN_BY {at: 'noon'}]->(:Camera {no: 7}), (p)-[:FRIEND]->(u)",
    );
    expect(await store.contents()).toEqual(SMALL);
    const gone = {
      nodes: SMALL.nodes.filter((it) => it.id !== "p1"),
      edges: SMALL.edges.filter((it) => it.source !== "p1"),
    };
    expect((await store.bringTo(gone, "m2")).deleted).toEqual({ nodes: 1, edges: 2 });
    expect(await store.contents()).toEqual(gone);
    expect(await foreign("MATCH (n)-[r:SEEN_BY]->(c:Camera) RETURN labels(n), properties(n), r.at")).toEqual([
      [[], {}, "noon"],
    ]);
    expect(await foreign("MATCH ()-[r:FRIEND]->(u:Unit) RETURN u.id")).toEqual([["u1"]]);
    await store.bringTo(SMALL, "m1");
    expect(await store.contents()).toEqual(SMALL);
  });

  test("an id of ours that something foreign bears is refused, naming the remedy", async () => {
    await store.bringTo({ nodes: [], edges: [] }, "m0");
    await foreign("CREATE (:Entity {id: 'u1', name: 'theirs'})");
    expect(await refusalOf(store.bringTo(SMALL, "m1"))).toMatch(
      /holds something else under an id .* load into another database/,
    );
    expect(await foreign("MATCH (n:Entity {id: 'u1'}) RETURN properties(n)")).toEqual([
      [{ id: "u1", name: "theirs" }],
    ]);
    await foreign("MATCH (n:Entity {id: 'u1'}) WHERE n._project IS NULL DETACH DELETE n");
    await store.bringTo(SMALL, "m1");
    expect(await store.contents()).toEqual(SMALL);
    expect(await foreign(COUNT)).toEqual([[0, 0]]);
  });

  test("two loads of one project at once end with the graph", async () => {
    const second = await openNeo4jStore({ ...server, project: "guest" });
    const graph = generatedGraph(2_000, 4_000);
    await store.bringTo({ nodes: [], edges: [] }, "m0");
    await Promise.all([store.bringTo(graph, "m3"), second.bringTo(graph, "m3")]);
    expect(await store.contents()).toEqual(graph);
    expect(await second.marker()).toBe("m3");
    await second.close();
  });

  test("another project is refused, when it opens and when it loads", async () => {
    await store.bringTo(SMALL, "m1");
    const message = await refusalOf(openNeo4jStore({ ...server, project: "other" }));
    expect(message).toMatch(/holds another project \(guest\): load into another database or server/);
    expect(await store.contents()).toEqual(SMALL);
  });
});

await onEachNeo4j("the first contact", (server) => {
  const admin = neo4jSession(server);
  const open = (change: Partial<typeof server> & { database?: string }) =>
    refusalOf(openNeo4jStore({ ...server, project: "p", ...change }));

  test("a server that is not there, or no address of one", async () => {
    expect(await open({ uri: "neo4j://127.0.0.1:9" })).toMatch(
      /^nothing answers as Neo4j at neo4j:\/\/127.0.0.1:9: start a server/,
    );
    expect(await open({ uri: "bolt://127.0.0.1:9" })).toMatch(/^nothing answers as Neo4j/);
    for (const uri of ["http://127.0.0.1:9", "", "neo4j://", "nonsense"])
      expect(await open({ uri }), uri).toMatch(/give one like neo4j:\/\/127.0.0.1:7687/);
  });

  test("a wrong password is said, and never shown", async () => {
    const message = await open({ password: "not-the-password" });
    expect(message).toMatch(/^user neo4j or the password is wrong at neo4j:.*NEO4J_PASSWORD$/);
    expect(message).not.toContain("not-the-password");
  });

  test("a first password that must be changed", async () => {
    await admin("CREATE OR REPLACE USER newcomer SET PASSWORD 'first-password' CHANGE REQUIRED", "system");
    const message = await open({ user: "newcomer", password: "first-password" });
    await admin("DROP USER newcomer", "system");
    expect(message).toMatch(/^user newcomer at .* still has the first password/);
    expect(message).not.toContain("first-password'");
  });

  test("a database that is not there", async () => {
    expect(await open({ database: "nowhere" })).toMatch(/there is no running database nowhere/);
  });
});

test("a server before 5.26 is too old", () => {
  for (const agent of ["Neo4j/5.25.1", "Neo4j/4.4.40"])
    expect(() => refuseOldServer(agent, "neo4j://a:secret@host:7687")).toThrow(
      `${agent} at neo4j://host:7687 is too old: Vouch needs Neo4j 5.26 or newer`,
    );
  for (const agent of ["Neo4j/5.26.0", "Neo4j/2025.01.0"]) refuseOldServer(agent, "neo4j://host");
});

await onEachNeo4j("asking can't harm", (server) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openNeo4jStore({ ...server, project: "guarded" });
    await store.bringTo(generatedGraph(300, 600), "guarded");
  });
  afterAll(() => store.close());

  const tries = [...new Set(HOSTILE_QUERIES.map((it) => it.tries))];
  test.each(tries)("queries that try %s", async (what) => {
    const queries = HOSTILE_QUERIES.filter((it) => it.tries === what);
    expect(await harmDone(store, queries)).toEqual([]);
  });

  test.each(HARMLESS_QUERIES)("a plain question is answered: %s", async (cypher) => {
    expect((await store.query(cypher, {})).truncated).toBe(false);
  });

  test("the plan stops what the words would let through", async () => {
    const connection = await Connection.open(server);
    const unworded: AskedStore = {
      marker: () => store.marker(),
      contents: () => store.contents(),
      query: (cypher, parameters, limits = QUERY_LIMITS) =>
        new QueryConsole(connection).ask(cypher, parameters, limits),
    };
    const planned = HOSTILE_QUERIES.filter((it) => /write|schema|files|govern/.test(it.tries));
    expect(await harmDone(unworded, planned)).toEqual([]);
    await connection.close();
  });

  test("two queries that can't be ended keep further ones out until they have ended", async () => {
    const connection = await Connection.open(server);
    const console = new QueryConsole(connection);
    const ask = (cypher: string) =>
      console.ask(cypher, {}, { rows: 1, bytes: 100, deadline: 300 }).then(
        ({ rows }) => rows[0]?.[0],
        (error: QueryRefused) => error.reason,
      );
    const endless = (n: number) =>
      `RETURN size([a IN range(1, 9000) WHERE any(b IN range(1, 9000) WHERE a * b = -${n})]) AS n`;
    expect(await Promise.all([ask(endless(1)), ask(endless(2))])).toEqual(["deadline", "deadline"]);
    expect(await ask("RETURN 1 AS one")).toBe("busy");
    await expect.poll(() => ask("RETURN 1 AS one"), { timeout: 90_000, interval: 500 }).toBe(1);
    await connection.close();
  });

  test("many at once are answered two at a time, and the queue has an end", async () => {
    const asked = Array.from({ length: 30 }, () =>
      store.query("MATCH (n) RETURN count(n) AS n", {}).then(
        ({ rows }) => rows[0]?.[0],
        (error: QueryRefused) => error.reason,
      ),
    );
    expect(new Set(await Promise.all(asked))).toEqual(new Set([300, "busy"]));
  });
});
