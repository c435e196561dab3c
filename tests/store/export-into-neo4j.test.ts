import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { messageOf, UserError } from "../../src/errors.ts";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import { cypherLines } from "../../src/graph/export/cypher.ts";
import { importFolder } from "../../src/graph/export/import-folder.ts";
import type { Graph } from "../../src/model/graph.ts";
import { writeWhole } from "../../src/project/write-whole.ts";
import { assembleNeo4j } from "../../src/store/neo4j-server/assemble-neo4j.ts";
import { findJava } from "../../src/store/neo4j-server/find-java.ts";
import { startNeo4j } from "../../src/store/neo4j-server/start-neo4j.ts";
import { NEO4J_VERSIONS, type Neo4jVersion } from "../../src/store/neo4j-server/versions.ts";
import { writeHome } from "../../src/store/neo4j-server/write-home.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";
import { EXPORTED } from "../graph/exported-graph.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { type Neo4jServer, neo4jSession } from "../neo4j-session.ts";

/** All that a database holds, as anybody who knows nothing of us reads it. */
async function contentsOf(server: Neo4jServer): Promise<Graph> {
  const run = neo4jSession(server);
  const withoutId = ({ id: _, ...properties }: Record<string, never>) => properties;
  const nodes = await run("MATCH (n) RETURN n.id, labels(n), properties(n)");
  const edges = await run("MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)");
  return {
    nodes: nodes.map(([id, labels, properties]) => ({
      id: String(id),
      labels: labels as Graph["nodes"][number]["labels"],
      properties: withoutId(properties as Record<string, never>),
    })),
    edges: edges.map(([id, type, source, target, properties]) => ({
      id: String(id),
      type: type as Graph["edges"][number]["type"],
      source: String(source),
      target: String(target),
      properties: withoutId(properties as Record<string, never>),
    })),
  };
}

const TYPES =
  "MATCH (x:Place {id: 'ent-x'}), (u:Unit {id: 'ent-u'})<-[r:MEMBER_OF]-() RETURN valueType(x.latitude), valueType(u.documents), valueType(r.claims)";
const STORED = [["FLOAT NOT NULL", "INTEGER NOT NULL", "LIST<STRING NOT NULL> NOT NULL"]];

await onEachNeo4j("the Cypher script", (server) => {
  test("makes the same graph, with types; run twice, it doubles nothing; and no value gets out of its literal", async () => {
    const run = neo4jSession(server);
    const statements = [...cypherLines(EXPORTED)].join("").split(";\n").slice(0, -1);
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    for (const statement of [...statements, ...statements])
      await driver.executeQuery(statement, {}, { database: "neo4j" });
    await driver.close();
    expect(canonicalText(await contentsOf(server))).toBe(canonicalText(EXPORTED));
    expect(await run(TYPES)).toEqual(STORED);
    for (const [name] of await run("SHOW CONSTRAINTS YIELD name RETURN name"))
      await run(`DROP CONSTRAINT \`${name}\``);
  }, 60_000);
});

const [VERSION, NEWEST] = NEO4J_VERSIONS;

/** Runs Neo4j's own importer in a folder that was exported, as a person would with `neo4j-admin`. */
async function runImport(version: Neo4jVersion, folder: string, home: string): Promise<string> {
  const [java, { lib }] = await Promise.all([findJava(version), assembleNeo4j(version)]);
  const words = ["database", "import", "full", "neo4j", "@import.args"];
  const jvm = [
    "-Xmx512m",
    "-XX:TieredStopAtLevel=1",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "-cp",
    join(lib, "*"),
  ];
  const { stdout } = await promisify(execFile)(java, [...jvm, "org.neo4j.cli.AdminTool", ...words], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") },
    timeout: 60_000,
  });
  return stdout;
}

const OTHERS = generatedGraph(300, 600);
const GRAPH: Graph = {
  nodes: [...EXPORTED.nodes, ...OTHERS.nodes],
  edges: [...EXPORTED.edges, ...OTHERS.edges],
};
const folder = mkdtempSync(join(tmpdir(), "vouch-import-"));
beforeAll(() => {
  for (const { name, parts } of importFolder(GRAPH, { verbatim: true }))
    writeWhole(join(folder, name), parts);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where no Neo4j can be put together, that is a skip with its reason; with CI=true, a failure. */
async function orSkip(context: TestContext, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof UserError) || process.env.CI === "true") throw error;
    context.skip(messageOf(error));
  }
}

test("neo4j-admin imports the folder of tables: what a server then holds is the graph to the byte, with its types", async (context) => {
  await orSkip(context, async () => {
    const prepare = async (home: string): Promise<void> => {
      await runImport(VERSION, folder, home);
    };
    const server = await startNeo4j({ version: VERSION, prepare });
    try {
      const session = { name: VERSION, uri: server.uri, user: "neo4j", password: "" };
      expect(canonicalText(await contentsOf(session))).toBe(canonicalText(GRAPH));
      expect(await neo4jSession(session)(TYPES)).toEqual(STORED);
    } finally {
      await server.stop();
    }
  });
}, 120_000);

test("the importer of the newest release takes all of the folder too", async (context) => {
  await orSkip(context, async () => {
    const home = mkdtempSync(join(tmpdir(), "vouch-import-home-"));
    try {
      writeHome(home, { version: NEWEST, port: 0, auth: false });
      const told = await runImport(NEWEST, folder, home);
      expect(told).toMatch(new RegExp(`\\b${GRAPH.nodes.length} nodes`));
      expect(told).toMatch(new RegExp(`\\b${GRAPH.edges.length} relationships`));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
}, 120_000);
