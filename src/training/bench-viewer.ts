import { join } from "node:path";
import { layOut } from "../graph/lay-out.ts";
import { launchBrowser } from "./viewer/chromium.ts";
import { firstLoad } from "./viewer/first-load.ts";
import { generatedDrawing, generatedNet } from "./viewer/generated-drawing.ts";
import { firstPicture, hovers, movedByExpanding, openDrawn, overlaps } from "./viewer/measure-page.ts";
import { pageServer } from "./viewer/page-server.ts";

const RUNS = 5;
const MOVES = 300;
/** Entities of the graphs on which each is measured. */
const PLACED = [10_000, 100_000];
const DRAWN = [1_000, 10_000, 50_000];
const HOVERED = [10_000, 50_000];
const LABELLED = [100, 1_000, 10_000];
const ZOOMS = [1, 3, 12];
const EXPANDED = 200;

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
const rounded = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

/** What the picture costs: positions, first picture, hover, labels, and what the browser loads first; the page is that of the last build. */
export async function benchViewer(say: (line: string) => void): Promise<void> {
  const folder = join(import.meta.dirname, "..", "viewer");
  const sizes = [...firstLoad(folder)];
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  say(`first load: ${rounded(total / 1000)} kB gzipped in ${sizes.length} files`);

  for (const size of PLACED) {
    const graph = generatedNet(size);
    const times = Array.from({ length: size > 50_000 ? 1 : RUNS }, () => {
      const began = performance.now();
      layOut(graph);
      return performance.now() - began;
    });
    say(`positions of ${size} entities: ${rounded(share(times, 0.5) / 1000)} s (median of ${times.length})`);
  }

  const browser = await launchBrowser();
  try {
    for (const size of [...new Set([...LABELLED, ...DRAWN])].sort((a, b) => a - b)) {
      const drawing = generatedDrawing(size);
      const server = await pageServer(folder, drawing);
      try {
        if (DRAWN.includes(size)) {
          const runs = [];
          for (let run = 0; run < RUNS; run++) runs.push(await firstPicture(browser, server.address));
          say(
            `${size} nodes: ${rounded(
              share(
                runs.map((it) => it.fromData),
                0.5,
              ),
            )} ms from data to first picture, ` +
              `${rounded(
                share(
                  runs.map((it) => it.fromAddress),
                  0.5,
                ),
              )} ms from address (median of ${RUNS})`,
          );
        }
        const page = await openDrawn(browser, server.address);
        if (HOVERED.includes(size)) {
          const every = Math.floor(size / MOVES);
          const some = drawing.nodes.filter((_, at) => at % every === 0).map((node) => node.id);
          const times = await hovers(page, some);
          say(
            `${size} nodes: hover drawn in ${rounded(share(times, 0.95))} ms (p95 of ${times.length} moves), ` +
              `median ${rounded(share(times, 0.5))} ms`,
          );
        }
        if (LABELLED.includes(size)) {
          for (const zoom of ZOOMS) {
            const { labels, pairs } = await overlaps(page, zoom);
            say(`${size} nodes at zoom ${zoom}: ${labels} labels, ${pairs} overlapping`);
          }
          const some = drawing.nodes.slice(0, EXPANDED).map((node) => node.id);
          say(`${size} nodes: ${await movedByExpanding(page, some)} px moved on expanding ${some.length}`);
        }
        await page.context().close();
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
  }
}
