import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchPage } from "../../src/documents/pages/fetch-page.ts";
import { scratchFolder } from "../laws/product.ts";
import { buildOnce, serveIn } from "./vouch.ts";

const scratch = scratchFolder("pages");
const PAGE = `<html><head><title>Calls</title></head><body><article><h1>Calls</h1><p>A soldier of the 331st Airborne Regiment called his mother from Bucha.</p></article></body></html>`;
const asked: string[] = [];

const ANSWERS: Readonly<Record<string, (request: IncomingMessage, answer: ServerResponse) => void>> = {
  "/page": (_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(PAGE),
  "/moved": (_, answer) => answer.writeHead(302, { location: "/page" }).end(),
  "/circle": (_, answer) => answer.writeHead(302, { location: "/circle" }).end(),
  "/gone": (_, answer) => answer.writeHead(404).end(),
  "/picture": (_, answer) => answer.writeHead(200, { "content-type": "image/png" }).end("…"),
  "/file": (_, answer) => answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/silent": () => undefined,
  "/endless": (_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" });
    const more = (): void => {
      while (!answer.destroyed && answer.write("x".repeat(1_000_000))) {}
    };
    answer.on("drain", more);
    more();
  },
};

let server: Server;
let origin: string;
beforeAll(async () => {
  buildOnce();
  server = createServer((request, answer) => {
    asked.push(request.url ?? "");
    const act = ANSWERS[request.url ?? ""];
    if (act) act(request, answer);
    else answer.end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** The command in a process of its own, while this one serves. */
function vouch(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, "../../dist/cli.js"), ...words], {
    cwd: scratch,
  });
  const ended = { code: null as number | null, out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    ended.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    ended.err += chunk;
  });
  return new Promise((told) => child.once("close", (code) => told({ ...ended, code })));
}

test("a page is fetched, kept as it came, and read; fetched again it is the same", async () => {
  const first = await vouch("add", `${origin}/moved#part`, "--json");
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out)).toMatchObject({ documents: 1, failed: [] });
  const [kept, ...others] = readdirSync(join(scratch, ".vouch/pages"));
  expect(others).toEqual([]);
  expect(readFileSync(join(scratch, ".vouch/pages", kept ?? ""), "utf8")).toContain(PAGE);
  expect(JSON.parse((await vouch("add", `${origin}/page`, "--json")).out)).toMatchObject({
    added: [],
    documents: 1,
  });
  expect((await vouch("query", "MATCH (d:Document) RETURN d.url")).out).toContain(`${origin}/page`);
}, 60_000);

test("looking alone keeps nothing", async () => {
  const read = await vouch("read", `${origin}/page`, "--format", "text");
  expect(read.out).toContain("331st Airborne Regiment");
  expect((await vouch("add", `${origin}/page`, "--dry-run", "--project", "other")).code).toBe(0);
  expect(existsSync(join(scratch, "other"))).toBe(false);
}, 60_000);

test("what can't be fetched is one line each, and the rest goes on", async () => {
  const { code, err, out } = await vouch("add", `${origin}/gone`, `${origin}/page`, "--json");
  expect(code).toBe(1);
  expect(err).toBe(`${origin}/gone answers 404: check the address\n`);
  expect(JSON.parse(out)).toMatchObject({ documents: 1 });
  expect(await vouch("add", `${origin}/circle`)).toEqual({
    code: 1,
    out: "",
    err: `${origin}/circle redirects more than 5 times: check the address\n`,
  });
}, 60_000);

test.each([
  ["/picture", "is image/png, which is not read: save it as a file"],
  ["/file", "is no address of a page: give one that begins with https://"],
  ["/silent", "does not answer within 0.5 s: try again later"],
  ["/endless", "is larger than 20 MB: save it as a file, and add that"],
])("%s %s", async (path, message) => {
  await expect(fetchPage(`${origin}${path}`, path === "/silent" ? 500 : 30_000)).rejects.toThrow(message);
});

test("a server fetches nothing, whoever asks it: the terminal fetches, and hands on the file", async () => {
  const serving = await serveIn(scratch);
  try {
    const before = asked.length;
    const { token } = JSON.parse(readFileSync(join(scratch, ".vouch/lock"), "utf8"));
    const answer = await fetch(`${serving.address}/api/command`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ argv: ["add", `${origin}/page`], cwd: scratch, env: {} }),
    });
    expect(await answer.text()).toContain("is not there: check the path");
    expect(asked.length).toBe(before);
    expect((await vouch("add", `${origin}/page`, "--json")).code).toBe(0);
    expect(asked.length).toBe(before + 1);
  } finally {
    await serving.stop();
  }
}, 60_000);
