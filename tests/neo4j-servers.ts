import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { TestServer } from "./global-setup.ts";
import { type Neo4jServer, neo4jSession } from "./neo4j-session.ts";

/** Milliseconds that a file waits for its turn at a server: other files may be long. */
const TURN = 900_000;

function ask(path: string): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    get({ port: inject("neo4jOffice"), host: "127.0.0.1", path, agent: false }, answered).on("error", failed);
  });
}

/** The Neo4j servers of this run; the first file that asks waits until they have started. */
async function neo4jServers(): Promise<TestServer[]> {
  return JSON.parse(await text(await ask("/servers")));
}

/** Deletes all that lies in a server's database, and the claim of the project that it was. */
export async function wipe(server: Neo4jServer): Promise<void> {
  const run = neo4jSession(server);
  for (const [name] of await run(
    "SHOW INDEXES YIELD name WHERE name STARTS WITH 'vouch_project_' RETURN name",
  ))
    await run(`DROP INDEX \`${name}\``);
  const deleteSome = () => run("MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*)");
  while ((await deleteSome())[0]?.[0] !== 0);
}

/**
 * Describes something on each Neo4j of this run, with the server to itself and its database empty at the start. Where a
 * server is missing, that is a skip with its reason; with CI=true, a failure.
 */
export async function onEachNeo4j(what: string, body: (server: Neo4jServer) => void): Promise<void> {
  for (const server of await neo4jServers()) {
    if ("missing" in server) {
      if (process.env.CI === "true") throw new Error(server.missing);
      process.stderr.write(`skipped on ${server.name}: ${server.missing}\n`);
      describe.skip(`${what}, on ${server.name} (${server.missing})`, () =>
        body({ name: server.name, uri: "", user: "", password: "" }));
      continue;
    }
    describe(`${what}, on ${server.name}`, () => {
      let turn: IncomingMessage;
      beforeAll(async () => {
        turn = await ask(`/${encodeURIComponent(server.name)}`);
        await new Promise((granted) => turn.once("data", granted));
        await wipe(server);
      }, TURN);
      afterAll(async () => {
        await wipe(server);
        turn.destroy();
      });
      body(server);
    });
  }
}
