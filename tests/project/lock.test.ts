import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import { holderOf, takeLock } from "../../src/project/lock.ts";
import { scratchFolder } from "../laws/product.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = scratchFolder("lock");
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a second command is told who holds the project", () => {
  const lock = takeLock(path);
  expect(() => takeLock(path)).toThrow(UserError);
  expect(() => takeLock(path)).toThrow(`process ${process.pid}`);
  lock.release();
  expect(existsSync(path)).toBe(false);
});

test("a lock that a killed process left is taken over", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(path, JSON.stringify({ pid, began: "1" }));
  expect(holderOf(path)).toBeNull();
  takeLock(path).release();
});

test("a lock whose number another process has now is a lock of the dead", () => {
  writeFileSync(path, JSON.stringify({ pid: process.pid, began: "1" }));
  expect(holderOf(path)).toBeNull();
});

test("a server tells where it answers, and its token", () => {
  const lock = takeLock(path);
  const token = lock.serveAt("http://127.0.0.1:4040");
  expect(holderOf(path)).toMatchObject({ address: "http://127.0.0.1:4040", token });
  lock.release();
});
