import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphAnswer } from "../../src/model/http.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const SAMPLE = join(ROOT, "data/documents");

/** Set to have the README's pictures taken anew. */
const FOLDER = process.env.VOUCH_SCREENSHOTS === "1" ? join(ROOT, "viewer/screenshots") : undefined;

describe.skipIf(WITHOUT_BROWSER)(`exploring${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`, () => {
  let browser: Browser;
  let built: BuiltPage;
  let project: ServedProject;
  let graph: GraphAnswer;

  beforeAll(async () => {
    const names = readdirSync(SAMPLE).filter((name) => /\.(txt|md|jsonl)$/.test(name));
    const reports = Object.fromEntries(names.map((name) => [name, readFileSync(join(SAMPLE, name), "utf8")]));
    [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
    project = await serveProject(built.folder, reports);
    graph = await graphOf(project);
  });
  afterAll(async () => {
    await project?.stop();
    await browser?.close();
    built?.remove();
  });

  const named = (name: string) => {
    const node = graph.nodes.find((it) => it.name === name);
    if (!node) throw new Error(`no node is named ${name}`);
    return node;
  };
  const drawn = (page: Page) => page.evaluate(() => window.vouchGraph?.counts() ?? { nodes: 0, lines: 0 });
  const shownCount = (page: Page) => page.locator(".explore-counts").textContent();

  test("a researcher finds how a soldier and a newspaper are connected, by keyboard alone, and reads the sentence", async () => {
    const { page, problems } = await openPage(browser, project.address);
    await untilDrawn(page);
    await page.keyboard.press("/");
    await page.keyboard.type("soldier 331st");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /Russian soldier from the 331st/ }).waitFor();
    await page.getByRole("button", { name: "Connect to…" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("To", { exact: true }).focus();
    await page.keyboard.type("new york times");
    await page.getByRole("option", { name: /The New York Times/ }).waitFor();
    await page.keyboard.press("Enter");
    const way = page.locator(".way").first();
    await way.locator(".way-link .quote").first().waitFor();
    expect(await way.locator(".way-line").textContent()).toMatch(
      /soldier.*spoke in.*call.*verified by.*New York/,
    );
    expect(await way.locator(".way-link").first().textContent()).toContain("Weakest link");
    const quote = way.locator(".way-link .quote", { hasText: "verified by The New York Times" });
    await quote.focus();
    await page.keyboard.press("Enter");
    await page.locator("mark").first().waitFor();
    const marked = (await page.locator("mark").allTextContents()).join("");
    expect(marked).toContain("verified by The New York Times");
    expect(new URL(page.url()).hash).toMatch(/way=.*doc=|doc=.*way=/);
    await keepPicture(page, "researcher", FOLDER);
    expect(problems).toEqual([]);
  });

  test("counts beside the filters are what is shown when they are chosen", async () => {
    const { page, problems } = await openPage(browser, `${project.address}/#open=explore`);
    await untilDrawn(page);
    const units = page.locator('.facet-count[data-facet="type"][data-value="Unit"]');
    const count = Number(await units.textContent());
    expect(count).toBe(graph.nodes.filter(({ type }) => type === "Unit").length);
    await page.getByRole("checkbox", { name: /^Units/ }).check();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(count);
    expect(await shownCount(page)).toContain(`${count} of ${graph.nodes.length} entities`);
    const russian = page.locator('.facet-count[data-facet="country"][data-value="RU"]');
    const both = Number(await russian.textContent());
    await page.getByRole("checkbox", { name: /^Russia/ }).check();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(both);
    await page.keyboard.press("Control+z");
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(count);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(graph.nodes.length);
    expect(problems).toEqual([]);
  });

  test("what was known by a day is the same in the picture and the table as what the server tells of that day", async () => {
    const { page } = await openPage(browser, project.address);
    await untilDrawn(page);
    const track = await page.locator(".time-track").boundingBox();
    if (!track) throw new Error("time has no track");
    const y = track.y + track.height / 2;
    await page.mouse.move(track.x + track.width - 1, y);
    await page.mouse.down();
    await page.mouse.move(track.x + track.width / 3, y, { steps: 4 });
    await page.mouse.up();
    const [, to] = /time=known:[\d-]+\.\.([\d-]+)/.exec(new URL(page.url()).hash) ?? [];
    const known = (await (await fetch(`${project.address}/api/graph?asOf=${to}`)).json()) as GraphAnswer;
    const { nodes } = await drawn(page);
    expect(nodes).toBeLessThan(graph.nodes.length);
    expect(nodes).toBe(known.nodes.length);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    const entities = page.getByRole("button", { name: /^Entities/ });
    expect(await entities.textContent()).toBe(`Entities ${nodes}`);
    expect(await page.getByRole("button", { name: /^Relations \d/ }).textContent()).toBe(
      `Relations ${known.edges.length}`,
    );
    await page.getByRole("button", { name: "Known since" }).click();
    expect(await page.locator(".table tbody tr").count()).toBe(Math.min(200, nodes));
    await keepPicture(page, "table");
    await page.locator(".time-handle").last().focus();
    await page.keyboard.press("End");
    await expect.poll(() => entities.textContent()).toBe(`Entities ${graph.nodes.length}`);
  });

  test("the map shows places with their areas, asks nobody, and shares its selection with the graph", async () => {
    const { page, problems } = await openPage(browser, project.address);
    await untilDrawn(page);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName("vouch:map").length > 0);
    await expect.poll(() => page.evaluate(() => window.vouchMap?.counts().sites ?? 0)).toBeGreaterThan(20);
    const kupyansk = named("Kupyansk");
    await page.keyboard.press("/");
    await page.keyboard.type("kupyansk");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Kupyansk" }).waitFor();
    await page.waitForTimeout(600);
    await keepPicture(page, "map", FOLDER);
    const at = await page.evaluate((id) => window.vouchMap?.positionOf(id) ?? null, kupyansk.id);
    const box = await page.locator(".map-ground").boundingBox();
    expect(at && box).toBeTruthy();
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    expect(new URL(page.url()).hash).toContain(`node=${kupyansk.id}`);
    expect(problems).toEqual([]);
  });

  test("what is isolated grows by a relation, and what was hidden comes back", async () => {
    const { page } = await openPage(
      browser,
      `${project.address}/#node=${named("Ukraine").id}&only=${named("Ukraine").id}`,
    );
    await untilDrawn(page);
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(1);
    const add = page.getByRole("button", { name: /^Add \d+: contains/ });
    const count = Number(/\d+/.exec((await add.textContent()) ?? "")?.[0]);
    await add.click();
    await expect.poll(() => drawn(page)).toEqual({ nodes: 1 + count, lines: expect.any(Number) });
    await page.getByRole("button", { name: "Hide", exact: true }).click();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(count);
    await page.getByRole("button", { name: "Invert" }).click();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(graph.nodes.length - count);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => drawn(page).then((it) => it.nodes)).toBe(graph.nodes.length);
  });

  test("a denial stands beside what it denies, and a check beside what was checked", async () => {
    const disputed = graph.edges.find(({ status }) => status === "disputed");
    const { page, problems } = await openPage(browser, `${project.address}/#edge=${disputed?.id}`);
    const opposed = page.locator(".opposed").first();
    await opposed.waitFor();
    expect(await opposed.locator(".opposed-side").count()).toBe(2);
    expect(await opposed.textContent()).toMatch(/asserted.*denied/i);
    const soldier = named("a Russian soldier from the 331st Airborne Regiment");
    await page.goto(`${project.address}/#node=${soldier.id}`);
    const check = page.locator(".check").first();
    await check.waitFor();
    expect(await check.textContent()).toMatch(/The recording was verified by.*The New York Times/);
    expect(await page.locator(".clocks").first().textContent()).toMatch(/Happened.*Said.*Published.*Learned/);
    await page.locator(".mentioned-at").nth(1).click();
    await page.locator("mark").first().waitFor();
    expect(problems).toEqual([]);
  });

  test("a saved question is found beside entities and reports", async () => {
    const { page } = await openPage(browser, project.address);
    await page.keyboard.press("/");
    await page.keyboard.type("verified");
    const question = page.getByRole("option", { name: "What was verified, by whom and how" });
    await question.click();
    await page.getByRole("region", { name: "Ask in Cypher" }).waitFor();
    expect(decodeURIComponent(page.url())).toContain("verificationOf");
  });
});
