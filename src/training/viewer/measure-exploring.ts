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

/** Milliseconds from a click on the middle of an edge to its sentence being marked in the report on the screen; null where another thing lay there. */
export async function edgeToSentence(page: Page, id: string): Promise<number | null> {
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelector(".panel") === null);
  await page.waitForTimeout(250);
  const box = await page.locator(".graph").boundingBox();
  const at = await page.evaluate((edge) => {
    const { vouchGraph } = window as unknown as {
      vouchGraph: { positionOf(selection: { kind: string; id: string }): { x: number; y: number } | null };
    };
    return vouchGraph.positionOf({ kind: "edge", id: edge });
  }, id);
  if (!box || !at) return null;
  await page.mouse.move(box.x + at.x, box.y + at.y);
  const shown = page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        let began = 0;
        addEventListener("pointerup", () => (began = performance.now()), { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (began === 0 || !document.querySelector(".document mark")) return;
          watch.disconnect();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - began);
          requestAnimationFrame(() => port2.postMessage(null));
        });
        watch.observe(document.body, { subtree: true, childList: true });
        setTimeout(() => {
          watch.disconnect();
          resolve(null);
        }, 3_000);
      }),
  );
  await page.mouse.down();
  await page.mouse.up();
  return shown;
}
