import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { sha256 } from "../../src/text/hash.ts";
import { withProduct } from "../laws/product.ts";
import { GraphComparison } from "./compare.ts";
import { ExpectedGraph } from "./expected-graph.ts";
import { makeReport } from "./make-report.ts";

const SEED = 1;
const SIZE = 150;

test("a generated corpus is the same each time, and a smaller one is the beginning of a larger", () => {
  const texts = (size: number): string[] =>
    Array.from({ length: size }, (_, number) => makeReport(SEED, number).text);
  expect(texts(40)).toEqual(texts(200).slice(0, 40));
  expect(makeReport(2, 7).text).not.toBe(makeReport(1, 7).text);
  expect(new Set(texts(1_000)).size).toBe(1_000);
});

test("the graph of a generated corpus holds whom, what and how many origins it was made with", async () => {
  const expected = new ExpectedGraph();
  const documents: Document[] = [];
  for (let number = 0; number < SIZE; number++) {
    const report = makeReport(SEED, number);
    expected.add(report);
    const { id, title, publisher, published, text } = report;
    documents.push({
      ...{ id, title, publisher, published, text },
      sha256: sha256(text),
      file: "corpus.jsonl",
      language: "en",
    });
  }
  await withProduct(undefined, async (product) => {
    await product.add(...documents);
    const { nodes, edges } = await product.contents();
    const comparison = new GraphComparison(expected);
    for (const node of nodes) comparison.node(node);
    for (const edge of edges) comparison.edge(edge);
    const { troubles, ...held } = comparison.result();
    expect(troubles).toEqual([]);
    expect(held.documents.held).toBe(SIZE);
    expect(held.edges.held).toBeGreaterThan(100);
    const made = [...expected.edges()];
    expect(made.some((it) => it.origins > 2)).toBe(true);
    expect(made.some((it) => it.origins === 1 && it.reports > 3)).toBe(true);
    expect(made.some((it) => it.status === "disputed")).toBe(true);
  });
});
