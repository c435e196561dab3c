import fc from "fast-check";
import { expect, test } from "vitest";
import { checkLaws } from "../../src/graph/check-laws.ts";
import type { Graph } from "../../src/model/graph.ts";
import { REPORTS } from "./generated-reports.ts";
import { take } from "./live.ts";
import { type Product, withProduct } from "./product.ts";
import { step } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

const breachesOf = (graph: Graph, product: Product): string[] =>
  checkLaws(graph, (id) => product.project.documents.get(id)?.text).map((it) => `${it.id}: ${it.what}`);

await onEachStore("law 1: no edge without its words", ({ sequences, store }) => {
  test("whatever was added, removed and judged, every claim and edge shows its sentence", async () => {
    let edges = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) =>
        withProduct(store(), async (product) => {
          for (const it of steps) await take(it, product);
          const graph = await product.contents();
          edges += graph.edges.length;
          expect(breachesOf(graph, product)).toEqual([]);
        }),
      ),
      { numRuns: sequences, seed: 1 },
    );
    expect(edges).toBeGreaterThan(sequences);
  });
});

test("the checker of law 1 sees a missing sentence, a shifted quote and an edge without claims", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...REPORTS);
    const graph = await product.contents();
    expect(breachesOf(graph, product)).toEqual([]);
    const without = (broken: Graph["edges"]): string[] => breachesOf({ ...graph, edges: broken }, product);
    const stated = graph.edges.find((it) => it.type === "STATED_IN");
    expect(
      without(graph.edges.filter((it) => it.source !== stated?.source || it.type !== "STATED_IN")),
    ).not.toEqual([]);
    expect(
      without(
        graph.edges.map((it) =>
          it === stated
            ? { ...it, properties: { ...it.properties, start: Number(it.properties.start) + 1 } }
            : it,
        ),
      ),
    ).toHaveLength(1);
    const between = graph.edges.find((it) => it.properties.claims !== undefined);
    const { claims: _, ...bare } = between?.properties ?? {};
    expect(
      without(graph.edges.map((it) => (it === between ? { ...it, properties: bare } : it))),
    ).toHaveLength(1);
  });
});
