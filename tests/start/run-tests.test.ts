import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { smallClone, startIn } from "./small-clone.ts";

const ROOT = resolve(import.meta.dirname, "../..");

let folder: string;
beforeEach(() => {
  folder = smallClone();
  mkdirSync(join(folder, "tests"));
  for (const script of ["run.mjs", "summary.mjs"])
    cpSync(join(ROOT, "tests", script), join(folder, "tests", script));
  symlinkSync(join(ROOT, "node_modules/vitest"), join(folder, "node_modules/vitest"), "dir");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, body: string) =>
  writeFileSync(join(folder, "tests", name), `import { expect, test } from "vitest";\n${body}\n`);

async function run(): Promise<{ code: number | null; lines: string[] }> {
  const it = startIn(folder, {}, [process.execPath, "tests/run.mjs", "tests/"]);
  const code = await it.ended;
  return { code, lines: it.output().trimEnd().split("\n") };
}

test("the last line counts what passed, failed and was skipped, and skips say why", async () => {
  write("a.test.ts", `test("holds", () => {});\ntest("waits", (it) => it.skip("no Neo4j here"));`);
  const good = await run();
  expect(good.lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
  expect(good.lines).toContain("skipped: no Neo4j here");
  expect(good.code).toBe(0);

  write("b.test.ts", `test("breaks", () => expect(1).toBe(2));`);
  write("c.test.ts", `throw new Error("a file that doesn't run");`);
  const bad = await run();
  expect(bad.lines.at(-1)).toBe("1 passed, 2 failed, 1 skipped");
  expect(bad.lines).toContain("failed: tests/b.test.ts: breaks");
  expect(bad.code).toBe(1);
});

test("an error outside of any test, or a build that fails, is a failure", async () => {
  write(
    "a.test.ts",
    `test("holds", () => { setTimeout(() => { throw new Error("late"); }); });\ntest("waits", () => new Promise((done) => setTimeout(done, 100)));`,
  );
  const late = await run();
  expect(late.lines.at(-1)).toBe("2 passed, 1 failed, 0 skipped");
  expect(late.code).toBe(1);

  writeFileSync(join(folder, "src/broken.ts"), "export const broken: number = 'text';\n");
  const broken = await run();
  expect(broken.lines.at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  expect(broken.code).toBe(1);
});
