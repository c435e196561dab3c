import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../src/text/seeded-random.ts";
import { onEachNeo4j, wipe } from "../neo4j-servers.ts";
import { generatedReport } from "./generated-reports.ts";
import { scratchFolder } from "./product.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const KILLS = 25;
const KILLS_EACH = 3;
const LOAD_KILLS = 5;

const scratch = scratchFolder("crash");
const reports = join(scratch, "reports");
let expected = "";
let duration = 0;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line; with `killAfter`, SIGKILLs it that many milliseconds later. */
function vouch(words: readonly string[], killAfter?: number, password?: string): Promise<Ended> {
  return new Promise((end, fail) => {
    const env = { ...process.env, ...(password !== undefined && { NEO4J_PASSWORD: password }) };
    const child = spawn(process.execPath, [CLI, ...words], { stdio: ["ignore", "pipe", "pipe"], env });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.on("error", fail);
    child.on("close", (code) => {
      clearTimeout(timer);
      end({ code, out, err });
    });
  });
}

const add = (project: string, killAfter?: number): Promise<Ended> =>
  vouch(["add", reports, "--project", project], killAfter);

async function exported(project: string): Promise<string> {
  const { code, out, err } = await vouch(["export", "--format", "jsonl", "--project", project]);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
}

beforeAll(async () => {
  mkdirSync(reports);
  for (let number = 0; number < 120; number++)
    writeFileSync(
      join(reports, `report-${number}.txt`),
      `${generatedReport(number).text.repeat(1 + (number % 4))}Report ${number} ends here.\n`,
    );
  const project = join(scratch, "undisturbed");
  const began = performance.now();
  expect((await add(project)).code).toBe(0);
  duration = performance.now() - began;
  expected = await exported(project);
}, 120_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test(`law 10: add, killed ${KILLS} times at random moments, is completed by the same command`, async () => {
  const random = seededRandom(10);
  let kills = 0;
  for (let i = 0; kills < KILLS && i < 3 * KILLS; i++) {
    const project = join(scratch, `killed-${i}`);
    for (let k = 0; k < KILLS_EACH; k++) {
      if ((await add(project, 60 + random() * duration * 0.9)).code !== null) break;
      kills += 1;
    }
    const { code, err } = await add(project);
    expect(err).not.toMatch(/can't be read/);
    expect(code).toBe(0);
    expect(await exported(project)).toBe(expected);
    const left = readdirSync(project, { recursive: true }).filter((name) => String(name).endsWith(".tmp"));
    expect(left).toEqual([]);
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS);
}, 900_000);

await onEachNeo4j("law 10: load, killed at random moments, is completed by the same command", (server) => {
  const project = join(scratch, "undisturbed");
  const load = (killAfter?: number): Promise<Ended> =>
    vouch(
      ["load", server.uri, "--user", server.user, "--once", "--project", project],
      killAfter,
      server.password,
    );

  test("the server then holds the project's graph", async () => {
    const random = seededRandom(11);
    let whole = 4000;
    let kills = 0;
    for (let round = 0; kills < LOAD_KILLS && round < 4 * LOAD_KILLS; round++) {
      await wipe(server);
      for (let k = 0; k < KILLS_EACH; k++) {
        const began = performance.now();
        if ((await load(250 + random() * whole * 0.8)).code !== null) {
          whole = Math.min(whole, performance.now() - began);
          break;
        }
        kills += 1;
      }
      const finished = await load();
      expect(finished.err).not.toMatch(/password/);
      expect(finished.code).toBe(0);
      const { out } = await vouch(
        ["export", "--format", "jsonl", "--store", server.uri, "--project", project],
        undefined,
        server.password,
      );
      expect(out).toBe(expected);
    }
    expect(kills).toBeGreaterThanOrEqual(LOAD_KILLS);
  }, 600_000);
});

test("law 10: a project whose add was killed answers without a second add", async () => {
  const project = join(scratch, "asked");
  await add(project, duration * 0.8);
  const { code } = await vouch(["check", "--project", project]);
  expect(code).toBe(0);
}, 120_000);

test("the checker of law 10 sees a half-written project", async () => {
  const project = join(scratch, "half-written");
  await add(project);
  const folder = join(project, "documents");
  const last = readdirSync(folder).sort().at(-1) ?? "";
  const segment = join(folder, last);
  truncateSync(segment, Math.floor(statSync(segment).size / 2));
  const { code, out, err } = await vouch(["export", "--format", "jsonl", "--project", project]);
  expect(code).toBe(0);
  expect(err).toMatch(/can't be read and was left out/);
  expect(out).not.toBe(expected);
  expect(existsSync(join(project, "lock"))).toBe(false);
}, 120_000);
