import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
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

test("only what takes in many reports at once needs more room", () => {
  expect(needsMoreRoom(["add", "reports"], folder)).toBe(true);
  expect(needsMoreRoom(["read", "reports/large.txt", "--format", "text"], folder)).toBe(true);
  expect(needsMoreRoom(["add", "reports/small.txt", "not-there"], folder)).toBe(false);
  expect(needsMoreRoom(["query", "reports"], folder)).toBe(false);
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
