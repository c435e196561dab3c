import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { Connection } from "../../src/store/neo4j/connection.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { failure } from "../../src/training/kills/bolt-messages.ts";
import { boltStandIn, routes } from "./bolt-stand-in.ts";

const USER = { user: "neo4j", password: "of no use here" };

async function portOf(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const OTHERS = {
  "a web server": () => createServer((_, answer) => answer.end("hello")),
  "a server that hangs up": () => createSocketServer((socket) => socket.destroy()),
  "a server that speaks another language": () =>
    createSocketServer((socket) => socket.end("220 mail ready\r\n")),
};

/** What a person reads where the first contact with an address fails. */
async function lineAt(uri: string): Promise<string> {
  const error = await Connection.open({ uri, ...USER }).then(
    (connection) => connection.close(),
    (it) => it,
  );
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).not.toMatch(/\n|of no use here/);
  return error.message;
}

/** What a person reads where the first load fails: asking the indexes succeeds, the first write does not. */
async function lineOfLoad(code: string): Promise<string> {
  const answer = (request: string, nth: number) =>
    request === "RUN" && nth === 4 ? failure(code, "The server's own words.") : undefined;
  const store = await openNeo4jStore({
    uri: `bolt://${await boltStandIn({ answer })}`,
    ...USER,
    project: "p",
  });
  onTestFinished(() => store.close());
  const error = await store.bringTo({ nodes: [], edges: [] }, "m1").catch((it) => it);
  expect(error).toBeInstanceOf(UserError);
  expect(error.message).not.toContain("\n");
  return error.message;
}

test.each(Object.entries(OTHERS))("%s is no Neo4j, which is said in one line", async (_, server) => {
  const port = await portOf(server());
  for (const scheme of ["bolt", "neo4j"]) {
    const uri = `${scheme}://127.0.0.1:${port}`;
    expect(await lineAt(uri)).toBe(
      `nothing answers as Neo4j at ${uri}: start a server (npm run neo4j, or docker compose up) or correct the address`,
    );
  }
});

test("a release before 5.26 is too old, whether it speaks our Bolt or not", async () => {
  const oldest = await boltStandIn({ bolt: [0, 0] });
  const old = await boltStandIn({ agent: "Neo4j/4.4.40", bolt: [4, 4] });
  for (const uri of [oldest, old].flatMap((it) => [`bolt://${it}`, `neo4j://${it}`]))
    expect(await lineAt(uri)).toBe(`the server at ${uri} is too old: Vouch needs Neo4j 5.26 or newer`);
  const older = await boltStandIn({ agent: "Neo4j/5.25.1", bolt: [5, 6] });
  expect(await lineAt(`bolt://${older}`)).toBe(
    `Neo4j/5.25.1 at bolt://${older} is too old: Vouch needs Neo4j 5.26 or newer`,
  );
});

test("a cluster is entered at any member, and written where its leader is", async () => {
  const leader = await boltStandIn({});
  const member = await boltStandIn({
    answer: (request, _, address) =>
      request === "ROUTE" ? routes({ ROUTE: [address], READ: [address], WRITE: [leader] }) : undefined,
  });
  const connection = await Connection.open({ uri: `neo4j://${member}`, ...USER });
  await connection.close();
});

test.each([
  ["whose members can't be reached from here", ["127.0.0.1:9"]],
  ["without a leader", []],
])("a cluster %s", async (_, writers) => {
  const member = await boltStandIn({
    answer: (request, _nth, address) =>
      request === "ROUTE" ? routes({ ROUTE: [address], READ: [address], WRITE: writers }) : undefined,
  });
  expect(await lineAt(`neo4j://${member}`)).toBe(
    `neo4j://${member} answers, but no server that it names for writing does: make its server.bolt.advertised_address ` +
      `reachable from here, wait until the cluster has a leader, or, for a single server, write bolt://${member}`,
  );
});

test("a member of a cluster that takes no writes", async () => {
  expect(await lineOfLoad("Neo.ClientError.Cluster.NotALeader")).toMatch(
    /is a member of a cluster that takes no writes: write the address with neo4j:\/\//,
  );
});

test("a user who may not write", async () => {
  expect(await lineOfLoad("Neo.ClientError.Security.Forbidden")).toMatch(
    /^user neo4j may not do this in database neo4j at .*: give a user who may write there/,
  );
});

test("a database that has stopped since its disk was full", async () => {
  const code = "Neo.DatabaseError.Transaction.TransactionStartFailed";
  const stopped = await boltStandIn({
    answer: (request) =>
      request === "RUN" ? failure(code, "The database has encountered a critical error.") : undefined,
  });
  expect(await lineAt(`bolt://${stopped}`)).toBe(
    `database neo4j at bolt://${stopped} could not write to its disk and has stopped: make room there ` +
      "(the server's log says what failed), restart the server, and give the same command again",
  );
});
