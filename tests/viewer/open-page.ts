import type { Browser, Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { CHROMIUM, launchBrowser } from "../../src/training/viewer/chromium.ts";

export { launchBrowser };

/** Why the browser's tests are left out; null where they aren't. With `CI=true` a missing browser is a failure. */
export const WITHOUT_BROWSER: string | null =
  CHROMIUM || process.env.CI === "true" ? null : "Chromium is not installed: apt-get install chromium";

export interface OpenedPage {
  readonly page: Page;
  /** What the page reported as wrong: errors of its own, what its policy refused, requests to elsewhere. */
  readonly problems: string[];
}

/** Opens an address in a window of its own, which is closed when the test ends. */
export async function openPage(
  browser: Browser,
  address: string,
  look: { readonly width?: number; readonly height?: number; readonly colorScheme?: "light" | "dark" } = {},
): Promise<OpenedPage> {
  const { width = 1440, height = 900, colorScheme = "light" } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const problems: string[] = [];
  const { origin } = new URL(address);
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) problems.push(message.text());
  });
  page.on("request", (request) => {
    const isElsewhere = new URL(request.url()).origin !== origin && !request.url().startsWith("blob:");
    if (isElsewhere) problems.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems };
}

/** Waits until the graph has been drawn. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("vouch:drawn").length > 0);
}

/** Where a node, or the middle of an edge, stands on the screen once the picture no longer moves. */
export async function placeOf(
  page: Page,
  kind: "node" | "edge",
  id: string,
): Promise<{ x: number; y: number }> {
  const box = await page.locator(".graph").boundingBox();
  const look = () =>
    page.evaluate((selection) => window.vouchGraph?.positionOf(selection) ?? null, { kind, id });
  for (let before = await look(); ; ) {
    await page.waitForTimeout(150);
    const now = await look();
    if (!box || !now || !before) throw new Error(`${kind} ${id} isn't drawn`);
    if (now.x === before.x && now.y === before.y) return { x: box.x + now.x, y: box.y + now.y };
    before = now;
  }
}
