import { createServer, type Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { UserError } from "../errors.ts";
import type { ApiContext } from "./context.ts";
import { createApi, type Log } from "./create-api.ts";
import { viewerFiles } from "./viewer-files.ts";

export interface ServerOptions {
  readonly context: ApiContext;
  /** 0 takes any that is free. */
  readonly port: number;
  /** This machine's own address: the API has no users, and so is never open to others. */
  readonly host?: "127.0.0.1";
  /** The built viewer: `dist/viewer`. */
  readonly viewerFolder: string;
  readonly log?: Log;
}

export interface RunningServer {
  /** `http://127.0.0.1:4040` */
  readonly address: string;
  /** Stops listening, lets answers that are being given end for a moment, and closes. */
  close(): Promise<void>;
}

/** Milliseconds that answers have to end once the server is told to close. */
const GRACE = 2_000;

/** Serves viewer and API; throws UserError where the port is taken or forbidden. */
export async function startServer({
  context,
  port,
  host = "127.0.0.1",
  viewerFolder,
  log,
}: ServerOptions): Promise<RunningServer> {
  const api = createApi(context, log);
  api.use(viewerFiles(viewerFolder));
  const server = createAdaptorServer({ fetch: api.fetch, hostname: host }) as Server;
  await listen(server, port, host);
  const bound = server.address();
  return {
    address: `http://${host}:${typeof bound === "object" && bound ? bound.port : port}`,
    close: () => close(server),
  };
}

const PORT_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use: end what uses it, or set PORT to another",
  EACCES: "may not be used: set PORT to one above 1023",
  ERR_SOCKET_BAD_PORT: "is no port: set PORT to a number from 1 to 65535",
};

/** Throws UserError where the port is taken or forbidden: asked before long work, so that it is not done in vain. */
export async function refuseBusyPort(port: number, host = "127.0.0.1"): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  await close(server);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      const problem = PORT_PROBLEMS[error.code ?? ""];
      reject(problem ? new UserError(`Port ${port} ${problem}.`) : error);
    };
    server.once("error", fail);
    try {
      server.listen(port, host, () => {
        server.off("error", fail);
        resolve();
      });
    } catch (error) {
      fail(error as NodeJS.ErrnoException);
    }
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
