import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../src/api/start-server.ts";
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
  for (const host of ["127.0.0.1", "localhost:4040", "[::1]:9", "LOCALHOST"])
    expect((await raw("/api/graph", { host })).status, host).toBe(200);
  for (const host of [
    "evil.example",
    "127.0.0.1.evil.example",
    "localhost.evil.example:80",
    "evil.example#localhost",
    "x@localhost",
  ])
    expect([400, 403], host).toContain((await raw("/api/graph", { host })).status);
});

test("pages from elsewhere are refused, our own is not", async () => {
  const host = new URL(served.address).host;
  for (const origin of ["http://evil.example", "null", `https://${host}`, "http://127.0.0.1:1"])
    for (const path of ["/api/graph", "/"])
      expect(await raw(path, { origin }), origin).toMatchObject({ status: 403 });
  expect((await raw("/api/graph", { origin: `http://${host}` })).status).toBe(200);
  expect((await raw("/api/query", { origin: "http://evil.example" }, "POST")).status).toBe(403);
  expect((await raw("/api/documents/doc-article", { origin: "http://evil.example" }, "DELETE")).status).toBe(
    403,
  );
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
