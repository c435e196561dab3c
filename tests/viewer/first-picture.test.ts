import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { fixtureServer } from "./fixture-server.ts";
import { generatedGraph } from "./generated-graph.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";

/** Set to have the times measured and printed; on a shared machine they are no test. */
const IS_MEASURED = process.env.VOUCH_MEASURE === "1" && WITHOUT_BROWSER === null;
const RUNS = 5;

let built: BuiltPage;
beforeAll(async () => {
  built = await buildPage();
});
afterAll(() => built?.remove());

/** The page and what it names: all else is loaded when it is asked for. */
function firstLoad(folder: string): string[] {
  const page = join(folder, "index.html");
  const named = readFileSync(page, "utf8").matchAll(/(?:src|href)="\.\/([^"]+)"/g);
  return [page, ...[...named].map(([, path = ""]) => join(folder, path))];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test("the first load is under 140 kB gzipped, and the page names no other server", () => {
  const bytes = firstLoad(built.folder).map((path) => gzipSync(readFileSync(path)).length);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  if (IS_MEASURED) console.log(`first load: ${(total / 1000).toFixed(1)} kB gzipped`);
  expect(total).toBeLessThan(140_000);
  const page = readFileSync(join(built.folder, "index.html"), "utf8");
  expect(page).not.toMatch(/https?:|\/\//);
});

if (IS_MEASURED)
  test.each([1_000, 10_000])("from data to the first picture of %i nodes", async (size) => {
    const server = await fixtureServer(built.folder, generatedGraph(size));
    const browser = await launchBrowser();
    const [fromData, fromStart]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      const { page } = await openPage(browser, server.address);
      await untilDrawn(page);
      const [data = 0, drawn = 0] = await page.evaluate(() =>
        ["vouch:data", "vouch:drawn"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
      );
      fromData.push(drawn - data);
      fromStart.push(drawn);
      await page.close();
    }
    await browser.close();
    await server.close();
    console.log(
      `${size} nodes: ${Math.round(median(fromData))} ms from data to picture, ` +
        `${Math.round(median(fromStart))} ms from address to picture (median of ${RUNS})`,
    );
    expect(median(fromData)).toBeGreaterThan(0);
  });
