import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadPlainly } from "../../src/store/embedded/load-plainly.ts";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import { benchStore, figuresTable } from "../../src/training/bench-stores.ts";

const SIZE = process.env.VOUCH_BENCH_NODES ? Number(process.env.VOUCH_BENCH_NODES) : 500;

test("a store is measured against the bare load of its engine", async () => {
  const figures = await benchStore(
    "embedded",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
      const store = await openEmbeddedStore(folder);
      return {
        store,
        loadPlainly: (graph) => loadPlainly(folder, graph),
        async dispose() {
          await store.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
    { nodes: SIZE, edges: SIZE * 2 },
  );
  expect(figures.rows).toBe(SIZE * 3);
  expect(figuresTable([figures]).split("\n")).toHaveLength(2);
  if (process.env.VOUCH_BENCH_NODES) process.stdout.write(`${figuresTable([figures])}\n`);
});
