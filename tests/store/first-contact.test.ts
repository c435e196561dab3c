import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { Connection } from "../../src/store/neo4j/connection.ts";

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

test.each(Object.entries(OTHERS))("%s is no Neo4j, which is said in one line", async (_, server) => {
  const port = await portOf(server());
  for (const scheme of ["bolt", "neo4j"]) {
    const uri = `${scheme}://127.0.0.1:${port}`;
    const error = await Connection.open({ uri, user: "neo4j", password: "of no use here" }).catch((it) => it);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      `nothing answers as Neo4j at ${uri}: start a server (npm run neo4j, or docker compose up) or correct the address`,
    );
  }
});
