import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { ReaderPool } from "../reading/workers/reader-pool.ts";
import { type Readers, THIS_THREAD } from "../reading/workers/readers.ts";
import { type Call, textOption } from "./command.ts";
import { bytesAt, machineRoomMb } from "./in-more-room.ts";

/** From so many bytes of reports on, workers are worth their start. */
const WORTH_WORKERS = 500_000;
const MOST_WORKERS = 64;
/** Megabytes that a worker should find where nobody says how many there shall be. */
const ROOM_OF_ONE = 1_024;

/** How many workers `--workers N` asks for: as many as the machine has cores and memory for, where nothing is said. */
export function workersAsked(call: Call): number {
  const given = textOption(call, "workers");
  if (given === undefined) {
    const fitting = Math.floor(machineRoomMb() / ROOM_OF_ONE) - 1;
    return Math.max(1, Math.min(availableParallelism(), fitting, MOST_WORKERS));
  }
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (count < 1 || count > MOST_WORKERS)
    throw new UsageError(`--workers N: N is how many cores read, 1 to ${MOST_WORKERS}`);
  return count;
}

/** So many workers, each with its part of the memory. */
export const poolOf = (count: number): ReaderPool =>
  new ReaderPool(count, { roomMb: Math.floor(machineRoomMb() / (count + 1)) });

/** Who reads so many bytes of reports: workers beside this thread where there are several and the reports are many, else this thread. */
export function readersFor(call: Call, bytes: number): Readers {
  const count = workersAsked(call);
  return count > 1 && bytes >= WORTH_WORKERS ? poolOf(count) : THIS_THREAD;
}

/** Bytes of the reports that the words of a command name, as far as they can be seen. */
export function bytesNamed({ words, terminal }: Call): number {
  return words.reduce((sum, word) => sum + bytesAt(resolve(terminal.cwd, word)), 0);
}

/** Who reads the reports that the words of a command name. */
export const openReaders = (call: Call): Readers => readersFor(call, bytesNamed(call));
