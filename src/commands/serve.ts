import { fileURLToPath } from "node:url";
import { startServer } from "../api/start-server.ts";
import { UserError } from "../errors.ts";
import { apiContext } from "./api-context.ts";
import type { Call, Command } from "./command.ts";
import { queryLimits } from "./query-limits.ts";
import { untilStopped } from "./stopping.ts";

/** Serves the viewer and the API of a project until it is stopped. */
export const serve: Command = {
  usage: "serve [--deadline SECONDS]",
  summary:
    "serve viewer and API on http://127.0.0.1:4040 (PORT overrides); a query may take 10 s, or --deadline",
  options: { deadline: { type: "string" } },
  words: [0, 0],
  run: (call) => serveProject(call),
};

/** The port that `PORT` names, else 4040. Throws UserError. */
export function portOf(env: Call["terminal"]["env"]): number {
  const port = Number(env.PORT ?? 4040);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError(`PORT=${env.PORT} is no port; give a number from 1 to 65535`);
  return port;
}

/** Serves until SIGINT or SIGTERM. `ready` is called with the address once it answers. */
export async function serveProject(call: Call, ready?: (address: string) => void): Promise<number> {
  const port = portOf(call.terminal.env);
  const limits = queryLimits(call);
  const workspace = await call.workspace();
  const context = { ...apiContext(workspace, call), queryLimits: limits };
  const server = await startServer({
    context,
    port,
    host: "127.0.0.1",
    viewerFolder: fileURLToPath(new URL("../../dist/viewer/", import.meta.url)),
  });
  context.commandToken = workspace.project.lock.serveAt(server.address);
  await workspace.ingest.warmUp();
  ready?.(server.address);
  call.terminal.out(`${server.address}\n`);
  await untilStopped();
  await server.close();
  return 0;
}
