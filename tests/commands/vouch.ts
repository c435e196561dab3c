import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist", "cli.js");

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds the command line where it is not built yet. */
export function buildOnce(): void {
  if (!existsSync(CLI))
    execFileSync(
      process.execPath,
      [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"],
      {
        cwd: ROOT,
      },
    );
}

/** Runs the built command line in a folder. */
export function vouchIn(cwd: string): (words: readonly string[], input?: string | Uint8Array) => Ended {
  return (words, input = "") => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      cwd,
      input,
      env: ENV,
      maxBuffer: MOST_PRINTED,
    });
    return { code: status, out: stdout.toString("utf8"), err: stderr.toString("utf8") };
  };
}

/** Bytes that a command of these tests may print. */
const MOST_PRINTED = 64 * 1024 * 1024;

const ENV = { PATH: process.env.PATH, USER: "reader" };

/** Starts `vouch serve` on a free port; resolves once it has told its address. */
export async function serveIn(cwd: string): Promise<{ address: string; stop: () => Promise<number | null> }> {
  const server: ChildProcess = spawn(process.execPath, [CLI, "serve"], { cwd, env: { ...ENV, PORT: "0" } });
  const ended = new Promise<number | null>((told) => server.once("exit", told));
  const address = await new Promise<string>((told, failed) => {
    let out = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString("utf8");
      if (out.includes("\n")) told(out.trim());
    });
    server.once("exit", () => failed(new Error("the server ended before it answered")));
  });
  return {
    address,
    stop: () => {
      server.kill("SIGINT");
      return ended;
    },
  };
}
