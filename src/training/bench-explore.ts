import { join } from "node:path";
import type { GraphAnswer } from "../model/http.ts";
import { launchBrowser } from "./viewer/chromium.ts";
import { generatedDrawing } from "./viewer/generated-drawing.ts";
import { generatedFacts } from "./viewer/generated-facts.ts";
import { brushes, edgeToSentence, type SentenceTimes } from "./viewer/measure-exploring.ts";
import { openDrawn } from "./viewer/measure-page.ts";
import { pageServer } from "./viewer/page-server.ts";
import { servedProject } from "./viewer/served-project.ts";

/** Entities of the graphs on which time is brushed. */
const BRUSHED = [1_000, 10_000, 50_000];
const MOVES = 30;
/** Reports of the project in which edges are clicked, and how many edges. */
const REPORTS = 200;
const CLICKS = 30;

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** What exploring costs: time brushed to counts on the screen, and an edge clicked to its sentence in the report, in the page of the last build. */
export async function benchExplore(say: (line: string) => void): Promise<void> {
  const folder = join(import.meta.dirname, "..", "viewer");
  const browser = await launchBrowser();
  try {
    for (const size of BRUSHED) {
      const drawing = generatedDrawing(size);
      const server = await pageServer(folder, drawing, new Map([["/api/facts", generatedFacts(drawing)]]));
      try {
        const page = await openDrawn(browser, `${server.address}/#open=explore`);
        await page.locator(".time-track").waitFor();
        const times = await brushes(page, MOVES);
        say(
          `${size} nodes: brush to counts in ${Math.round(share(times, 0.95))} ms ` +
            `(p95 of ${times.length} moves), median ${Math.round(share(times, 0.5))} ms`,
        );
        await page.context().close();
      } finally {
        await server.close();
      }
    }
    const project = await servedProject(REPORTS);
    try {
      const { edges, nodes } = (await (await fetch(`${project.address}/api/graph`)).json()) as GraphAnswer;
      const page = await openDrawn(browser, project.address);
      const stated = edges.filter(({ inferred }) => !inferred);
      const every = Math.max(1, Math.floor(stated.length / (4 * CLICKS)));
      const times: SentenceTimes[] = [];
      for (let at = 0; at < stated.length && times.length < CLICKS; at += every) {
        const time = await edgeToSentence(page, stated[at]?.id ?? "");
        if (time !== null) times.push(time);
      }
      for (const where of ["evidence", "report"] as const) {
        const those = times.map((it) => it[where]);
        say(
          `${REPORTS} reports, ${nodes.length} entities: edge to sentence in the ${where} in ` +
            `${Math.round(share(those, 0.95))} ms (p95 of ${those.length} clicks), median ${Math.round(share(those, 0.5))} ms`,
        );
      }
    } finally {
      await project.close();
    }
  } finally {
    await browser.close();
  }
}
