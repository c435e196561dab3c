import { Worker } from "node:worker_threads";
import { messageOf, UserError } from "../../errors.ts";
import type { Hints, Parsed } from "./parsed.ts";
import type { ParserName } from "./parsers.ts";
import type { ParseReply, ParseTask } from "./parsing-worker.ts";

/** Milliseconds that one file may take. */
const MOST_TIME = 60_000;
/** Megabytes of objects that a parser may hold, and of all memory that this process may grow by meanwhile. */
const HEAP_MB = 1_024;
const GROWTH_MB = 2_048;
/** Milliseconds between two looks at the memory. */
const LOOK = 50;
const MEGABYTE = 1_048_576;

/** The program of the worker, as it is built: `src` and `dist` lie side by side. */
const PROGRAM = new URL("../../../dist/documents/parsing/parsing-worker.js", import.meta.url);

let idle: Worker | null = null;

/**
 * Reads a file in a worker with limits of time and memory: a file that breaks its parser is a problem of that file. A
 * worker that did well is kept for the next file. Throws UserError.
 */
export async function parseApart(parser: ParserName, bytes: Uint8Array, hints: Hints = {}): Promise<Parsed> {
  const worker = idle ?? startWorker();
  idle = null;
  const reply = await replyOf(worker, { parser, bytes, hints });
  // A parser that has thrown is whole; one of PDF may still be at work on what is broken.
  if ("parsed" in reply || (reply.isTold && parser !== "pdf")) keep(worker);
  else await worker.terminate();
  if ("parsed" in reply) return reply.parsed;
  throw new UserError(reply.problem);
}

/** One worker waits for the next file; of two that were at work at once, the other ends. */
function keep(worker: Worker): void {
  idle?.terminate();
  idle = worker;
}

function startWorker(): Worker {
  const worker = new Worker(PROGRAM, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  // One that waits may still break: nobody is to be told.
  worker.on("error", () => undefined);
  worker.unref();
  return worker;
}

function replyOf(worker: Worker, task: ParseTask): Promise<ParseReply> {
  const before = process.memoryUsage.rss();
  return new Promise((settle) => {
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_MB * MEGABYTE)
        end({ problem: "takes too much memory to read: split it, or save it as plain text" });
    }, LOOK);
    const limit = setTimeout(
      () =>
        end({ problem: `takes more than ${MOST_TIME / 1000} s to read: split it, or save it as plain text` }),
      MOST_TIME,
    );
    const failed = (error: NodeJS.ErrnoException): void =>
      end({
        problem:
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? "takes too much memory to read: split it, or save it as plain text"
            : `can't be read, its parser ended (${messageOf(error).slice(0, 160)}): save it as plain text`,
      });
    const exited = (): void => end({ problem: "can't be read, its parser ended: save it as plain text" });
    const end = (reply: ParseReply): void => {
      clearInterval(watch);
      clearTimeout(limit);
      worker.off("message", end).off("error", failed).off("exit", exited);
      worker.unref();
      settle(reply);
    };
    worker.on("message", end).on("error", failed).on("exit", exited);
    worker.postMessage(task);
  });
}
