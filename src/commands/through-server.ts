import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { z } from "zod";
import { messageOf, UserError } from "../errors.ts";
import { QUEUE_ENVIRONMENT } from "../queue/queue-address.ts";
import { ENDPOINT_ENVIRONMENT } from "../second-reader/endpoint.ts";
import type { Terminal } from "./terminal.ts";

const Line = z.union([
  z.object({ stdout: z.string() }),
  z.object({ stderr: z.string() }),
  z.object({ exit: z.int() }),
]);

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError("standard input is not UTF-8: save it again as UTF-8");
  }
}

/** The password of a Neo4j, asked for here where a person sits: the server has no terminal. */
async function passwordFor(
  argv: readonly string[],
  { env, askSecret }: Terminal,
): Promise<string | undefined> {
  if (argv[0] !== "load" || env.NEO4J_PASSWORD !== undefined || !askSecret) return env.NEO4J_PASSWORD;
  return askSecret(`Password for vouch ${argv.join(" ")}: `);
}

/** Runs a command in the server that holds the project, as if it ran here. Returns the exit code. */
export async function throughServer(
  argv: readonly string[],
  terminal: Terminal,
  { address, token }: { readonly address: string; readonly token: string },
): Promise<number> {
  const { NEO4J_USER, USER } = terminal.env;
  const others = [...QUEUE_ENVIRONMENT, ...ENDPOINT_ENVIRONMENT];
  const given = Object.fromEntries(others.map((name) => [name, terminal.env[name]]));
  const NEO4J_PASSWORD = await passwordFor(argv, terminal);
  const body = {
    argv,
    cwd: terminal.cwd,
    env: { NEO4J_USER, NEO4J_PASSWORD, USER, ...given },
    ...(argv.includes("-") && { stdin: textOf(await terminal.stdin()) }),
  };
  let answer: Response;
  try {
    answer = await fetch(`${address}/api/command`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new UserError(
      `the server at ${address} holds the project but does not answer (${messageOf(error)}); stop it and try again`,
    );
  }
  if (!answer.ok || !answer.body)
    throw new UserError(
      `the server at ${address} refused the command (${answer.status}); stop it and try again`,
    );
  const lines = createInterface({
    input: Readable.fromWeb(answer.body as never),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const text of lines) {
    const line = Line.parse(JSON.parse(text));
    if ("stdout" in line) terminal.out(line.stdout);
    else if ("stderr" in line) terminal.err(line.stderr);
    else return line.exit;
  }
  throw new UserError(`the server at ${address} stopped before the command was done; run it again`);
}
