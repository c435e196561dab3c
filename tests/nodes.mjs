/**
 * `npm run nodes [-- VERSION… FILE…]`: `npm start` and the unit tests on other versions of Node, 22 and 24 where none is
 * named; each comes from npm's registry as the package `node`. Unit tests are those that need no server and no browser, or
 * the files named. The last line tells how many versions passed.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { prepare, ROOT } from "../src/prepare.mjs";

const VERSIONS = ["22", "24"];
/** What a test that needs a server or a browser imports, itself or through another file. */
const NEEDED = /(?:^|\/)neo4j-servers\.ts$|^playwright-core$/;
/** Milliseconds until a start that does not answer has failed. */
const PATIENCE = 120_000;
const say = (line) => process.stdout.write(`${line}\n`);

await prepare(say);
const words = process.argv.slice(2);
const named = words.filter((word) => !/^\d/.test(word));
const asked = words.filter((word) => /^\d/.test(word));
const versions = asked.length > 0 ? asked : VERSIONS;
let passed = 0;
for (const version of versions) {
  const trouble = await troubleOn(version);
  if (trouble === null) passed++;
  say(`Node ${version}: ${trouble ?? "npm start and the unit tests pass"}`);
}
say(`${passed} of ${versions.length} versions passed`);
if (passed < versions.length) process.exitCode = 1;

async function troubleOn(version) {
  const found = spawnSync(
    "npx",
    ["-y", `node@${version}`, "-p", "process.execPath + ' ' + process.version"],
    {
      encoding: "utf8",
    },
  );
  const [node = "", exact = ""] = found.stdout.trim().split(" ");
  if (found.status !== 0 || !existsSync(node))
    return `can't be had: ${found.stderr.trim().split("\n").at(-1)}`;
  say(`Node ${exact}`);
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  return (await troubleOfStart(env)) ?? (await troubleOfTests(node, env));
}

/** `npm start` on a new project: null where its address answers with the page. */
async function troubleOfStart(env) {
  const folder = mkdtempSync(join(tmpdir(), "vouch-node-"));
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...env, PORT: "0", VOUCH_PROJECT: join(folder, "project") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((end) => child.on("close", end));
  const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  let output = "";
  const address = new Promise((found) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        const told = /^http:\/\/\S+$/m.exec(output);
        if (told) found(told[0]);
      });
  });
  try {
    const answered = await Promise.race([address, ended]);
    if (typeof answered !== "string") return `npm start ended with ${answered}: ${output.trim().slice(-500)}`;
    const page = await (await fetch(answered)).text();
    const graph = await (await fetch(`${answered}/api/graph`)).json();
    if (!page.includes("<html")) return "npm start serves no page";
    return graph.nodes?.length > 0 ? null : "npm start serves an empty graph";
  } finally {
    clearTimeout(timer);
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function troubleOfTests(node, env) {
  const files = readdirSync(join(ROOT, "tests"), { recursive: true })
    .map((name) => join(ROOT, "tests", String(name)))
    .filter((path) => /\.test\.tsx?$/.test(path) && !needs(path, new Set()))
    .filter((path) => named.length === 0 || named.some((name) => path.includes(name)));
  say(`${files.length} files of unit tests`);
  const vitest = [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--reporter=dot", ...files];
  const child = spawn(node, vitest, { cwd: ROOT, env, stdio: ["ignore", "inherit", "inherit"] });
  const code = await new Promise((end) => child.on("close", end));
  return code === 0 ? null : `the unit tests ended with ${code}`;
}

/** Whether a file imports what needs a server or a browser. */
function needs(path, seen) {
  if (seen.has(path) || !existsSync(path)) return false;
  seen.add(path);
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].some(([, word = ""]) => {
    if (NEEDED.test(word)) return true;
    const next = resolve(dirname(path), word);
    return word.startsWith(".") && next.startsWith(join(ROOT, "tests")) && needs(next, seen);
  });
}
