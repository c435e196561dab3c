import { expect, test } from "vitest";
import { type WaysAsked, waysBetween } from "../../../viewer/explore/paths-between.ts";
import { SMALL } from "./small-graph.ts";

const anything: WaysAsked = { isNodeAllowed: () => true, isEdgeAllowed: () => true };
const ways = (from: string, to: string, asked: Partial<WaysAsked> = {}) =>
  waysBetween(SMALL.graph, from, to, { ...anything, ...asked });

test("a soldier and a newspaper are connected over the call", () => {
  const [way] = ways("soldier", "paper");
  expect(way?.nodes).toEqual(["soldier", "call", "paper"]);
});

test("the links of a way begin with the one that has the least behind it", () => {
  const [way] = ways("soldier", "service");
  expect(way?.weakestFirst.map(({ id }) => id)).toEqual(["e3", "e2"]);
});

test("the shortest ways come first, then those one step longer", () => {
  const found = ways("soldier", "town");
  expect(found.map(({ nodes }) => nodes.length)).toEqual([3, 3]);
  expect(ways("regiment", "call").map(({ nodes }) => nodes.join())).toEqual([
    "regiment,soldier,call",
    "regiment,town,call",
  ]);
});

test("what is to be avoided is not walked over", () => {
  expect(ways("soldier", "paper", { isNodeAllowed: (id) => id !== "call" })).toEqual([]);
  const around = ways("regiment", "call", { isEdgeAllowed: (id) => id !== "e1" });
  expect(around.map(({ nodes }) => nodes.join())).toEqual(["regiment,town,call"]);
});

test("nothing leads from one to itself, nor to what is not there", () => {
  expect(ways("soldier", "soldier")).toEqual([]);
  expect(ways("soldier", "nobody")).toEqual([]);
});
