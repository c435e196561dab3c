import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstLoad } from "../../src/training/viewer/first-load.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";

let built: BuiltPage;
beforeAll(async () => {
  built = await buildPage();
});
afterAll(() => built?.remove());

test("the first load is under 140 kB gzipped, and the page names no other server", () => {
  const sizes = firstLoad(built.folder);
  expect([...sizes.keys()].some((file) => file.endsWith(".js"))).toBe(true);
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(140_000);
  const page = readFileSync(join(built.folder, "index.html"), "utf8");
  expect(page).not.toMatch(/https?:|\/\//);
});
