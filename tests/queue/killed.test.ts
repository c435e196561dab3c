import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { seededRandom } from "../../src/text/seeded-random.ts";
import { generatedReport } from "../../src/training/generated-reports.ts";
import { QueueRounds } from "../../src/training/queue/queue-rounds.ts";
import { buildOnce } from "../commands/vouch.ts";
import { scratchFolder } from "../laws/product.ts";
import { onAQueue } from "./on-a-queue.ts";

const REPORTS = 60;

onAQueue("law 2 and law 10 over a queue", () => {
  const scratch = scratchFolder("queue");
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test("the same bytes come out as of one process, with a worker, the server and the command killed at random moments", async () => {
    buildOnce();
    mkdirSync(join(scratch, "in"));
    const lines = Array.from({ length: REPORTS }, (_, number) => JSON.stringify(generatedReport(number)));
    writeFileSync(join(scratch, "in/reports.jsonl"), `${lines.join("\n")}\n`);
    const rounds = new QueueRounds(scratch, join(scratch, "in"), seededRandom(12));
    const expected = await rounds.expected();
    expect(expected.length).toBeGreaterThan(100_000);
    expect((await rounds.round(["worker", "server", "add"], 2_500)) === expected).toBe(true);
  }, 300_000);
});
