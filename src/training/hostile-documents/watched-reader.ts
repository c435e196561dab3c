import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { FolderRead } from "./read-folder.ts";

/** Milliseconds between two looks at the memory. */
const LOOK = 100;

/** How a process read a folder, or that it did not live to tell. */
export interface WatchedRead {
  readonly read: FolderRead | null;
  readonly seconds: number;
  readonly megabytes: number;
  readonly end?: "died" | "took too long" | "took too much memory";
}

/** A process that reads folders, watched from without. */
export class WatchedReader {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #cwd: string;
  #child: ChildProcess | null = null;

  constructor(cwd: string, environment: NodeJS.ProcessEnv) {
    this.#cwd = cwd;
    this.#environment = environment;
  }

  /** Reads a folder within limits; a process that goes beyond them is ended, and the next folder has a new one. */
  read(folder: string, mostSeconds: number, mostMegabytes: number): Promise<WatchedRead> {
    const child = this.#child ?? this.#start();
    this.#child = child;
    const began = performance.now();
    let megabytes = 0;
    return new Promise((told) => {
      const end = (read: FolderRead | null, reason?: WatchedRead["end"]): void => {
        clearInterval(watch);
        child.off("message", heard).off("exit", died);
        if (reason !== undefined) {
          child.kill("SIGKILL");
          this.#child = null;
        }
        const seconds = (performance.now() - began) / 1000;
        told({ read, seconds, megabytes, ...(reason !== undefined && { end: reason }) });
      };
      const heard = (read: FolderRead): void => end(read);
      const died = (): void => end(null, "died");
      const watch = setInterval(() => {
        megabytes = Math.max(megabytes, residentMegabytes(child.pid));
        if (megabytes > mostMegabytes) end(null, "took too much memory");
        else if (performance.now() - began > mostSeconds * 1000) end(null, "took too long");
      }, LOOK);
      child.on("message", heard).on("exit", died);
      child.send(folder);
    });
  }

  close(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #start(): ChildProcess {
    return fork(new URL("./read-folder.js", import.meta.url), {
      cwd: this.#cwd,
      env: this.#environment,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  }
}

/** Memory that a process holds; 0 where the system doesn't tell. */
function residentMegabytes(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
