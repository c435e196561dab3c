import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import { generatedReport } from "../generated-reports.ts";

const CLI = join(import.meta.dirname, "..", "..", "cli.js");

export interface ServedProject {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A project of so many generated reports, read and served by the product's own commands. */
export async function servedProject(reports: number): Promise<ServedProject> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  const file = join(folder, "reports.jsonl");
  const lines = Array.from({ length: reports }, (_, at) => {
    const { id, text } = generatedReport(at);
    return JSON.stringify({
      id,
      text,
      publisher: `Publisher ${at % 7}`,
      published: `2023-0${1 + (at % 9)}-11`,
    });
  });
  writeFileSync(file, lines.join("\n"));
  const project = ["--project", join(folder, "project")];
  const add = spawn(process.execPath, [CLI, "add", file, ...project], { stdio: "ignore" });
  const [code] = (await once(add, "exit")) as [number | null];
  if (code !== 0) throw new UserError(`vouch add ended with ${code}: run it by hand on generated reports`);
  const serve = spawn(process.execPath, [CLI, "serve", ...project], {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, PORT: "0" },
  });
  return {
    address: await addressOf(serve),
    async close() {
      const ended = once(serve, "exit");
      serve.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(serve: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    serve.stdout?.on("data", (bytes: Buffer) => {
      told += bytes.toString("utf8");
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
      if (address) resolve(address);
    });
    serve.once("exit", (code) => reject(new UserError(`vouch serve ended with ${code} before it answered`)));
  });
}
