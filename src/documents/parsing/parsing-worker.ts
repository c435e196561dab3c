import { parentPort } from "node:worker_threads";
import { messageOf, UserError } from "../../errors.ts";
import type { Hints, Parsed } from "./parsed.ts";
import { PARSERS, type ParserName } from "./parsers.ts";

/** What the worker is sent. */
export interface ParseTask {
  readonly parser: ParserName;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

/** What it sends back: what was read, or why it could not be, told by the parser itself or by who watches it. */
export type ParseReply =
  | { readonly parsed: Parsed }
  | { readonly problem: string; readonly isTold?: boolean };

// What a library prints about a broken file is of no use to anybody.
process.stdout.write = () => true;
process.stderr.write = () => true;

// What a parser leaves behind of a file that it has given up is no problem of the next one.
process.on("uncaughtException", () => undefined);
process.on("unhandledRejection", () => undefined);

/** The whole program of the worker in which files are parsed: whatever a file does to its parser stays here. */
parentPort?.on("message", async (task: ParseTask) => {
  parentPort?.postMessage(await replyTo(task));
});

async function replyTo({ parser, bytes, hints }: ParseTask): Promise<ParseReply> {
  try {
    const parse = await PARSERS[parser]();
    return { parsed: await parse(bytes, hints) };
  } catch (error) {
    // What a library throws at a broken file is the file's fault: all of it is told, in one line.
    return { problem: error instanceof UserError ? error.message : brokenBecause(error), isTold: true };
  }
}

function brokenBecause(error: unknown): string {
  const reason =
    messageOf(error)
      .replace(/@#\[.*|\s+/g, " ")
      .trim()
      .slice(0, 160) || "no reason given";
  return `is damaged, or is not what its name says (${reason}): save it again, or as plain text`;
}
