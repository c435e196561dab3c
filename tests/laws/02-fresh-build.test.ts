import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import { Ingest } from "../../src/ingest.ts";
import { generatedReport as longReport } from "../../src/training/generated-reports.ts";
import { generatedReport } from "./generated-reports.ts";
import { take } from "./live.ts";
import { type Product, withProduct } from "./product.ts";
import { type Step, step } from "./sequences.ts";

/** The graph that a new process makes of the project's files. */
async function freshBuild(product: Product): Promise<string> {
  return canonicalText(await new Ingest(product.project, () => undefined).graph());
}

test("what is kept up change by change is what a fresh build makes, to the byte, and so is its store", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) =>
      withProduct(undefined, async (product) => {
        for (const it of steps) {
          await take(it, product);
          const kept = canonicalText(await product.ingest.graph());
          expect(kept).toBe(await freshBuild(product));
          expect(await product.export()).toBe(kept);
        }
      }),
    ),
    { numRuns: 150, seed: 22 },
  );
});

/** Longer reports, of which every ninth is a reprint of another one under a head line of its own. */
const REPRINTED = Array.from({ length: 27 }, (_, number) => longReport(number));
const printed = fc.array(fc.constantFrom(...REPRINTED), { minLength: 1, maxLength: 3 });
const stepOfPrints: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("add" as const), documents: printed }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), documents: printed }) },
  { weight: 2, arbitrary: step.filter((it) => it.kind === "judge" || it.kind === "withdraw") },
);

test("origins, figures and claims of reprints are those of a fresh build, whatever came and went", async () => {
  let reprints = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(stepOfPrints, { minLength: 4, maxLength: 8 }), (steps) =>
      withProduct(undefined, async (product) => {
        for (const it of steps) await take(it, product);
        const graph = await product.ingest.graph();
        expect(canonicalText(graph)).toBe(await freshBuild(product));
        expect(await product.export()).toBe(canonicalText(graph));
        if (graph.nodes.some(({ properties: { origins, reports } }) => origins === 1 && Number(reports) > 1))
          reprints++;
      }),
    ),
    { numRuns: 30, seed: 23 },
  );
  expect(reprints).toBeGreaterThan(0);
});

test("a change is brought to the store by the change alone, and a store that stands elsewhere is compared", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(generatedReport(0), generatedReport(1));
    const before = await product.contents();
    const followed: string[] = [];
    const { store } = product;
    const follow = store.follow.bind(store);
    store.follow = async (...words) => {
      const done = await follow(...words);
      followed.push(done ? "followed" : "elsewhere");
      return done;
    };
    await product.add(generatedReport(2));
    await product.remove("report-02");
    expect(await product.contents()).toEqual(before);
    await store.bringTo({ nodes: [], edges: [] }, "another state");
    await product.add(generatedReport(3));
    expect(followed).toEqual(["followed", "followed", "elsewhere"]);
    expect(await product.export()).toBe(await freshBuild(product));
  });
});

test("the checker sees a kept graph that forgets what has moved", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...[0, 1, 2, 3, 4].map(generatedReport));
    const resolver = await product.ingest.resolver();
    const takeChange = resolver.takeChange.bind(resolver);
    resolver.takeChange = () => ({ ...takeChange(), moved: new Set() });
    await product.add(...[5, 6, 7, 8, 9, 10, 11, 12].map(generatedReport)).catch(() => undefined);
    expect(canonicalText(await product.ingest.graph())).not.toBe(await freshBuild(product));
  });
});
