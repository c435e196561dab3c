import fc from "fast-check";
import { expect, test } from "vitest";
import { REPORTS } from "./generated-reports.ts";
import { take } from "./live.ts";
import { withProduct } from "./product.ts";
import { someReports, step } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

await onEachStore("law 3: exact retraction", ({ sequences, store }) => {
  test("adding reports and removing them again leaves no trace", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 2 }), someReports(3), (before, more) =>
        withProduct(store(), async (product) => {
          for (const it of before) await take(it, product);
          const fresh = more.filter((it) => !product.project.documents.get(it.id));
          const expected = await product.export();
          await product.add(...fresh);
          if (fresh.length > 0) expect(await product.export()).not.toBe(expected);
          await product.remove(...fresh.map((it) => it.id));
          expect(await product.export()).toBe(expected);
        }),
      ),
      { numRuns: sequences, seed: 3 },
    );
  });
});

test("the checker of law 3 sees a removal that forgets to take the document out of who is who", async () => {
  await withProduct(undefined, async (product) => {
    const [first, ...others] = REPORTS.slice(0, 6);
    if (!first) throw new Error("an empty pool");
    await product.add(first);
    const expected = await product.export();
    await product.add(...others);
    const resolver = await product.ingest.resolver();
    resolver.remove = () => undefined;
    await product.remove(...others.map((it) => it.id));
    expect(await product.export()).not.toBe(expected);
  });
});
