import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { ReaderPool } from "../reading/workers/reader-pool.ts";
import { type Readers, THIS_THREAD } from "../reading/workers/readers.ts";
import { type Call, textOption } from "./command.ts";
import { bytesAt, machineRoomMb } from "./in-more-room.ts";

/** From so many bytes of reports on, workers are worth their start. */
const WORTH_WORKERS = 500_000;
const MOST_WORKERS = 64;

/** Who reads the reports that the words of a command name: `--workers N` beside this thread where they are many, else this thread. */
export function openReaders(call: Call): Readers {
  const given = textOption(call, "workers");
  if (given === undefined) return THIS_THREAD;
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > MOST_WORKERS)
    throw new UsageError(`--workers N: N is how many cores read, 1 to ${MOST_WORKERS}`);
  const bytes = call.words.reduce((sum, word) => sum + bytesAt(resolve(call.terminal.cwd, word)), 0);
  return count > 1 && bytes >= WORTH_WORKERS
    ? new ReaderPool(count, { roomMb: Math.floor(machineRoomMb() / (count + 1)) })
    : THIS_THREAD;
}
