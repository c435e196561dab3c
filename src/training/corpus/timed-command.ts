import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** What a command took. */
export interface Taken {
  readonly seconds: number;
  /** Seconds of all processors together; null where the system does not tell. */
  readonly processor: number | null;
  /** The most memory that it had at once; null where the system does not tell. */
  readonly megabytes: number | null;
}

/** Milliseconds between two looks at a command's memory. */
const BETWEEN_LOOKS = 100;

/** Hundredths of a second that a process has taken of all processors so far, from /proc. */
function processorTime({ pid }: ChildProcess): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return Number(user) + Number(system);
  } catch {
    return null;
  }
}

/** The most memory that a process had so far, from /proc. */
function mostMemory({ pid }: ChildProcess): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Runs a Node program that must end well; what it prints is taken line by line. */
export async function timedCommand(
  words: readonly string[],
  take: (line: string) => void = () => undefined,
): Promise<Taken> {
  const began = performance.now();
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  let [megabytes, ticks] = [null, null] as (number | null)[];
  const watch = setInterval(() => {
    megabytes = mostMemory(child) ?? megabytes ?? null;
    ticks = processorTime(child) ?? ticks ?? null;
  }, BETWEEN_LOOKS);
  try {
    const ended = once(child, "close");
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY }))
      take(line);
    const [code] = await ended;
    if (code !== 0) throw new Error(`${words.slice(0, 2).join(" ")} ended with ${code}`);
  } finally {
    clearInterval(watch);
  }
  const seconds = (performance.now() - began) / 1000;
  return { seconds, processor: ticks == null ? null : ticks / 100, megabytes: megabytes ?? null };
}
