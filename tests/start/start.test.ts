import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { DocumentsAnswer, EntityAnswer, GraphAnswer, HealthAnswer } from "../../src/model/http.ts";
import { type Started, startIn } from "./small-clone.ts";

const ROOT = resolve(import.meta.dirname, "../..");

let project: string;
const started: Started[] = [];
beforeAll(() => {
  project = join(mkdtempSync(join(tmpdir(), "vouch-start-")), "project");
});
afterEach(async () => {
  for (const it of started.splice(0)) {
    it.kill("SIGKILL");
    await it.ended;
  }
});
afterAll(() => rmSync(resolve(project, ".."), { recursive: true, force: true }));

function start(env: NodeJS.ProcessEnv = {}): Started {
  const it = startIn(ROOT, { VOUCH_PROJECT: project, PORT: "0", ...env });
  started.push(it);
  return it;
}

async function addressOf(it: Started): Promise<string> {
  await it.printed("http://127.0.0.1:");
  await it.printed("\n");
  return /http:\/\/127\.0\.0\.1:\d+/.exec(it.output())?.[0] ?? "";
}

const get = async <T>(address: string, path: string): Promise<T> =>
  (await fetch(`${address}/api/${path}`)).json() as Promise<T>;

test("the first start reads the sample reports and serves them with the page", async () => {
  const it = start();
  const address = await addressOf(it);
  expect(it.output()).toMatch(/read in \d+\.\d s/);
  const { documents } = await get<DocumentsAnswer>(address, "documents");
  expect(documents.length).toBeGreaterThanOrEqual(12);
  const { nodes, edges } = await get<GraphAnswer>(address, "graph");
  expect(edges.length).toBeGreaterThan(20);
  const regiment = nodes.find(({ name }) => /^331st (?:Guards )?Airborne Regiment$/.test(name));
  const { edges: members } = await get<EntityAnswer>(address, `entities/${regiment?.id}`);
  expect(members.some(({ type }) => type === "MEMBER_OF")).toBe(true);
  expect(await (await fetch(address)).text()).toContain("<title>");

  it.kill("SIGTERM");
  expect(await it.ended).toBe(0);
  expect(existsSync(join(project, "lock"))).toBe(false);
});

test("a later start reads nothing again, also where the one before was killed", async () => {
  for (const signal of ["SIGKILL", "SIGINT"] as const) {
    const it = start();
    const address = await addressOf(it);
    expect(it.output()).not.toContain("read in");
    expect((await get<HealthAnswer>(address, "health")).documents).toBeGreaterThanOrEqual(12);
    it.kill(signal);
    await it.ended;
  }
});

test("a port in use is one line that names it", async () => {
  const port = new URL(await addressOf(start())).port;
  const other = start({ PORT: port, VOUCH_PROJECT: `${project}-2` });
  expect(await other.ended).toBe(1);
  expect(other.output().trimEnd().split("\n").at(-1)).toMatch(new RegExp(`^Port ${port} is in use: .+$`));
  expect(other.output()).not.toContain("    at ");
});
