import fc from "fast-check";
import { expect, test } from "vitest";
import type { Difference, GraphStore } from "../../src/store/graph-store.ts";
import { REPORTS } from "./generated-reports.ts";
import { type Product, withProduct } from "./product.ts";
import { someReports } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

const written = ({ created, updated, deleted }: Difference): number =>
  [created, updated, deleted].reduce((sum, { nodes, edges }) => sum + nodes + edges, 0);

/** How much bringing the store to the same graph again would write, dry and for real. */
async function writtenAgain(product: Product, store: GraphStore): Promise<number> {
  const graph = await product.ingest.graph();
  const dry = await store.bringTo(graph, product.ingest.state(), { dryRun: true });
  return written(dry) + written(await store.bringTo(graph, product.ingest.state()));
}

await onEachStore("law 4: twice is once", ({ sequences, store }) => {
  test("adding, building and loading again writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(someReports(6), (documents) =>
        withProduct(store(), async (product) => {
          await product.add(...documents);
          const { documents: kept, readings } = product.project;
          const files = [kept.segmentCount, readings.segmentCount];
          const before = await product.export();
          expect(await product.add(...documents)).toBeNull();
          expect([kept.segmentCount, readings.segmentCount]).toEqual(files);
          expect(await writtenAgain(product, product.store)).toBe(0);
          await product.ingest.rebuild();
          await product.ingest.bringUpToDate(product.store);
          expect(await writtenAgain(product, product.store)).toBe(0);
          expect(await product.export()).toBe(before);
        }),
      ),
      { numRuns: sequences, seed: 4 },
    );
  });
});

test("the checker of law 4 sees a store that writes what it has", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...REPORTS.slice(0, 3));
    const { nodes, edges } = await product.contents();
    const rewriting: GraphStore = Object.assign(Object.create(product.store), {
      bringTo: async () => ({
        created: { nodes: 0, edges: 0 },
        updated: { nodes: nodes.length, edges: edges.length },
        deleted: { nodes: 0, edges: 0 },
      }),
    });
    expect(await writtenAgain(product, rewriting)).toBeGreaterThan(0);
  });
});
