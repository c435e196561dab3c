import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generatedDrawing } from "../../src/training/viewer/generated-drawing.ts";
import { pageServer } from "../../src/training/viewer/page-server.ts";
import { violationsOf } from "./axe.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { CALL, HOSTILE, ONE_WORD } from "./reports.ts";
import { graphOf, serveProject } from "./serve-project.ts";

describe.skipIf(WITHOUT_BROWSER)(
  `the page in Chromium, where not all is well${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
  () => {
    let browser: Browser;
    let built: BuiltPage;

    beforeAll(async () => {
      [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
    });
    afterAll(async () => {
      await browser?.close();
      built?.remove();
    });

    test("an empty project says what to do; a report that is added is drawn, and is gone once removed", async () => {
      const project = await serveProject(built.folder, {});
      try {
        const { page, problems } = await openPage(browser, project.address);
        await page.getByRole("heading", { name: "No reports yet" }).waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await keepPicture(page, "empty");
        await page
          .locator("input[type=file]")
          .setInputFiles({ name: "calls.md", mimeType: "text/markdown", buffer: Buffer.from(CALL) });
        await page.getByText("1 report added").waitFor();
        await page.getByText(/^New: \d+ entities, \d+ relations, \d+ claims/).waitFor();
        await page.getByRole("button", { name: "Show them" }).click();
        await untilDrawn(page);
        expect((await graphOf(project)).nodes.length).toBeGreaterThan(3);
        await keepPicture(page, "added");
        await page.getByRole("button", { name: "Reports", exact: true }).click();
        await page.getByRole("button", { name: /^Remove / }).click();
        await page.locator(".removal", { hasText: "would go with this report" }).waitFor();
        await keepPicture(page, "removal");
        await page.getByRole("button", { name: "Remove", exact: true }).click();
        await page.getByRole("heading", { name: "No reports yet" }).waitFor();
        expect((await graphOf(project)).nodes).toEqual([]);
        expect(problems).toEqual([]);
      } finally {
        await project.stop();
      }
    });

    test("a hostile report does nothing but show itself", async () => {
      const project = await serveProject(built.folder, { "hostile.jsonl": HOSTILE, "calls.md": CALL });
      try {
        const { page, problems } = await openPage(browser, project.address);
        await page.getByRole("button", { name: "Reports", exact: true }).click();
        await page.getByRole("link", { name: /<script>/ }).click();
        await page.locator(".document h2", { hasText: "<script>window.harmed = 1</script>" }).waitFor();
        expect(await page.locator(".document-text").textContent()).toContain("<img src=x onerror=");
        expect(
          await page.locator(".document-text img, .document-text script, .document svg[onload]").count(),
        ).toBe(0);
        expect(await page.locator("a[href^=javascript]").count()).toBe(0);
        for (const node of (await graphOf(project)).nodes) {
          await page.evaluate((id) => {
            location.hash = `#node=${encodeURIComponent(id)}`;
          }, node.id);
          await page.locator(".panel h2").waitFor();
        }
        await page.evaluate(() => {
          location.hash = "#open=ask";
        });
        await page.locator(".cm-content").click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type(
          "MATCH (d:Document) RETURN d, d.title AS title, d.publisher AS publisher, d.url AS url",
        );
        await page.keyboard.press("Control+Enter");
        await page.locator(".results td", { hasText: "<script>" }).first().waitFor();
        await keepPicture(page, "hostile-answer");
        await page.getByRole("button", { name: "Reports", exact: true }).click();
        await page.locator(".report-remove").last().click();
        await page.locator(".removal").waitFor();
        await page.getByRole("button", { name: "Keep", exact: true }).click();
        await page.locator(".graph").focus();
        await page.keyboard.press("Enter");
        await page.locator(".mirror a:focus").waitFor();
        await keepPicture(page, "hostile");
        expect(await page.evaluate(() => "harmed" in window)).toBe(false);
        expect(problems).toEqual([]);
      } finally {
        await project.stop();
      }
    });

    test("ten megabytes of one word are shown a part at a time", async () => {
      const project = await serveProject(built.folder, { "word.txt": ONE_WORD, "calls.md": CALL });
      try {
        const { page, problems } = await openPage(browser, project.address);
        await page.getByRole("button", { name: "Reports", exact: true }).click();
        await page.getByRole("link", { name: /word\.txt/ }).click();
        const text = page.locator(".document-text");
        await text.waitFor();
        const length = async () => (await text.textContent())?.length ?? 0;
        const before = await length();
        expect(before).toBeLessThan(50_000);
        await page.getByRole("button", { name: "Show the text after" }).click();
        await expect.poll(length).toBeGreaterThan(before + 30_000);
        await keepPicture(page, "one-word");
        expect(problems).toEqual([]);
      } finally {
        await project.stop();
      }
    });

    test.each([
      [1, "One entity alone"],
      [20_000, "20000 entities"],
    ])("a picture of %i says what to do", async (size, words) => {
      const server = await pageServer(built.folder, generatedDrawing(size));
      try {
        const { page } = await openPage(browser, server.address);
        await untilDrawn(page);
        const hint = page.getByRole("note").filter({ hasText: words });
        await hint.waitFor();
        await keepPicture(page, `of-${size}`);
        expect(await violationsOf(page)).toEqual([]);
        await hint.getByRole("button").click();
        await hint.waitFor({ state: "detached" });
      } finally {
        await server.close();
      }
    });

    test("a server that is gone is missed, and found again", async () => {
      const project = await serveProject(built.folder, { "calls.md": CALL });
      const { page } = await openPage(browser, project.address);
      await untilDrawn(page);
      await page.route("**/api/**", (route) => route.abort());
      await page.locator(".gone").waitFor({ timeout: 30_000 });
      expect(await violationsOf(page)).toEqual([]);
      await keepPicture(page, "gone");
      await page.unroute("**/api/**");
      await page.locator(".gone").waitFor({ state: "detached", timeout: 30_000 });
      await project.stop();
    });

    test("without WebGL the entities are still a list of links", async () => {
      const project = await serveProject(built.folder, { "calls.md": CALL });
      const plain = await launchBrowser(["--disable-3d-apis"]);
      try {
        const { page, problems } = await openPage(plain, project.address);
        await page.getByRole("heading", { name: "This browser can't draw the graph" }).waitFor();
        await page.locator(".entity-list .chip").first().click();
        await page.locator(".panel h2").waitFor();
        expect(await violationsOf(page)).toEqual([]);
        await keepPicture(page, "without-webgl");
        expect(problems).toEqual([]);
      } finally {
        await plain.close();
        await project.stop();
      }
    });
  },
);
