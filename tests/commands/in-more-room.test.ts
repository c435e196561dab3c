import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { needsMoreRoom } from "../../src/commands/in-more-room.ts";
import { scratchFolder } from "../laws/product.ts";

const CLI = resolve(import.meta.dirname, "../../dist/cli.js");
const folder = scratchFolder("room");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, "reports"));
writeFileSync(join(folder, "reports/small.txt"), "A short report.\n");
writeFileSync(join(folder, "reports/large.txt"), `A long report. ${"x".repeat(13_000_000)}`);
writeFileSync(join(folder, "bad.txt"), Buffer.from([0x62, 0xff]));

test("only what takes in many reports at once, or has a project of many, needs more room", () => {
  const empty = join(folder, "none");
  expect(needsMoreRoom(["add", "reports"], folder, empty)).toBe(true);
  expect(needsMoreRoom(["read", "reports/large.txt", "--format", "text"], folder, null)).toBe(true);
  expect(needsMoreRoom(["add", "reports/small.txt", "not-there"], folder, empty)).toBe(false);
  expect(needsMoreRoom(["query", "reports"], folder, empty)).toBe(false);
  mkdirSync(join(folder, "many/documents"), { recursive: true });
  writeFileSync(join(folder, "many/documents/kept.jsonl"), "x".repeat(13_000_000));
  expect(needsMoreRoom(["serve"], folder, join(folder, "many"))).toBe(true);
  expect(needsMoreRoom(["query", "-"], folder, join(folder, "many"))).toBe(false);
});

test("there a command prints, fails and ends as it does elsewhere", () => {
  const vouch = (...words: string[]) =>
    spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: "utf8" });
  const whole = vouch("read", "reports");
  expect(whole.stdout.split("\n").filter((line) => line !== "")).toHaveLength(2);
  expect(whole.status).toBe(0);
  const partly = vouch("add", "reports", "bad.txt", "--project", "p");
  expect(partly.stderr).toContain("bad.txt is not UTF-8");
  expect(partly.stdout).toContain("2 documents");
  expect(partly.status).toBe(1);
  expect(vouch("add", "reports", "--format", "--project", "p").status).toBe(2);
});

test("a server of many reports answers, and ends by a signal", async () => {
  const server = spawn(process.execPath, [CLI, "serve", "--project", "p"], {
    cwd: folder,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [address] = (await once(createInterface({ input: server.stdout }), "line")) as [string];
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});
