import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { onTestFinished } from "vitest";
import { IGNORED, MessageReader, type Request, success } from "../../src/training/kills/bolt-messages.ts";

/** What a stand-in says: how it names itself, which version of Bolt it speaks, and its answers that are no plain success. */
interface Said {
  readonly agent?: string;
  readonly bolt?: readonly [number, number];
  /** Answer to the nth request of a name. */
  readonly answer?: (request: Request, nth: number, address: string) => Buffer | undefined;
}

/** A server of which only the first words are spoken, for what no server here can be made to say. Returns host and port. */
export async function boltStandIn({ agent = "Neo4j/5.26.29", bolt = [5, 8], answer }: Said): Promise<string> {
  let address = "";
  const server = createServer((socket) => {
    const requests = new MessageReader();
    const counts = new Map<Request, number>();
    let isOpened = false;
    let isRefusing = false;
    socket.on("error", () => undefined);
    socket.on("data", (bytes) => {
      if (!isOpened) socket.write(Buffer.from([0, 0, bolt[1], bolt[0]]));
      const rest = isOpened ? bytes : bytes.subarray(20);
      isOpened = true;
      for (const { request } of requests.push(rest)) {
        if (!request || request === "GOODBYE") continue;
        const nth = (counts.get(request) ?? 0) + 1;
        counts.set(request, nth);
        if (request === "RESET") isRefusing = false;
        const plain =
          request === "HELLO"
            ? success({ server: agent, connection_id: "bolt-1" })
            : success(request === "RUN" ? { fields: [] } : {});
        const said = isRefusing ? IGNORED : (answer?.(request, nth, address) ?? plain);
        if (said[3] === 0x7f) isRefusing = true;
        socket.write(said);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return address;
}

/** A cluster's answer to the question who routes, reads and writes. */
export const routes = (servers: Readonly<Record<"ROUTE" | "READ" | "WRITE", readonly string[]>>): Buffer =>
  success({
    rt: {
      ttl: 300,
      db: "neo4j",
      servers: Object.entries(servers).map(([role, addresses]) => ({ role, addresses })),
    },
  });
