import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { messageOf, UserError } from "../src/errors.ts";
import { type RunningNeo4j, startNeo4j } from "../src/store/neo4j-server/start-neo4j.ts";
import { NEO4J_VERSIONS } from "../src/store/neo4j-server/versions.ts";
import { type Neo4jServer, neo4jSession } from "./neo4j-session.ts";

/** A server that tests may use, or why there is none. */
export type TestServer = Neo4jServer | { readonly name: string; readonly missing: string };

declare module "vitest" {
  export interface ProvidedContext {
    neo4jOffice: number;
  }
}

const started: RunningNeo4j[] = [];

async function serverOf(version: (typeof NEO4J_VERSIONS)[number]): Promise<TestServer> {
  const name = `Neo4j ${version}`;
  try {
    const server = await startNeo4j({ version, password: "vouch-test-password", isShortLived: true });
    started.push(server);
    return { name, uri: server.uri, user: server.user, password: server.password };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { name, missing: messageOf(error) };
  }
}

/** The tests empty the database that they use, so a given one must have been given for that: it holds nothing. */
async function givenServer(uri: string, user: string, password: string): Promise<TestServer> {
  const name = "the Neo4j of NEO4J_URI";
  const server = { name, uri, user, password };
  try {
    const [[nodes] = []] = await neo4jSession(server)("MATCH (n) RETURN count(n)");
    if (nodes === 0) return server;
    return {
      name,
      missing: `NEO4J_URI holds ${nodes} nodes, and tests delete all: empty it, or give another one`,
    };
  } catch (error) {
    return { name, missing: `NEO4J_URI can't be used: ${messageOf(error).split("\n")[0]}` };
  }
}

async function allServers(): Promise<TestServer[]> {
  const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password = "" } = process.env;
  if (uri) return [await givenServer(uri, user, password)];
  return Promise.all(NEO4J_VERSIONS.map(serverOf));
}

/**
 * One office for the whole run, asked over HTTP by the test files: it starts the servers when the first file asks for
 * them, and lends each to one file at a time, for as long as that file keeps its request open.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let servers: Promise<TestServer[]> | undefined;
  const queues = new Map<string, ServerResponse[]>();
  const lend = (queue: ServerResponse[]): void => {
    queue[0]?.write("yours\n");
  };
  const office = createServer(async (request, response) => {
    if (request.url === "/servers") {
      servers ??= allServers();
      response.end(JSON.stringify(await servers));
      return;
    }
    const name = request.url ?? "";
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);
    response.on("close", () => {
      const wasFirst = queue[0] === response;
      queue.splice(queue.indexOf(response), 1);
      if (wasFirst) lend(queue);
    });
    response.flushHeaders();
    if (queue.push(response) === 1) lend(queue);
  });
  office.requestTimeout = 0;
  await new Promise<void>((ready) => office.listen(0, "127.0.0.1", ready));
  project.provide("neo4jOffice", (office.address() as AddressInfo).port);
  return async () => {
    office.closeAllConnections();
    office.close();
    await servers?.catch(() => []);
    await Promise.all(started.map((server) => server.stop()));
  };
}
