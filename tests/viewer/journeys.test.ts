import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphAnswer } from "../../src/model/http.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, placeOf, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { BULLETIN, CALL } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

describe.skipIf(WITHOUT_BROWSER)(
  `the page in Chromium${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
  () => {
    let browser: Browser;
    let built: BuiltPage;
    let project: ServedProject;
    let graph: GraphAnswer;

    beforeAll(async () => {
      [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
      project = await serveProject(built.folder, { "calls.md": CALL, "bulletin.md": BULLETIN });
      graph = await graphOf(project);
    });
    afterAll(async () => {
      await project?.stop();
      await browser?.close();
      built?.remove();
    });

    const named = (name: string) => {
      const node = graph.nodes.find((it) => it.name.includes(name));
      if (!node) throw new Error(`no node is named ${name}`);
      return node;
    };
    const membership = () => {
      const edge = graph.edges.find((it) => it.type === "MEMBER_OF");
      if (!edge) throw new Error("nobody is a member of anything");
      return edge;
    };

    test("draws every entity where the server says, and nothing goes wrong", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      expect(await page.evaluate(() => window.vouchGraph?.counts().nodes)).toBe(graph.nodes.length);
      const [one, other] = [named("331st"), named("HUR")];
      const [a, b] = [await placeOf(page, "node", one.id), await placeOf(page, "node", other.id)];
      expect(Math.sign(a.x - b.x)).toBe(Math.sign(one.x - other.x));
      expect(Math.sign(b.y - a.y)).toBe(Math.sign(one.y - other.y));
      await keepPicture(page, "graph");
      expect(problems).toEqual([]);
    });

    test("a node that is clicked shows who vouches for it", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const at = await placeOf(page, "node", named("331st").id);
      await page.mouse.click(at.x, at.y);
      const panel = page.getByRole("complementary", { name: "Evidence" });
      await panel.getByRole("heading", { level: 2, name: /331st/ }).waitFor();
      expect(await panel.locator(".relation").count()).toBeGreaterThan(1);
      expect(await panel.locator(".statement").count()).toBeGreaterThan(0);
      expect(new URL(page.url()).hash).toContain("node=");
      await keepPicture(page, "node");
      expect(problems).toEqual([]);
    });

    test("a line that is clicked shows its sentence in the report, and the chain of attribution", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const edge = membership();
      const at = await placeOf(page, "edge", edge.id);
      await page.mouse.click(at.x, at.y);
      await page.locator("mark").first().waitFor();
      const marked = (await page.locator("mark").allTextContents()).join("");
      const statement = page.locator(".statement.is-open q");
      expect(await statement.locator(".evidence").textContent()).toBe(marked);
      const sentence = (await statement.textContent()) ?? "";
      expect(sentence).toContain(marked);
      expect(CALL + BULLETIN).toContain(sentence);
      expect(CALL + BULLETIN).toContain(marked);
      expect(await page.locator("mark").first().isVisible()).toBe(true);
      expect(await page.locator(".edge-title").textContent()).toContain("member of");
      await keepPicture(page, "edge");
      expect(problems).toEqual([]);
    });

    test("an address shows the same again, and back leads to what was before", async () => {
      const { page } = await openPage(browser, `${project.address}/#edge=${membership().id}`);
      await page.locator("mark").first().waitFor();
      const address = page.url();
      expect(address).toContain("at=");
      await page.locator(".edge-title .chip").first().click();
      await page.locator(".panel h2 bdi").first().waitFor();
      expect(page.url()).toContain("node=");
      await page.goBack();
      await page.locator(".edge-title").waitFor();
      expect(page.url()).toBe(address);
    });

    test("search is done by keyboard alone, and flies to what was chosen", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      await page.keyboard.press("/");
      await page.keyboard.type("kost");
      await page.getByRole("option").first().waitFor();
      await keepPicture(page, "search");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: "Kostroma" }).waitFor();
      const at = await placeOf(page, "node", named("Kostroma").id);
      expect(at.x).toBeGreaterThan(220);
      expect(at.x).toBeLessThan(1440 - 412);
      expect(problems).toEqual([]);
    });

    test("a type that is hidden leaves the picture, and comes back", async () => {
      const { page } = await openPage(browser, project.address);
      await untilDrawn(page);
      const count = () => page.evaluate(() => window.vouchGraph?.counts().nodes ?? 0);
      const places = graph.nodes.filter((node) => node.type === "Place").length;
      const row = page.getByRole("button", { name: /Places/ });
      await row.click();
      await expect.poll(count).toBe(graph.nodes.length - places);
      expect(page.url()).toContain("hide=Place");
      expect(await row.getAttribute("aria-pressed")).toBe("false");
      await row.click();
      await expect.poll(count).toBe(graph.nodes.length);
    });

    test("a mention in a report leads to its entity", async () => {
      const { page } = await openPage(browser, project.address);
      await page.getByRole("button", { name: "Reports", exact: true }).click();
      await page.getByRole("link", { name: /Calls from the front/ }).click();
      await page.locator(".document .mention", { hasText: "Kostroma" }).first().click();
      await page.getByRole("heading", { level: 2, name: "Kostroma" }).waitFor();
      expect(await page.locator(".mention.is-selected").first().textContent()).toBe("Kostroma");
      await keepPicture(page, "report");
    });

    test("labels never overlap, at any zoom", async () => {
      const { page } = await openPage(browser, project.address, { colorScheme: "dark" });
      await untilDrawn(page);
      for (const factor of [1, 2.5, 0.2]) {
        await page.evaluate((it) => window.vouchGraph?.zoom(it), factor);
        await page.waitForTimeout(350);
        const labels = await page.evaluate(
          () => window.vouchGraph?.labels.map(({ left, middle, width }) => ({ left, middle, width })) ?? [],
        );
        expect(labels.length).toBeGreaterThan(0);
        for (const [at, one] of labels.entries())
          for (const other of labels.slice(at + 1))
            expect(
              one.left >= other.left + other.width ||
                other.left >= one.left + one.width ||
                Math.abs(one.middle - other.middle) >= 16,
            ).toBe(true);
      }
      await keepPicture(page, "dark");
    });

    test("a question in Cypher is answered as a table of links", async () => {
      const { page } = await openPage(browser, project.address);
      await page.getByRole("button", { name: "Ask", exact: true }).click();
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await page.locator(".results .chip").first().waitFor();
      expect(await page.locator(".results").textContent()).toContain("331st");
      await page.getByLabel("Cypher query").fill("CREATE (n:Person) RETURN n");
      await page.keyboard.press("Control+Enter");
      await page.locator(".ask-failure").waitFor();
      await keepPicture(page, "ask");
    });

    test("all can be reached by keyboard, and every control has a name", async () => {
      const { page } = await openPage(browser, `${project.address}/#edge=${membership().id}`);
      await page.locator("mark").first().waitFor();
      const nameless = await page.evaluate(() =>
        [...document.querySelectorAll("button, a, input, textarea, summary")]
          .filter((it) => !(it.textContent?.trim() || it.getAttribute("aria-label")))
          .map((it) => it.outerHTML.slice(0, 120)),
      );
      expect(nameless).toEqual([]);
      await page.locator(".graph").focus();
      const before = await placeOf(page, "node", named("HUR").id);
      await page.keyboard.press("ArrowRight");
      await expect.poll(async () => (await placeOf(page, "node", named("HUR").id)).x).toBeLessThan(before.x);
      await page.keyboard.press("Escape");
      await expect.poll(() => new URL(page.url()).hash).not.toMatch(/edge=|doc=/);
    });
  },
);
