import { readdirSync, statSync } from "node:fs";
import { totalmem } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { handSignalsTo } from "./stopping.ts";

/** From so many bytes of reports on, what is found in them may not fit into the memory that Node takes by itself. */
const LARGE = 12_000_000;
const MEGABYTE = 1_048_576;
/** Part of the machine's memory that may be taken. */
const SHARE = 0.75;

const TAKES_REPORTS: ReadonlySet<string> = new Set(["add", "read", "watch"]);

/** Megabytes of memory that may be taken on this machine. */
export const machineRoomMb = (): number => Math.floor((totalmem() * SHARE) / MEGABYTE);

/** Bytes of the files that a path names, as far as they can be seen; what can't is told of when it is read. */
export function bytesAt(path: string): number {
  try {
    const found = statSync(path);
    if (!found.isDirectory()) return found.isFile() ? found.size : 0;
    return readdirSync(path).reduce((sum, name) => sum + bytesAt(join(path, name)), 0);
  } catch {
    return 0;
  }
}

/**
 * Whether what a command takes in and the reports of its project (null: it has none) are so much that it needs more
 * memory than Node's usual share. What reads standard input stays where that is.
 */
export function needsMoreRoom(argv: readonly string[], cwd: string, project: string | null): boolean {
  if (argv.includes("-")) return false;
  const paths = TAKES_REPORTS.has(argv[0] ?? "") ? argv.slice(1).filter((word) => !word.startsWith("-")) : [];
  const taken = paths.reduce((sum, word) => sum + bytesAt(resolve(cwd, word)), 0);
  return taken + (project === null ? 0 : bytesAt(join(project, "documents"))) > LARGE;
}

/** Runs the command line again in a thread of this process with most of the machine's memory. Returns the exit code. */
export function inMoreRoom(
  program: URL,
  argv: readonly string[],
  err: (text: string) => void,
): Promise<number> {
  const room = machineRoomMb();
  return new Promise((end) => {
    const worker = new Worker(program, { argv: [...argv], resourceLimits: { maxOldGenerationSizeMb: room } });
    handSignalsTo(worker);
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      err(
        isFull
          ? `the reports need more than ${room} MB of memory at once; add them in smaller parts\n`
          : `${error.stack}\n`,
      );
      end(isFull ? 1 : 70);
    });
    worker.on("exit", end);
  });
}
