import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { differingShare } from "./differing-share.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";
import { BULLETIN, CALL } from "./reports.ts";
import { graphOf, type ServedProject, serveProject } from "./serve-project.ts";

/** Numbers below 1 that look thrown, the same at each run. */
function thrown(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Waits until neither address nor picture change any more; gives both. */
async function settled(page: Page): Promise<string> {
  const look = () =>
    page.evaluate(() =>
      JSON.stringify([
        location.hash,
        window.vouchGraph?.counts(),
        window.vouchGraph?.labels.map(({ text, left, middle }) => [
          text,
          Math.round(left),
          Math.round(middle),
        ]),
      ]),
    );
  for (let before = await look(); ; ) {
    await page.waitForTimeout(260);
    const now = await look();
    if (now === before) return now;
    before = now;
  }
}

/** What a drawer covers just now isn't pressed. */
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole("button", { name, exact: true })
    .click({ timeout: 500 })
    .catch(() => {});

const ACTIONS: readonly ((page: Page, random: () => number) => Promise<unknown>)[] = [
  (page, random) => {
    const rows = page.locator(".legend-row");
    return rows.count().then((count) =>
      rows
        .nth(Math.floor(random() * count))
        .click({ timeout: 500 })
        .catch(() => {}),
    );
  },
  (page) => press(page, "Zoom in"),
  (page) => press(page, "Zoom out"),
  (page) => press(page, "Fit to screen"),
  (page) => press(page, /(Light|Dark) theme/),
  (page) => press(page, "Reports"),
  (page) => press(page, "History"),
  (page) => press(page, "Table"),
  (page) => press(page, "Graph"),
  (page) => press(page, "Isolate"),
  (page, random) =>
    page
      .locator(".time-handle")
      .last()
      .press(random() < 0.5 ? "ArrowLeft" : "ArrowRight", { timeout: 500 })
      .catch(() => {}),
  (page, random) =>
    page
      .locator(".graph")
      .press(["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"][Math.floor(random() * 4)] ?? "ArrowUp"),
  (page) => page.keyboard.press("Escape"),
  async (page, random) => {
    const links = page.locator(".panel a[href^='#'], .reports a");
    const count = await links.count();
    if (count === 0) return;
    await links
      .nth(Math.floor(random() * count))
      .click({ timeout: 500 })
      .catch(() => {});
  },
  async (page, random) => {
    const at = await page.evaluate((share) => {
      const labels = window.vouchGraph?.labels ?? [];
      const label = labels[Math.floor(share * labels.length)];
      return label ? { x: label.x, y: label.y } : null;
    }, random());
    const box = await page.locator(".graph").boundingBox();
    if (at && box) await page.mouse.click(box.x + at.x, box.y + at.y);
  },
];

describe.skipIf(WITHOUT_BROWSER)(
  `what was done, in Chromium${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
  () => {
    let browser: Browser;
    let built: BuiltPage;
    let project: ServedProject;

    beforeAll(async () => {
      [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
      project = await serveProject(built.folder, { "calls.md": CALL, "bulletin.md": BULLETIN });
    });
    afterAll(async () => {
      await project?.stop();
      await browser?.close();
      built?.remove();
    });

    test("fifty actions at random and fifty undos lead back, and as many redos forth", async () => {
      const { page, problems } = await openPage(browser, project.address);
      await untilDrawn(page);
      const start = await settled(page);
      const random = thrown(7);
      for (let n = 0; n < 50; n++) {
        await ACTIONS[Math.floor(random() * ACTIONS.length)]?.(page, random);
        await page.waitForTimeout(120);
      }
      const end = await settled(page);
      expect(end).not.toBe(start);
      await page.locator(".graph").focus();
      for (let n = 0; n < 50; n++) await page.keyboard.press("Control+z");
      expect(await settled(page)).toBe(start);
      for (let n = 0; n < 50; n++) await page.keyboard.press("Control+Shift+z");
      expect(await settled(page)).toBe(end);
      expect(problems).toEqual([]);
    });

    test("an address opened twice gives the same picture", async () => {
      const { nodes } = await graphOf(project);
      const unit = nodes.find((node) => node.name.startsWith("331st"));
      const { page } = await openPage(browser, `${project.address}/#node=${unit?.id}&hide=Place&theme=dark`);
      await untilDrawn(page);
      await page.locator(".panel h2").waitFor();
      await page.getByRole("button", { name: "Zoom in" }).click();
      const shown = await settled(page);
      const look = (it: Page) => it.locator("main").screenshot({ animations: "disabled", caret: "hide" });
      await page.mouse.move(700, 5);
      const picture = await look(page);
      const again = await openPage(browser, page.url());
      await untilDrawn(again.page);
      await again.page.locator(".panel h2").waitFor();
      await again.page.mouse.move(700, 5);
      expect(await settled(again.page)).toBe(shown);
      expect(await differingShare(page, picture, await look(again.page))).toBeLessThan(0.002);
    });

    test("a state that is too large for a link is saved under the id of its content, and opens again", async () => {
      const { nodes } = await graphOf(project);
      const ids = nodes.map((node) => node.id);
      const many = [...ids, ...Array.from({ length: 400 }, (_, n) => `e-no-longer-there-${n}`)];
      const { page, problems } = await openPage(browser, `${project.address}/#pin=${many.join(",")}`);
      await untilDrawn(page);
      await page.waitForFunction(() => location.hash.startsWith("#state="));
      const before = page.url();
      await page.locator(".graph").press("+");
      await page.waitForFunction((it) => location.hash.startsWith("#state=") && location.href !== it, before);
      const shown = await settled(page);
      const again = await openPage(browser, page.url());
      await untilDrawn(again.page);
      await expect.poll(() => settled(again.page), { timeout: 20_000 }).toBe(shown);
      const lost = await openPage(browser, `${project.address}/#state=${"0".repeat(20)}`);
      await lost.page.getByText("not in this project").waitFor();
      expect([...problems, ...again.problems]).toEqual([]);
    });

    test("the history names what was done, and a click on a line goes there", async () => {
      const { page } = await openPage(browser, project.address);
      await untilDrawn(page);
      const start = await settled(page);
      await page.getByRole("button", { name: /Places/ }).click();
      await page.getByRole("button", { name: "Dark theme" }).click();
      await page.getByRole("button", { name: "History", exact: true }).click();
      const lines = page.locator(".history-step");
      expect(await lines.allTextContents()).toEqual([
        "Opened the history",
        "Changed to the dark theme",
        "Hid Place",
        "Opened the page",
      ]);
      await keepPicture(page, "history");
      await lines.last().click();
      expect(await settled(page)).toBe(start);
      await page.goBack();
      await page.getByRole("button", { name: "Redo", exact: true }).click();
    });

    test("a report that was added is taken back by undo, and added again by redo", async () => {
      const { page } = await openPage(browser, project.address);
      await untilDrawn(page);
      const before = (await graphOf(project)).nodes.length;
      await page.getByRole("button", { name: "Reports", exact: true }).click();
      const text = "Colonel Ivan Petrov commands the 76th Guards Air Assault Division, based in Pskov.";
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "pskov.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
      await page.getByText("1 report added").waitFor();
      const after = (await graphOf(project)).nodes.length;
      expect(after).toBeGreaterThan(before);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByText("1 report removed").waitFor();
      expect((await graphOf(project)).nodes.length).toBe(before);
      await page.getByRole("button", { name: "Redo", exact: true }).click();
      await page.getByText("1 report added").waitFor();
      expect((await graphOf(project)).nodes.length).toBe(after);
      const row = page.locator(".report", { hasText: "pskov.txt" });
      await row.getByRole("button", { name: /^Remove / }).click();
      await row.getByRole("button", { name: "Remove", exact: true }).click();
      await page.getByText("1 report removed").waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByText("1 report added").waitFor();
      expect((await graphOf(project)).nodes.length).toBe(after);
    });
  },
);
