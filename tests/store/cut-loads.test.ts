import { afterAll, beforeAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { Graph } from "../../src/model/graph.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import type { Fault, Moment } from "../../src/training/kills/bolt-link.ts";
import { BoltProxy } from "../../src/training/kills/bolt-proxy.ts";
import { onEachNeo4j, wipe } from "../neo4j-servers.ts";
import { neo4jSession } from "../neo4j-session.ts";

const PROJECT = "cut";
/** What a database holds before the load that is cut: of the same ids, some are changed, some come and some go. */
const BEFORE = generatedGraph(200, 400, 2);
const WANTED = generatedGraph(260, 340, 1);
/** Of so many rows that they are written in two transactions. */
const LARGE = generatedGraph(2_000, 3_600, 3);

const SILENT = /^nothing answers as Neo4j at bolt:\/\/127\.0\.0\.1:\d+: start a server/;
const LOST =
  /^the connection to bolt:\/\/127\.0\.0\.1:\d+ was lost: see that the server runs, and give the same command again; a load goes on from what was written$/;

/** Where a load of changes is cut. Its transactions: the marker is forgotten, rows are written, the marker is set. */
const CUTS: readonly (readonly [string, Moment, RegExp])[] = [
  ["before the greeting", { request: "HELLO", nth: 1, when: "before" }, SILENT],
  ["halfway through the greeting", { request: "HELLO", nth: 1, when: "half" }, SILENT],
  ["before the answer to the login", { request: "LOGON", nth: 1, when: "after" }, SILENT],
  ["when the indexes are asked for", { request: "RUN", nth: 2, when: "after" }, LOST],
  ["while what is held is read", { request: "PULL", nth: 5, when: "after" }, LOST],
  ["before the first transaction", { request: "BEGIN", nth: 1, when: "before" }, LOST],
  ["before the marker's going is committed", { request: "COMMIT", nth: 1, when: "before" }, LOST],
  ["when the marker's going was committed", { request: "COMMIT", nth: 1, when: "after" }, LOST],
  ["halfway through a statement's rows", { request: "RUN", nth: 13, when: "half" }, LOST],
  ["before the rows are committed", { request: "COMMIT", nth: 2, when: "before" }, LOST],
  ["halfway through the commit", { request: "COMMIT", nth: 2, when: "half" }, LOST],
  ["when the rows were committed and the answer is lost", { request: "COMMIT", nth: 2, when: "after" }, LOST],
  ["before the marker is set", { request: "COMMIT", nth: 3, when: "before" }, LOST],
  ["when the marker was set and the answer is lost", { request: "COMMIT", nth: 3, when: "after" }, LOST],
];

const refusedRows = (code: string, message: string): Fault => ({
  request: "RUN",
  nth: 13,
  when: "before",
  answer: { code, message },
});

await onEachNeo4j("a load that is cut off is finished by the same load", (server) => {
  const count = neo4jSession(server);
  let proxy: BoltProxy;
  let direct: GraphStore;
  beforeAll(async () => {
    proxy = await BoltProxy.open(server.uri);
    direct = await openNeo4jStore({ ...server, project: PROJECT });
  });
  afterAll(async () => {
    await direct.close();
    await proxy.close();
  });

  /** Loads as the command does: opens, brings the database to the graph, closes. */
  async function load(graph: Graph, fault?: Fault): Promise<void> {
    proxy.expect(fault);
    const store = await openNeo4jStore({ ...server, uri: proxy.uri, project: PROJECT });
    try {
      await store.bringTo(graph, "wanted");
    } finally {
      await store.close();
    }
  }

  async function expectOnly(graph: Graph): Promise<void> {
    expect(await direct.contents()).toEqual(graph);
    expect(await direct.marker()).toBe("wanted");
    expect(await count("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)")).toEqual([
      [graph.nodes.length, graph.edges.length],
    ]);
  }

  async function expectCut(graph: Graph, moment: Fault, says: RegExp): Promise<void> {
    const error = await load(graph, moment).then(
      () => "the load was not cut",
      (it) => it,
    );
    expect(proxy.hasStruck).toBe(true);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toMatch(says);
  }

  test.each(CUTS)("%s", async (_, moment, says) => {
    await direct.bringTo(BEFORE, "before");
    await expectCut(WANTED, moment, says);
    await load(WANTED);
    await expectOnly(WANTED);
  });

  test("a first load, as the indexes and constraints are made", async () => {
    await wipe(server);
    for (const [name] of await count("SHOW CONSTRAINTS YIELD name RETURN name"))
      await count(`DROP CONSTRAINT \`${name}\``);
    await expectCut(WANTED, { request: "RUN", nth: 20, when: "half" }, LOST);
    await load(WANTED);
    await expectOnly(WANTED);
    const unfinished = await count(
      "SHOW INDEXES YIELD name, state, owningConstraint WHERE name STARTS WITH 'vouch_id_' AND (owningConstraint IS NULL OR state <> 'ONLINE') RETURN name",
    );
    expect(unfinished).toEqual([]);
  });

  test("a first load, between the first rows and the next", async () => {
    await wipe(server);
    await expectCut(LARGE, { request: "COMMIT", nth: 3, when: "after" }, LOST);
    await load(LARGE);
    await expectOnly(LARGE);
  });

  test("rows that met another's locks are written again at once, by the same load", async () => {
    await direct.bringTo(BEFORE, "before");
    const code = "Neo.TransientError.Transaction.DeadlockDetected";
    await load(WANTED, refusedRows(code, "ForsetiClient can't acquire a lock."));
    expect(proxy.hasStruck).toBe(true);
    await expectOnly(WANTED);
  });

  test("a database that takes no writes is named with the remedy, and loaded once it does", async () => {
    await direct.bringTo(BEFORE, "before");
    const code = "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase";
    await expectCut(
      WANTED,
      refusedRows(code, "No write operations are allowed on this database."),
      /^database neo4j at bolt:.* is read-only: make it writable \(.*\), or load into another$/,
    );
    await load(WANTED);
    await expectOnly(WANTED);
  });

  test("a full disk is named with the remedy, and the same load is finished once there is room", async () => {
    await direct.bringTo(BEFORE, "before");
    const code = "Neo.DatabaseError.Transaction.TransactionLogError";
    const answer = { code, message: "Could not append transaction to log." };
    await expectCut(
      WANTED,
      { request: "COMMIT", nth: 2, when: "before", answer },
      /^database neo4j at bolt:.* could not write to its disk and has stopped: make room there .* give the same command again$/,
    );
    await load(WANTED);
    await expectOnly(WANTED);
  });
});
