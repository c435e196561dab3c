import { afterAll, beforeAll, describe } from "vitest";
import { isNatsThere, NatsServer } from "../../src/training/queue/nats-server.ts";

/** Describes something on a server of NATS of its own. Where there is none to start, that is a skip with its reason; with CI=true, a failure. */
export function onAQueue(what: string, body: (server: () => NatsServer) => void): void {
  const missing = isNatsThere() ? null : "nats-server is not installed";
  if (missing !== null && process.env.CI === "true") throw new Error(missing);
  const title = missing === null ? what : `${what} (${missing})`;
  (missing === null ? describe : describe.skip)(title, () => {
    let server: NatsServer | undefined;
    beforeAll(async () => {
      server = await NatsServer.start();
    });
    afterAll(() => server?.stop());
    body(() => {
      if (!server) throw new Error("asked before it was started");
      return server;
    });
  });
}
