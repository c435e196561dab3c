import type { Browser, Page } from "playwright-core";
import { overlappingPairs } from "./overlapping-pairs.ts";

/** What the page lets a measurement ask of its picture. */
interface Picture {
  readonly labels: readonly {
    readonly left: number;
    readonly middle: number;
    readonly width: number;
    readonly height: number;
    readonly opacity: number;
  }[];
  zoom(factor: number): void;
  fit(options: { isStill: boolean }): void;
  positionOf(selection: { kind: "node"; id: string }): { x: number; y: number } | null;
  setFlags(flags: object, theme: "light" | "dark"): void;
}

type PageWindow = Window & { vouchGraph?: Picture };

/** The page's own marks: the data is there, and the first picture has been on the screen for a frame. */
export interface FirstPicture {
  readonly fromData: number;
  readonly fromAddress: number;
}

export async function openDrawn(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("vouch:drawn").length > 0, null, {
    timeout: 120_000,
  });
  return page;
}

export async function firstPicture(browser: Browser, address: string): Promise<FirstPicture> {
  const page = await openDrawn(browser, address);
  const [data = 0, drawn = 0] = await page.evaluate(() =>
    ["vouch:data", "vouch:drawn"].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
  );
  await page.context().close();
  return { fromData: drawn - data, fromAddress: drawn };
}

/** Milliseconds from a pointer that has come onto each of these nodes to that being drawn. */
export async function hovers(page: Page, ids: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let began = 0;
    Object.assign(window, { hoverTimes: times });
    addEventListener(
      "mousemove",
      () => {
        began = performance.now();
      },
      { capture: true },
    );
    addEventListener("mousemove", () => times.push(performance.now() - began));
  });
  const box = await page.locator(".graph").boundingBox();
  for (const id of ids) {
    const at = await page.evaluate(
      (it) => (window as PageWindow).vouchGraph?.positionOf({ kind: "node", id: it }) ?? null,
      id,
    );
    if (box && at) await page.mouse.move(box.x + at.x, box.y + at.y);
  }
  return page.evaluate(() => (window as unknown as { hoverTimes: number[] }).hoverTimes);
}

/** Waits until the picture no longer moves. */
async function untilResting(page: Page): Promise<void> {
  const look = (): Promise<string> =>
    page.evaluate(() =>
      ((window as PageWindow).vouchGraph?.labels ?? []).map((it) => `${it.left} ${it.opacity}`).join(),
    );
  for (let before = ""; ; ) {
    await page.waitForTimeout(400);
    const now = await look();
    if (now === before) return;
    before = now;
  }
}

/** How many labels are written, and how many pairs of them overlap, at this zoom from the whole. */
export async function overlaps(page: Page, factor: number): Promise<{ labels: number; pairs: number }> {
  await page.evaluate((it) => {
    const picture = (window as PageWindow).vouchGraph;
    picture?.fit({ isStill: true });
    picture?.zoom(it);
  }, factor);
  await untilResting(page);
  const labels = await page.evaluate(() =>
    ((window as PageWindow).vouchGraph?.labels ?? []).map(({ left, middle, width, height }) => ({
      left,
      middle,
      width,
      height,
    })),
  );
  return { labels: labels.length, pairs: overlappingPairs(labels) };
}

/** The farthest that any of these nodes moves, in pixels, when all others join them in the picture. */
export async function movedByExpanding(page: Page, ids: readonly string[]): Promise<number> {
  return page.evaluate((those) => {
    const picture = (window as PageWindow).vouchGraph;
    if (!picture) throw new Error("nothing is drawn");
    const none = new Set<string>();
    const flags = {
      selection: null,
      hiddenTypes: [],
      hiddenMarks: [],
      hiddenNodes: none,
      isolated: new Set(those),
      passing: null,
      pinned: none,
      layers: [],
      fresh: none,
      highlighted: null,
    };
    const places = () => those.map((id) => picture.positionOf({ kind: "node", id }));
    picture.setFlags(flags, "light");
    const before = places();
    picture.setFlags({ ...flags, isolated: null }, "light");
    return places().reduce((most, place, at) => {
      const was = before[at];
      if (!place || !was) throw new Error("a node is not drawn");
      return Math.max(most, Math.hypot(place.x - was.x, place.y - was.y));
    }, 0);
  }, ids as string[]);
}
