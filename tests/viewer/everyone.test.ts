import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { BULLETIN, CALL, ONE_NAME, OTHER_NAME } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Every screen of the page, and how one comes there from the one before. */
const SCREENS: readonly (readonly [name: string, go: (page: Page, edge: string) => Promise<unknown>])[] = [
  ["the picture", untilDrawn],
  [
    "the evidence of a relation beside its report",
    async (page, edge) => {
      await page.evaluate((id) => {
        location.hash = `#edge=${id}`;
      }, edge);
      await page.locator("mark").first().waitFor();
    },
  ],
  [
    "the question and its answer",
    async (page) => {
      await button(page, "Ask").click();
      await page.locator(".cm-content").waitFor();
      await button(page, "Run").click();
      await page.locator(".results").waitFor();
      await page.getByRole("button", { name: /^Colour/ }).click();
      await page.getByRole("region", { name: "Colours of answers" }).waitFor();
    },
  ],
  ["the saved questions", (page) => page.getByRole("combobox", { name: "Saved questions" }).click()],
  [
    "the completion of a question",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".cm-content").click();
      await page.keyboard.type(" MATCH (x:Un");
      await page.getByRole("option", { name: /Unit/ }).waitFor();
    },
  ],
  [
    "the identity desk",
    async (page) => {
      await page.keyboard.press("Escape");
      await button(page, "Decide").click();
      await page.locator(".pair-facts").waitFor();
    },
  ],
  [
    "a report that is to be removed",
    async (page) => {
      await button(page, "Reports").click();
      await page.locator(".report-remove").first().click();
      await page.locator(".removal").waitFor();
    },
  ],
  ["the filters", (page) => button(page, "Explore").click()],
  ["the history", (page) => button(page, "History").click()],
  [
    "the table",
    async (page) => {
      await page.keyboard.press("Escape");
      await button(page, "Table").click();
      await page.locator(".table-view tbody tr").first().waitFor();
    },
  ],
  [
    "the map",
    async (page) => {
      await button(page, "Map").click();
      await page.locator(".map canvas").first().waitFor();
    },
  ],
  [
    "the list of keys",
    async (page) => {
      await button(page, "Graph").click();
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  ],
];

describe.skipIf(WITHOUT_BROWSER)(
  `the page for everyone${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
  () => {
    let browser: Browser;
    let built: BuiltPage;
    let project: ServedProject;
    let membership = "";

    beforeAll(async () => {
      [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
      project = await serveProject(built.folder, {
        "calls.md": CALL,
        "bulletin.md": BULLETIN,
        "one.md": ONE_NAME,
        "other.md": OTHER_NAME,
      });
      membership = (await graphOf(project)).edges.find(({ type }) => type === "MEMBER_OF")?.id ?? "";
    });
    afterAll(async () => {
      await project?.stop();
      await browser?.close();
      built?.remove();
    });

    test.each(["light", "dark"] as const)("axe finds nothing on any screen, in %s", async (colorScheme) => {
      const { page, problems } = await openPage(browser, project.address, { colorScheme });
      const found: Record<string, string[]> = {};
      page.setDefaultTimeout(12000);
      for (const [name, go] of SCREENS) {
        try {
          await go(page, membership);
        } catch (e) {
          found[name] = [String(e).slice(0, 300)];
          console.log(name, String(e).slice(0, 200));
          continue;
        }
        await page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)));
        const violations = await violationsOf(page);
        if (violations.length > 0) found[name] = violations;
      }
      expect(found).toEqual({});
      expect(problems).toEqual([]);
    });
  },
);
