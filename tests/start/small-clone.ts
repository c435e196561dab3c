import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

const SERVER = `
import { createServer } from "node:http";
declare const process: { argv: string[]; env: Record<string, string> };
const server = createServer((_, answer) => answer.end("first"));
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  console.log(process.argv[2] + " http://127.0.0.1:" + server.address().port);
});
`;

const FILES: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "small", version: "1.0.0", type: "module" }),
  "package-lock.json": JSON.stringify({
    name: "small",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: { "": {} },
  }),
  "tsconfig.build.json": JSON.stringify({
    compilerOptions: { module: "preserve", target: "es2023", strict: false, types: [], rootDir: "src" },
    include: ["src"],
  }),
  "src/node-http.d.ts": `declare module "node:http" { export function createServer(act: (_: unknown, answer: { end(text: string): void }) => void): any; }`,
  "src/cli.ts": SERVER,
  "viewer/index.html": "<!doctype html><title>small</title>",
  "viewer/vite.config.ts": "export default { root: import.meta.dirname, base: './' };",
  "node_modules/.package-lock.json": JSON.stringify({ packages: {} }),
};

/** A clone with the real start and prepare scripts around a program of one file, its packages installed. */
export function smallClone(): string {
  const folder = mkdtempSync(join(tmpdir(), "vouch-clone-"));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const script of ["src/start.mjs", "src/prepare.mjs"]) cpSync(join(ROOT, script), join(folder, script));
  for (const tool of ["typescript", "vite"])
    symlinkSync(join(ROOT, "node_modules", tool), join(folder, "node_modules", tool), "dir");
  return folder;
}

export interface Started {
  readonly pid: number;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  /** Resolves once what was printed, on either stream, holds the text. */
  printed(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs `src/start.mjs` in a folder, or another program with these words. */
export function startIn(
  folder: string,
  env: NodeJS.ProcessEnv = {},
  words: readonly string[] = [process.execPath, "src/start.mjs"],
): Started {
  const [program = "", ...rest] = words;
  const child = spawn(program, rest, { cwd: folder, env: { ...process.env, ...env } });
  let output = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const check of waiting) check();
    });
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", (code) => {
      resolve(code);
      for (const check of waiting) check();
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    kill: (signal) => child.kill(signal),
    printed: (text) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (output.includes(text)) resolve();
          else if (child.exitCode !== null) reject(new Error(`It ended without "${text}":\n${output}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
  };
}
