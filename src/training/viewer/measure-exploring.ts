import type { Page } from "playwright-core";

interface Times {
  brushed: number[];
  began: number;
}

/** Milliseconds from a move of the pointer that drags the end of time to counts that follow it on the screen. */
export async function brushes(page: Page, moves: number): Promise<number[]> {
  const track = await page.locator(".time-track").boundingBox();
  if (!track) throw new Error("time has no track");
  const y = track.y + track.height / 2;
  const right = track.x + track.width;
  await page.mouse.move(right - 1, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const times: Times = { brushed: [], began: 0 };
    Object.assign(window, { vouchTimes: times });
    addEventListener(
      "pointermove",
      () => {
        times.began ||= performance.now();
      },
      { capture: true },
    );
    const counts = document.querySelector(".explore-body");
    if (!counts) throw new Error("no counts are shown");
    new MutationObserver(() => {
      const { began } = times;
      times.began = 0;
      if (began === 0) return;
      // A message that is sent as a frame is made arrives when it has been given to the screen.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.brushed.push(performance.now() - began);
      requestAnimationFrame(() => port2.postMessage(null));
    }).observe(counts, { subtree: true, characterData: true, childList: true });
  });
  for (let move = 1; move <= moves; move++) {
    const before = await brushed(page);
    await page.mouse.move(right - (move * track.width * 0.9) / moves, y);
    await page
      .waitForFunction(
        (count) => (window as unknown as { vouchTimes: Times }).vouchTimes.brushed.length > count,
        before,
        { timeout: 5_000 },
      )
      .catch(() => {});
    await page.waitForTimeout(120);
  }
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { vouchTimes: Times }).vouchTimes.brushed);
}

const brushed = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { vouchTimes: Times }).vouchTimes.brushed.length);

type Edge = { readonly kind: "edge"; readonly id: string };

interface Picture {
  reveal(edge: Edge, options: { readonly isNearer: boolean }): void;
  positionOf(edge: Edge): { x: number; y: number } | null;
}

/** Milliseconds that a flight to an edge takes, that a click has to pick it, and that its sentence has to come. */
const FLIGHT = 900;
const PICKED = 1_000;
const COMING = 5_000;

/** Milliseconds from a click on an edge to its sentence on the screen: in the evidence, and marked in the whole report beside it. */
export interface SentenceTimes {
  readonly evidence: number;
  readonly report: number;
}

/** The times of a click on the middle of an edge; null where another thing lay there. */
export async function edgeToSentence(page: Page, id: string): Promise<SentenceTimes | null> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".panel, .document") === null);
  const edge: Edge = { kind: "edge", id };
  const picture = (): Promise<{ x: number; y: number } | null> =>
    page.evaluate((it) => (window as unknown as { vouchGraph: Picture }).vouchGraph.positionOf(it), edge);
  await page.evaluate(
    (it) => (window as unknown as { vouchGraph: Picture }).vouchGraph.reveal(it, { isNearer: true }),
    edge,
  );
  await page.waitForTimeout(FLIGHT);
  const box = await page.locator(".graph").boundingBox();
  const at = await picture();
  if (!box || !at) return null;
  await page.mouse.move(box.x + at.x, box.y + at.y);
  await page.evaluate(() => {
    const seen = { began: 0, evidence: 0, report: 0 };
    Object.assign(window, { vouchSentence: seen });
    const begin = (): void => {
      seen.began = performance.now();
    };
    addEventListener("mouseup", begin, { capture: true, once: true });
    const whenShown = (note: () => void): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = note;
      requestAnimationFrame(() => port2.postMessage(null));
    };
    const watch = new MutationObserver(() => {
      if (seen.began === 0) return;
      if (seen.evidence === 0 && document.querySelector(".panel .statement .quote"))
        whenShown(() => {
          seen.evidence ||= performance.now() - seen.began;
        });
      if (!document.querySelector(".document mark")) return;
      watch.disconnect();
      whenShown(() => {
        seen.report = performance.now() - seen.began;
      });
    });
    watch.observe(document.body, { subtree: true, childList: true });
  });
  await page.mouse.down();
  await page.mouse.up();
  const isPicked = await page
    .waitForFunction(() => location.hash.includes("edge="), null, { timeout: PICKED })
    .catch(() => null);
  if (!isPicked) return null;
  const shown = await page
    .waitForFunction(
      () => {
        const { evidence, report } = (window as unknown as { vouchSentence: SentenceTimes }).vouchSentence;
        return report > 0 ? { evidence, report } : null;
      },
      null,
      { timeout: COMING },
    )
    .catch(() => null);
  return shown ? shown.jsonValue() : null;
}
