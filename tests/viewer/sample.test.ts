import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EdgeAnswer, EntityAnswer } from "../../src/model/http.ts";
import type { Story } from "../../src/model/story.ts";
import { citationsOf } from "../../viewer/story/citations.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, placeOf, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SAMPLE = join(ROOT, "data/documents");

/** Set to have the README's pictures taken anew. */
const FOLDER = process.env.VOUCH_SCREENSHOTS === "1" ? join(ROOT, "viewer/screenshots") : undefined;

describe.skipIf(WITHOUT_BROWSER)(`the sample${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`, () => {
  let browser: Browser;
  let built: BuiltPage;
  let project: ServedProject;

  beforeAll(async () => {
    const names = readdirSync(SAMPLE).filter((name) => /\.(txt|md|jsonl)$/.test(name));
    const reports = Object.fromEntries(names.map((name) => [name, readFileSync(join(SAMPLE, name), "utf8")]));
    [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
    project = await serveProject(built.folder, reports);
  });
  afterAll(async () => {
    await project?.stop();
    await browser?.close();
    built?.remove();
  });

  /** The soldier's words that one reaches through the longest chain. */
  async function longestChain(): Promise<{ id: string; length: number; words: number }> {
    const { nodes, edges } = await graphOf(project);
    const soldiers = new Set(nodes.filter((it) => it.name.includes("soldier")).map((it) => it.id));
    const found = await Promise.all(
      edges
        .filter((edge) => soldiers.has(edge.source) && !edge.inferred)
        .map(async ({ id }) => {
          const { claims } = (await (await fetch(`${project.address}/api/edges/${id}`)).json()) as EdgeAnswer;
          const length = Math.max(0, ...claims.map((claim) => claim.relayedBy.length));
          return { id, length, words: Math.max(0, ...claims.map((claim) => claim.quote.length)) };
        }),
    );
    return found.reduce((best, it) => {
      const isLonger = it.length - best.length || it.words - best.words;
      return isLonger > 0 ? it : best;
    });
  }

  test.each(["light", "dark"] as const)("is drawn whole, in %s", async (colorScheme) => {
    const { page, problems } = await openPage(browser, project.address, { colorScheme });
    await untilDrawn(page);
    const { nodes } = await graphOf(project);
    expect(await page.evaluate(() => window.vouchGraph?.counts().nodes)).toBe(nodes.length);
    await keepPicture(page, colorScheme === "light" ? "graph" : "graph-dark", FOLDER);
    expect(problems).toEqual([]);
  });

  test("shows a soldier's words with their way over the service and the newspaper", async () => {
    const { id, length } = await longestChain();
    expect(length).toBeGreaterThan(1);
    const { page, problems } = await openPage(browser, `${project.address}/#edge=${id}`);
    await page.locator("mark").first().waitFor();
    await placeOf(page, "edge", id);
    const chain = await page.locator(".chain").first().textContent();
    expect(chain).toMatch(
      /said by.*soldier.*(recorded|released) by.*verified by.*New York Times.*reported in/,
    );
    await keepPicture(page, "evidence", FOLDER);
    expect(problems).toEqual([]);
  });

  test("shows a unit with its spellings, relations and claims", async () => {
    const { nodes } = await graphOf(project);
    const unit = nodes.find((it) => it.type === "Unit" && it.name.startsWith("331st"));
    const { page, problems } = await openPage(browser, `${project.address}/#node=${unit?.id}`);
    await page.getByRole("heading", { level: 2, name: /331st/ }).waitFor();
    expect(await page.locator(".relation").count()).toBeGreaterThan(2);
    await placeOf(page, "node", unit?.id ?? "");
    await keepPicture(page, "unit", FOLDER);
    expect(problems).toEqual([]);
  });

  test("is told as a story: a scene fills the page, with its caption and its sentences", async () => {
    const { nodes } = await graphOf(project);
    const unit = nodes.find((it) => it.type === "Unit" && it.name.startsWith("331st"));
    const { claims } = (await (
      await fetch(`${project.address}/api/entities/${unit?.id}`)
    ).json()) as EntityAnswer;
    const story: Story = {
      title: "A call from Bucha",
      scenes: [
        {
          id: "scene-1",
          title: "A call leads to Kostroma",
          caption:
            "A soldier of the 331st is heard at home. Three independent reports name the regiment's town.",
          notes: "Say who recorded the call, and who verified it.",
          state: `#node=${unit?.id}`,
          citations: citationsOf(claims, 2),
        },
      ],
    };
    await fetch(`${project.address}/api/stories/a-call`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(story),
    });
    const { page, problems } = await openPage(browser, `${project.address}/#story=a-call:1&present=yes`);
    await page.getByRole("heading", { level: 2, name: "A call leads to Kostroma" }).waitFor();
    await placeOf(page, "node", unit?.id ?? "");
    await keepPicture(page, "story", FOLDER);
    expect(await page.locator(".presenter q").count()).toBe(2);
    expect(problems).toEqual([]);
  });
});
