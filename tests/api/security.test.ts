import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/api/start-server.ts";
import { HOSTILE_QUERIES } from "../laws/hostile-queries.ts";
import { rawRequest } from "./raw-request.ts";
import { type Served, serveFixture, TOKEN } from "./serve-fixture.ts";

let served: Served;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vouch-viewer-"));
  const viewer = join(folder, "viewer");
  mkdirSync(join(viewer, "assets"), { recursive: true });
  writeFileSync(join(viewer, "index.html"), "<!doctype html><title>Vouch</title>");
  writeFileSync(join(viewer, "assets", "main-1a2b.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "secret");
  served = await serveFixture(
    {
      summary: () => {
        throw new Error("a bug in /a/private/path");
      },
    },
    viewer,
  );
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

const raw = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  rawRequest(served.address, { path, headers, method });

test("the page and its assets come with their types and how long they may be kept", async () => {
  const page = await raw("/");
  expect(page).toMatchObject({ status: 200, body: "<!doctype html><title>Vouch</title>" });
  expect(page.headers["content-type"]).toMatch(/^text\/html/);
  expect(page.headers["cache-control"]).toBe("no-cache");
  const script = await raw("/assets/main-1a2b.js");
  expect(script.headers["content-type"]).toMatch(/^text\/javascript/);
  expect(script.headers["cache-control"]).toContain("immutable");
});

test("no path leads out of the viewer's folder", async () => {
  for (const path of [
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%252e%252e/secret.txt",
    "//secret.txt",
    "/assets/%00",
  ]) {
    const { status, body } = await raw(path);
    expect(body, path).not.toContain("secret\n");
    expect(body).not.toBe("secret");
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

test("every answer forbids scripts from elsewhere, guessing of types and frames, and opens nothing to other sites", async () => {
  for (const path of ["/", "/api/graph", "/api/nothing", "/nothing"]) {
    const { headers } = await raw(path);
    expect(headers["content-security-policy"], path).toContain("default-src 'none'; script-src 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  }
  expect((await raw("/api/graph")).headers["cache-control"]).toBe("no-store");
});

test("only names of this machine are answered", async () => {
  for (const host of ["127.0.0.1", "127.0.0.1:0", "localhost:4040", "[::1]", "[::1]:9", "LOCALHOST:65535"])
    expect((await raw("/api/graph", { host })).status, host).toBe(200);
  for (const host of [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "evil.example#localhost",
    "x@localhost",
    "localhost@evil.example",
    "localhost.",
    "127.0.0.1.",
    "127.1",
    "2130706433",
    "0x7f.0.0.1",
    "127.0.0.2",
    "0.0.0.0:4040",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[0:0:0:0:0:0:0:1]",
    "[::1%25lo]:4040",
    "::1",
    "[::1].evil.example",
    "127.0.0.1:evil",
    "127.0.0.1:80:80",
    "127.0.0.1:",
    "localhost:999999",
  ])
    expect([400, 403], host).toContain((await raw("/api/graph", { host })).status);
});

test("pages from elsewhere are refused, our own is not", async () => {
  const host = new URL(served.address).host;
  const { port } = new URL(served.address);
  for (const origin of [
    "http://evil.example",
    "null",
    "",
    `https://${host}`,
    `http://${host}.evil.example`,
    `http://${host}@evil.example`,
    `http://${host} http://evil.example`,
    `http://localhost:${port}`,
    `http://[::1]:${port}`,
    `http://127.0.0.1:0${port}`,
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "file://",
  ])
    for (const path of ["/api/graph", "/"])
      expect(await raw(path, { origin }), origin).toMatchObject({ status: 403 });
  expect((await raw("/api/graph", { origin: `http://${host}` })).status).toBe(200);
  expect((await raw("/api/query", { origin: "http://evil.example" }, "POST")).status).toBe(403);
  expect((await raw("/api/documents/doc-article", { origin: "http://evil.example" }, "DELETE")).status).toBe(
    403,
  );
});

test("what another page makes a browser ask without an Origin is refused, a link to the page is not", async () => {
  for (const site of ["cross-site", "same-site"]) {
    const headers = { "sec-fetch-site": site };
    expect((await raw("/api/token", headers)).status).toBe(403);
    expect((await raw("/api/graph", headers)).status).toBe(403);
    expect((await raw("/", headers)).status).toBe(200);
  }
  for (const site of ["same-origin", "none"])
    expect((await raw("/api/graph", { "sec-fetch-site": site })).status).toBe(200);
});

test("an address in the request's first line is no way round the Host", async () => {
  expect((await raw("http://evil.example/api/graph", { host: "evil.example" })).status).toBe(403);
  expect([200, 400, 403, 404]).toContain((await raw("http://evil.example/api/graph")).status);
});

test("a program that is no browser changes the project without a token", async () => {
  expect((await raw("/api/documents/nothing", {}, "DELETE")).status).toBe(404);
  expect((await raw("/api/documents/nothing", { "sec-fetch-site": "same-origin" }, "DELETE")).status).toBe(
    401,
  );
});

test("nothing is changed by a page without the token that the page has", async () => {
  const count = async () => JSON.parse((await raw("/api/documents")).body).documents.length;
  const before = await count();
  const { authorization } = served.asPage;
  for (const given of [
    "",
    "Bearer",
    "Bearer ",
    `${authorization}x`,
    `Bearer ${TOKEN}`,
    authorization.slice(7),
  ]) {
    const headers: Record<string, string> =
      given === "" ? { origin: served.address } : { authorization: given };
    const added = await fetch(`${served.address}/api/documents`, {
      method: "POST",
      headers,
      body: "A text.",
    });
    expect([added.status, await added.json()]).toMatchObject([401, { error: { code: "unauthorized" } }]);
    expect((await raw("/api/documents/doc-article", headers, "DELETE")).status).toBe(401);
  }
  expect(await count()).toBe(before);
  expect((await raw("/api/documents/nothing", served.asPage, "DELETE")).status).toBe(404);
});

test("no hostile query is answered as a bug of the server, or keeps it from answering", async () => {
  const hostile = HOSTILE_QUERIES.filter((it) => !/^never|^to fill/.test(it.tries));
  for (const { cypher, parameters = {} } of hostile) {
    const { status } = await fetch(`${served.address}/api/query`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ cypher, parameters }),
    });
    expect([200, 400], cypher.slice(0, 100)).toContain(status);
  }
  expect((await raw("/api/graph")).status).toBe(200);
});

test("a bug is logged with its stack and told without it", async () => {
  const { status, body } = await raw("/api/health");
  expect(status).toBe(500);
  expect(JSON.parse(body)).toEqual({
    error: { code: "internal", message: "The server failed: see its terminal." },
  });
  expect(served.logged.join("\n")).toMatch(/a bug in \/a\/private\/path\n\s+at /);
});

test("a port in use is named in one line", async () => {
  const port = Number(new URL(served.address).port);
  const context = { store: {} } as Parameters<typeof startServer>[0]["context"];
  await expect(startServer({ context, port, viewerFolder: folder })).rejects.toThrow(
    new RegExp(`^Port ${port} is in use: .+$`),
  );
});

const command = (body: unknown, token = TOKEN) =>
  fetch(`${served.address}/api/command`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
const lines = async (response: Response) =>
  (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

test("a command with the token of the lock runs here, and what it prints comes back as it is printed", async () => {
  const response = await command({
    argv: ["add", "report.txt"],
    cwd: "/reports",
    stdin: "from a pipe",
    env: { USER: "ada" },
  });
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  expect(await lines(response)).toEqual([
    { stderr: "reading in /reports for ada\n" },
    { stdout: "add report.txt from a pipe\n" },
    { exit: 0 },
  ]);
});

test("a command that fails says so in a line, a bug without its stack", async () => {
  expect(await lines(await command({ argv: ["judge"], cwd: "/" }))).toEqual([
    { stderr: "No such entity: ent-9.\n" },
    { exit: 1 },
  ]);
  expect(await lines(await command({ argv: ["build"], cwd: "/" }))).toEqual([
    { stderr: "The server failed: see its own terminal.\n" },
    { exit: 70 },
  ]);
  expect(served.logged.join("\n")).toContain("a bug in /a/private/path");
});

test("no command without the token, nor one that is none", async () => {
  expect((await command({ argv: [], cwd: "/" }, `${TOKEN}x`)).status).toBe(401);
  expect((await command({ argv: [], cwd: "/" }, "")).status).toBe(401);
  expect((await command({ argv: "add", cwd: "/" })).status).toBe(400);
});
