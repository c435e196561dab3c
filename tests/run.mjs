/**
 * `npm test`: prepares the clone, installs the parts that tests need and runs everything; what stands behind `--` goes to
 * the test runner, and then the checks of the whole repository are left out. The last line is `N passed, N failed, N skipped`.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Problem, prepare, ROOT } from "../src/prepare.mjs";

const say = (line) => process.stdout.write(`${line}\n`);
const bin = (...path) => join(ROOT, "node_modules", ...path);

/** Programs that tests run and npm doesn't bring, with the Debian packages that do: the first that exists. */
const PARTS = [
  {
    name: "Chromium",
    isThere: () => ["chromium", "chromium-browser", "google-chrome"].some(isOnPath),
    packages: ["chromium"],
    without: "the viewer isn't tested",
  },
  {
    name: "Java",
    isThere: () => process.env.NEO4J_URI || process.env.JAVA_HOME || isOnPath("java"),
    packages: ["openjdk-25-jre-headless", "openjdk-21-jre-headless", "openjdk-17-jre-headless"],
    without: "Neo4j isn't tested",
  },
  {
    name: "Maven",
    isThere: () => process.env.NEO4J_URI || isOnPath("mvn"),
    packages: ["maven"],
    without: "Neo4j isn't tested",
  },
  {
    name: "NATS",
    isThere: () => isOnPath("nats-server"),
    packages: ["nats-server"],
    without: "the queue isn't tested",
  },
];

/** Checks of the whole repository; each is one that passes or fails. */
const CHECKS = [
  { name: "types", words: [bin("typescript", "bin", "tsc"), "--noEmit"] },
  { name: "lint", words: [bin("@biomejs", "biome", "bin", "biome"), "check", "."] },
  { name: "unused code", words: [bin("knip", "bin", "knip.js")] },
];

const running = new Set();
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = signal === "SIGINT" ? 130 : 143;
  });

await main(process.argv.slice(2));

async function main(words) {
  const began = performance.now();
  const total = { passed: 0, failed: [], skipped: [] };
  try {
    await prepare(say);
    PARTS.forEach(installPart);
    if (words.length === 0) await runChecks(total);
    await runTests(words, total);
  } catch (error) {
    total.failed.push(error instanceof Problem ? error.message : String(error.stack));
  }
  for (const [reason, count] of counted(total.skipped.map(({ name, reason }) => reason || name)))
    say(`skipped${count > 1 ? ` ${count} times` : ""}: ${reason}`);
  for (const name of total.failed) say(`failed: ${name}`);
  say(`${((performance.now() - began) / 1000).toFixed(0)} s`);
  say(`${total.passed} passed, ${total.failed.length} failed, ${total.skipped.length} skipped`);
  if (total.failed.length > 0) process.exitCode ||= 1;
}

function isOnPath(program) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = process.platform === "win32" ? [`${program}.exe`, `${program}.cmd`] : [program];
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function installPart({ name, isThere, packages, without }) {
  if (isThere()) return;
  if (process.getuid?.() !== 0 || !isOnPath("apt-get"))
    return say(
      `${name} is missing, so ${without}: install it (on Debian: apt-get install ${packages.at(-1)}).`,
    );
  say(`Installing ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...words) => spawnSync("apt-get", ["-q", "-y", ...words], { env, encoding: "utf8" });
  apt("update");
  const results = [];
  for (const wanted of packages) {
    results.push(apt("install", "--no-install-recommends", wanted));
    if (results.at(-1).status === 0) return;
  }
  const why = results.at(-1).stderr.trim().split("\n").at(-1);
  say(`${name} can't be installed, so ${without}: ${why}`);
}

async function runChecks(total) {
  const results = await Promise.all(
    CHECKS.map(async ({ name, words }) => ({ name, ...(await run(words, "pipe")) })),
  );
  for (const { name, code, output } of results) {
    say(`${code === 0 ? "passed" : "failed"}: ${name}`);
    if (code === 0) total.passed += 1;
    else {
      say(output.trim());
      total.failed.push(name);
    }
  }
}

async function runTests(words, total) {
  const folder = mkdtempSync(join(tmpdir(), "vouch-test-"));
  const file = join(folder, "summary.json");
  const reporters = ["--reporter=default", `--reporter=${join(ROOT, "tests", "summary.mjs")}`];
  const { code } = await run([bin("vitest", "vitest.mjs"), "run", ...reporters, ...words], "inherit", {
    TEST_SUMMARY: file,
  });
  if (existsSync(file)) {
    const { passed, failed, skipped } = JSON.parse(readFileSync(file, "utf8"));
    total.passed += passed;
    total.failed.push(...failed);
    total.skipped.push(...skipped);
  }
  if (code !== 0 && total.failed.length === 0) total.failed.push(`the test runner ended with ${code}`);
  rmSync(folder, { recursive: true, force: true });
}

function run(words, stdio, environment = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, words, { cwd: ROOT, env, stdio: ["ignore", stdio, stdio] });
    running.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

function counted(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
