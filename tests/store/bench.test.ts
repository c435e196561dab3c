import { expect, test } from "vitest";
import { benchStore, figuresTable } from "../../src/training/bench-stores.ts";
import { measureEmbedded } from "../../src/training/measure-embedded.ts";

test("a store is measured against the bare load of its engine", async () => {
  const figures = await benchStore("embedded", measureEmbedded, { nodes: 500, edges: 1_000 });
  expect(figures.rows).toBe(1_500);
  expect(figuresTable([figures]).split("\n")).toHaveLength(2);
});
