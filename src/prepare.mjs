/**
 * Makes a fresh clone ready to run: packages installed, sources built; nothing is done twice. Plain JavaScript, because
 * it runs before anything is installed. What it makes is stamped last, so that a run that was killed is done again.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

const MODULES = join(ROOT, "node_modules");
const INSTALL_STAMP = join(MODULES, ".installed");
const UNFINISHED = "being installed";
const DIST = join(ROOT, "dist");
const BUILD_STAMP = join(DIST, ".built");
const WORKSHOP = join(MODULES, ".building");
const SOURCES = ["src", "viewer", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];

/** A problem that the user can fix, in one line. */
export class Problem extends Error {}

/** Seconds that installing and building took; 0 where there was nothing to do. */
export async function prepare(say = (line) => process.stderr.write(`${line}\n`)) {
  checkNode();
  return alone(async () => ({
    install: isInstalled() ? 0 : await timed("Installing packages", install, say),
    build: isBuilt() ? 0 : await timed("Building", build, say),
  }));
}

/** Runs what is being prepared for, and turns what the user can fix into one line and exit code 1. */
export function orOneLine(run) {
  return run().catch((error) => {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new Problem(
    `Vouch needs Node 20.19, 22.12 or newer, and this is ${process.versions.node}: see https://nodejs.org.`,
  );
}

async function timed(what, act, say) {
  const began = performance.now();
  say(`${what} …`);
  await act();
  const seconds = (performance.now() - began) / 1000;
  say(`${what}: ${seconds.toFixed(1)} s`);
  return seconds;
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const textOf = (path) => (existsSync(path) ? readFileSync(path, "utf8") : "");

function lockHash() {
  return `${sha256(readFileSync(join(ROOT, "package-lock.json")))} ${process.platform}-${process.arch}`;
}

/** npm writes its own list of what it installed last: where that is what the lock asks for, all is there. */
function isInstalled() {
  const stamp = textOf(INSTALL_STAMP);
  if (stamp === lockHash()) return true;
  if (stamp === UNFINISHED) return false;
  const list = textOf(join(MODULES, ".package-lock.json"));
  if (list === "") return false;
  const installed = JSON.parse(list).packages;
  const asked = Object.entries(JSON.parse(textOf(join(ROOT, "package-lock.json"))).packages);
  const isThere = ([path, { version, optional }]) =>
    path === "" || (path in installed ? installed[path].version === version : optional === true);
  if (!asked.every(isThere)) return false;
  writeFileSync(INSTALL_STAMP, lockHash());
  return true;
}

/** What the lock asks for, leaving the lock as it is; packages that a killed run may have left half there go first. */
async function install() {
  if (textOf(INSTALL_STAMP) === UNFINISHED) rmSync(MODULES, { recursive: true, force: true });
  mkdirSync(MODULES, { recursive: true });
  writeFileSync(INSTALL_STAMP, UNFINISHED);
  const words = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath ?? "";
  const isNpm = basename(npm).startsWith("npm");
  const { code, output } = isNpm ? await run(process.execPath, [npm, ...words]) : await run("npm", words);
  if (code === 0) return writeFileSync(INSTALL_STAMP, lockHash());
  rmSync(INSTALL_STAMP);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output))
    throw new Problem(
      "The packages can't be fetched: the npm registry doesn't answer. Check the network or npm's proxy, and try again.",
    );
  if (/ENOSPC/.test(output)) throw new Problem("The packages can't be installed: the disk is full.");
  throw new Problem(`The packages can't be installed: npm ended with ${code}.\n${lastLines(output)}`);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (path.endsWith(".json")) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const child = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(child) : [child];
  });
}

/** The same for the same sources, whenever and wherever they were checked out. */
function sourcesHash() {
  const files = SOURCES.flatMap((name) => filesUnder(join(ROOT, name)));
  const lines = files.map(
    (path) => `${relative(ROOT, path).split(sep).join("/")} ${sha256(readFileSync(path))}`,
  );
  return sha256(lines.sort().join("\n"));
}

function isBuilt() {
  return textOf(BUILD_STAMP) === sourcesHash() && existsSync(join(DIST, "cli.js"));
}

/** Builds beside the old build and takes its place when whole. */
async function build() {
  const stamp = sourcesHash();
  const made = join(WORKSHOP, "dist");
  rmSync(WORKSHOP, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const viewer = ["--config", "viewer/vite.config.ts", "--logLevel", "warn", "--emptyOutDir", "--outDir"];
  const parts = await Promise.allSettled([
    tool("typescript/bin/tsc", ["-p", "tsconfig.build.json", "--outDir", made]),
    tool("vite/bin/vite.js", ["build", ...viewer, join(made, "viewer")]),
  ]);
  const failed = parts.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
  writeFileSync(join(made, basename(BUILD_STAMP)), stamp);
  if (existsSync(DIST)) renameSync(DIST, join(WORKSHOP, "old"));
  renameSync(made, DIST);
  rmSync(WORKSHOP, { recursive: true, force: true });
}

async function tool(path, words) {
  const { code, output } = await run(process.execPath, [join(MODULES, path), ...words]);
  if (code !== 0) throw new Problem(`The build failed in ${basename(path)}:\n${lastLines(output, 40)}`);
}

const lastLines = (output, most = 12) =>
  stripVTControlCharacters(output).trim().split("\n").slice(-most).join("\n");

const children = new Set();

/** Runs a program in the project's folder, and ends it if we are ended. */
function run(program, words) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === "win32" && program === "npm";
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
    const child = spawn(program, words, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"], shell });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    if (children.size === 0) process.on("SIGINT", endAll).on("SIGTERM", endAll);
    children.add(child);
    if (existsSync(LOCK)) appendFileSync(LOCK, `${child.pid ?? 0}\n`);
    const settle = () => {
      children.delete(child);
      if (children.size === 0) process.off("SIGINT", endAll).off("SIGTERM", endAll);
    };
    child.on("error", (error) => {
      settle();
      reject(error.code === "ENOENT" ? new Problem(`${program} isn't found: install Node with npm.`) : error);
    });
    child.on("close", (code) => {
      settle();
      resolve({ code: code ?? 1, output });
    });
  });
}

function endAll(signal) {
  for (const child of children) child.kill(signal);
  process.exit(signal === "SIGINT" ? 130 : 143);
}

/** Holds the numbers of the process that prepares this folder and of those that it runs. */
const LOCK = join(tmpdir(), `vouch-prepare-${sha256(ROOT).slice(0, 16)}.lock`);

/** Lets one process at a time prepare this folder. */
async function alone(act) {
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    return await act();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** False where another process holds the lock; where none can be written at all, we go without. */
function takeLock() {
  try {
    writeFileSync(LOCK, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") return true;
    if (isAbandoned()) rmSync(LOCK, { force: true });
    return false;
  }
}

/**
 * A killed process leaves its lock behind, and what it ran may go on for a moment. A young lock may not hold its number
 * yet, and the numbers of an old one may be others' by now.
 */
function isAbandoned() {
  const written = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  const seconds = (Date.now() - written) / 1000;
  const holders = textOf(LOCK).split("\n").map(Number);
  return seconds > 900 || (seconds > 1 && !holders.some((pid) => pid !== process.pid && isRunning(pid)));
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
