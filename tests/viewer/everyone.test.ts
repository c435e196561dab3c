import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { IdentityAnswer } from "../../src/model/http.ts";
import { violationsOf } from "./axe.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { keepPicture } from "./keep-picture.ts";
import { differsFromKept } from "./looks-as-kept.ts";
import { launchBrowser, openPage, placeOf, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { BULLETIN, CALL, ONE_NAME, OTHER_NAME } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 150; steps++) {
    if (await target.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the focus never came there");
}

/** Share of a screen that may differ from how it looked: letters, and places by a little. */
const TOLERANCE = 0.04;

/** Every screen of the page, and how one comes there from the one before. */
const SCREENS: readonly (readonly [
  name: string,
  go: (page: Page, edge: string) => Promise<unknown>,
  /** The name under which its look is kept. */
  kept?: string,
])[] = [
  ["the picture", untilDrawn, "graph"],
  [
    "the evidence of a relation beside its report",
    async (page, edge) => {
      await page.evaluate((id) => {
        location.hash = `#edge=${id}`;
      }, edge);
      await page.locator("mark").first().waitFor();
    },
    "evidence",
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
    "answer",
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
    "desk",
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
    "the stories",
    async (page) => {
      await button(page, "Stories").click();
      await page.locator(".stories, .drawer").first().waitFor();
    },
  ],
  [
    "the table",
    async (page) => {
      await page.keyboard.press("Escape");
      await button(page, "Table").click();
      await page.locator(".table-view tbody tr").first().waitFor();
    },
    "table",
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

    test.each(["light", "dark"] as const)(
      "axe finds nothing on any screen, and the main ones look as they did, in %s",
      async (colorScheme) => {
        const { page, problems } = await openPage(browser, project.address, { colorScheme });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const found: Record<string, readonly string[]> = {};
        for (const [name, go, kept] of SCREENS) {
          await go(page, membership);
          await page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)));
          const violations = await violationsOf(page);
          if (violations.length > 0) found[name] = violations;
          const share = kept ? await differsFromKept(page, `${kept}-${colorScheme}`) : 0;
          if (share > TOLERANCE) found[`${name}, as it looked`] = [`${share} of it differs`];
        }
        expect(found).toEqual({});
        expect(problems).toEqual([]);
      },
    );

    test("an analyst asks a saved question, colours its answer, saves it, and asks about what is selected", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      await button(page, "Ask").click();
      await page.getByRole("combobox", { name: "Saved questions" }).click();
      await page.keyboard.type("members unit");
      await page.keyboard.press("Enter");
      await page.getByLabel("$unit").fill("331");
      await button(page, "Run").click();
      await page.locator(".results tbody tr").first().waitFor();
      expect(await page.locator(".results").textContent()).toContain("331st Airborne Regiment");
      await page.getByRole("button", { name: /^Colour/ }).click();
      const colors = page.getByRole("region", { name: "Colours of answers" });
      await colors.waitFor();
      await keepPicture(page, "analyst");
      const download = page.waitForEvent("download");
      await button(page, "CSV").click();
      const path = await (await download).path();
      expect(readFileSync(path, "utf8")).toMatch(/^\ufeffperson,role,unit,/);
      await colors.getByRole("button").click();
      await colors.waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await colors.waitFor();

      const unit = (await graphOf(project)).nodes.find(({ name }) => name.startsWith("331st"));
      await page.evaluate((id) => {
        location.hash = `#node=${id}&open=ask`;
      }, unit?.id);
      const write = async (cypher: string) => {
        await page.locator(".cm-content").click();
        await page.keyboard.press("Control+a");
        await page.keyboard.type(cypher);
        await page.keyboard.press("Control+Enter");
      };
      await write("MATCH (n:Entity) WHERE n.id IN $selected RETURN n");
      await expect.poll(() => page.locator(".results tbody tr").count()).toBe(1);
      expect(await page.locator(".results tbody").textContent()).toContain("331st Airborne Regiment");
      expect(problems).toEqual([]);
      await write("MATCH (n) DELETE n");
      await page.locator(".ask-failure").waitFor();
    });

    test("the identity desk is worked by keys: later, same, different, and each taken back", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const before = (await graphOf(project)).nodes.length;
      const decisions = async () =>
        ((await (await fetch(`${project.address}/api/identity`)).json()) as IdentityAnswer).decisions;
      const names = () => page.locator(".pair-name bdi").allTextContents();
      await tabTo(page, button(page, "Decide"));
      await page.keyboard.press("Enter");
      await page.locator(".pair-facts").waitFor();
      const first = await names();
      await keepPicture(page, "desk");
      await page.keyboard.press("l");
      await expect.poll(names).not.toEqual(first);
      await page.keyboard.press("ArrowRight");
      await expect.poll(names).toEqual(first);
      await page.keyboard.press("s");
      await page.getByText(`${first[0]} and ${first[1]} are one`).first().waitFor();
      await expect.poll(async () => (await graphOf(project)).nodes.length).toBe(before - 1);
      expect((await decisions())[0]?.verdict).toBe("same");
      await page.locator(".decision").waitFor();
      await keepPicture(page, "desk-decided");
      await page.keyboard.press("Control+z");
      await expect.poll(async () => (await graphOf(project)).nodes.length).toBe(before);
      expect(await decisions()).toEqual([]);
      await page.locator(".decision").waitFor({ state: "detached" });
      await page.keyboard.press("d");
      await expect.poll(async () => (await decisions())[0]?.verdict).toBe("different");
      await tabTo(page, page.getByRole("button", { name: /^Take the decision/ }));
      await page.keyboard.press("Enter");
      await expect.poll(decisions).toEqual([]);
      expect(problems).toEqual([]);
    });

    test("from a name to the sentence that connects it, by keyboard alone, and all is said", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const said = page.locator("p.unseen[role=status]").first();
      await tabTo(page, page.locator(".graph"));
      await page.keyboard.press("Enter");
      const list = page.getByRole("navigation", { name: "In the picture, as a list" });
      await list.getByRole("link").first().waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("A");
      await page.keyboard.press("End");
      await page.keyboard.press("Home");
      await keepPicture(page, "list");
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("graph");
      await page.keyboard.press("/");
      await page.keyboard.type("331");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: /331st/ }).waitFor();
      await expect
        .poll(() => page.locator("[role=status]").allTextContents())
        .toContain("Selected 331st Airborne Regiment");
      await tabTo(page, page.locator(".relation").first());
      await page.keyboard.press("Enter");
      await page.locator("mark").first().waitFor();
      const sentence = page.locator(".statement .quote").first();
      await tabTo(page, sentence);
      await page.keyboard.press("Enter");
      expect((await page.locator("mark").allTextContents()).join("")).not.toBe("");
      await keepPicture(page, "keyboard");
      expect(await said.count()).toBe(1);
      expect(problems).toEqual([]);
    });

    test.each([
      [360, 740],
      [3840, 2160],
    ])("nothing sticks out of a page of %i by %i, and a touch picks a node", async (width, height) => {
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      await page.goto(project.address);
      await untilDrawn(page);
      const outside = () =>
        page.evaluate(() =>
          [...document.querySelectorAll("button, input, a, summary, select")]
            .filter(
              (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".mirror, .unseen"),
            )
            .map((it) => ({ html: it.outerHTML.slice(0, 90), box: it.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 2 && (box.left < -1 || box.right > innerWidth + 1))
            .map(({ html }) => html),
        );
      expect(await outside()).toEqual([]);
      await keepPicture(page, `wide-${width}`);
      const unit = (await graphOf(project)).nodes.find(({ name }) => name.startsWith("331st"));
      const at = await placeOf(page, "node", unit?.id ?? "");
      await page.touchscreen.tap(at.x, at.y);
      await page.getByRole("heading", { level: 2, name: /331st/ }).waitFor();
      expect(await outside()).toEqual([]);
      await keepPicture(page, `wide-${width}-evidence`);
      for (const name of ["Decide", "Ask", "Reports"]) {
        await button(page, name).click();
        await page.locator(".drawer").waitFor();
        expect([name, await outside()]).toEqual([name, []]);
      }
    });
  },
);
