import { type ChildProcess, spawn } from "node:child_process";

interface Kept {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly log: string;
  /** Milliseconds that the program has to end by itself once it is told to; 0 kills it at once. */
  readonly patience: number;
  /** A folder to delete once the program has ended. */
  readonly deleteAfter: string | null;
}

/** What the keeper does, in a process of its own: runs the program until its own input ends. Sent as text, so it stands alone. */
function keep(): void {
  const { spawn: start } = process.getBuiltinModule("node:child_process");
  const { openSync, rmSync } = process.getBuiltinModule("node:fs");
  const kept: Kept = JSON.parse(process.argv[1] ?? "");
  const log = openSync(kept.log, "a");
  const child = start(kept.program, kept.words, { cwd: kept.folder, stdio: ["ignore", log, log] });
  const leave = (code: number): void => {
    if (kept.deleteAfter !== null) rmSync(kept.deleteAfter, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  };
  child.on("error", () => leave(127));
  child.on("exit", (code) => leave(code ?? 0));
  const stop = (): void => {
    child.kill(kept.patience > 0 ? "SIGTERM" : "SIGKILL");
    setTimeout(() => child.kill("SIGKILL"), kept.patience);
  };
  process.stdin.on("end", stop);
  process.stdin.on("error", stop);
  process.stdin.resume();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
}

/**
 * Runs a program that never outlives this process, however this process ends: a keeper holds it, and stops it
 * when the keeper's input ends. The keeper is a process group of its own, so that Ctrl-C reaches only us.
 */
export function keepProcess(kept: Kept): ChildProcess {
  return spawn(process.execPath, ["-e", `(${keep.toString()})()`, JSON.stringify(kept)], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
}
