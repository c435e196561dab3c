import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphAnswer } from "../../src/model/http.ts";
import { generatedDrawing } from "../../src/training/viewer/generated-drawing.ts";
import { movedByExpanding, overlaps } from "../../src/training/viewer/measure-page.ts";
import { pageServer } from "../../src/training/viewer/page-server.ts";
import { type BuiltPage, buildPage } from "./build-page.ts";
import { EDGES, NODES } from "./fixture-project.ts";
import { keepPicture } from "./keep-picture.ts";
import { launchBrowser, openPage, placeOf, untilDrawn, WITHOUT_BROWSER } from "./open-page.ts";

const ZOOMS = [1, 3, 12];

describe.skipIf(WITHOUT_BROWSER)(
  `the picture in Chromium${WITHOUT_BROWSER ? ` (${WITHOUT_BROWSER})` : ""}`,
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

    async function drawn(graph: GraphAnswer, look: (page: Page) => Promise<void>): Promise<void> {
      const server = await pageServer(built.folder, graph);
      try {
        const { page, problems } = await openPage(browser, server.address);
        await untilDrawn(page);
        await look(page);
        expect(problems).toEqual([]);
      } finally {
        await server.close();
      }
    }

    test.each([100, 1_000, 10_000])(
      "of %i nodes: no labels overlap at any zoom, no node moves on expanding",
      async (size) => {
        const graph = generatedDrawing(size);
        await drawn(graph, async (page) => {
          for (const zoom of ZOOMS) {
            const { labels, pairs } = await overlaps(page, zoom);
            expect(labels, `zoom ${zoom}`).toBeGreaterThan(0);
            expect(pairs, `zoom ${zoom}`).toBe(0);
          }
          const some = graph.nodes.slice(0, 60).map((node) => node.id);
          expect(await movedByExpanding(page, some)).toBe(0);
          await keepPicture(page, `drawn-${size}`);
        });
      },
    );

    test("communities are named from afar, and single nodes from near", async () => {
      await drawn(generatedDrawing(1_000), async (page) => {
        const named = () =>
          page.evaluate(() => window.vouchGraph?.labels.filter((it) => it.isCentred).length ?? 0);
        await overlaps(page, 1);
        expect(await named()).toBeGreaterThan(3);
        await overlaps(page, 12);
        expect(await named()).toBe(0);
      });
    });

    test("what the pointer is on is drawn over the picture, which is not drawn again", async () => {
      await drawn(generatedDrawing(1_000), async (page) => {
        await overlaps(page, 6);
        await page.evaluate(() => {
          const { prototype } = WebGL2RenderingContext;
          const draw = prototype.drawArraysInstanced;
          let frames = 0;
          Object.assign(window, { countFrames: () => frames });
          prototype.drawArraysInstanced = function (...words) {
            frames++;
            draw.apply(this, words);
          };
        });
        const inked = () =>
          page.evaluate(() => {
            const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-hovers");
            const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
            return pixels?.some((value) => value > 0) ?? false;
          });
        const seen = await page.evaluate(() =>
          (window.vouchGraph?.scene()?.nodes ?? [])
            .filter(({ x, y }) => x > 500 && x < 1_000 && y > 200 && y < 500)
            .map(({ node }) => node.id),
        );
        expect(seen.length).toBeGreaterThan(2);
        expect(await inked()).toBe(false);
        for (const id of seen.slice(0, 3)) {
          const at = await placeOf(page, "node", id);
          await page.mouse.move(at.x, at.y);
          expect(await inked()).toBe(true);
        }
        await keepPicture(page, "hovered");
        await page.mouse.move(3, 3);
        await expect.poll(inked).toBe(false);
        expect(
          await page.evaluate(() => (window as unknown as { countFrames: () => number }).countFrames()),
        ).toBe(0);
      });
    });

    test("edges between two nodes are one line; once it is picked they fan out, and each can be picked", async () => {
      await drawn({ nodes: NODES, edges: EDGES }, async (page) => {
        const middle = await placeOf(page, "edge", "edge-3");
        await page.mouse.click(middle.x, middle.y);
        await expect.poll(() => page.url()).toContain("edge=edge-3");
        const [call, hur] = [await placeOf(page, "node", "e-call"), await placeOf(page, "node", "e-hur")];
        await keepPicture(page, "fanned-out");
        const length = Math.hypot(hur.x - call.x, hur.y - call.y);
        const across = { x: (-16 * (hur.y - call.y)) / length, y: (16 * (hur.x - call.x)) / length };
        const picked: string[] = [];
        for (const side of [1, -1]) {
          const at = await placeOf(page, "edge", "edge-3");
          await page.mouse.click(at.x + side * across.x, at.y + side * across.y);
          await page.waitForTimeout(150);
          picked.push(new URL(page.url()).hash);
        }
        expect(picked.some((hash) => hash.includes("edge=edge-3"))).toBe(true);
        expect(picked.some((hash) => hash.includes("edge=edge-4"))).toBe(true);
      });
    });
  },
);
