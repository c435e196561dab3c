import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { messageOf, UsageError, UserError } from "../errors.ts";
import type { ApiContext, CommandCall } from "./context.ts";

/** POST /api/command: the words of a command, where it was called, and what its standard input held. */
export const CommandRequest = z.object({
  argv: z.array(z.string()).max(10_000),
  cwd: z.string().min(1),
  env: z.record(z.string(), z.string()).default({}),
  stdin: z.string().optional(),
});
export type CommandRequest = z.infer<typeof CommandRequest>;

/** Commands that read only: they wait for no change that is being made. */
const READING: ReadonlySet<string> = new Set([
  "query",
  "export",
  "check",
  "read",
  "help",
  "--help",
  "--version",
]);
export const isReadingCommand = (argv: readonly string[]): boolean => READING.has(argv[0] ?? "help");

/** Exit code of a command that fails by our fault (EX_SOFTWARE of sysexits). */
const BUG = 70;

/** Milliseconds after which a command that prints nothing shows that it goes on: callers give up a silent connection. */
const HEARTBEAT = 30_000;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** True where the header carries the token; takes as long for a near miss as for a far one. */
export const carriesToken = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));

/** Runs a command and streams what it prints: lines of `{"stdout"|"stderr": text}`, and last `{"exit": code}`. */
export function commandStream(
  { argv, cwd, env, stdin }: CommandRequest,
  run: NonNullable<ApiContext["runCommand"]>,
  logBug: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  const gone = new AbortController();
  return new ReadableStream({
    async start(controller) {
      const send = (line: object): void => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const beat = setInterval(() => send({ stderr: "" }), HEARTBEAT);
      try {
        const write: CommandCall["write"] = (stream, text) => send({ [stream]: text });
        const exit = await run(argv, { cwd, env, stdin, write, gone: gone.signal });
        send({ exit });
      } catch (error) {
        const exit = error instanceof UserError ? 1 : error instanceof UsageError ? 2 : BUG;
        if (exit === BUG) logBug(error);
        send({ stderr: `${exit === BUG ? "The server failed: see its own terminal." : messageOf(error)}\n` });
        send({ exit });
      }
      clearInterval(beat);
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
      gone.abort();
    },
  });
}
