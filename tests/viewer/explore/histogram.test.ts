import { expect, test } from "vitest";
import { dateOfDay } from "../../../src/text/day-number.ts";
import { binsWithin, dragged } from "../../../viewer/explore/brushed-bins.ts";
import { histogramOf } from "../../../viewer/explore/histogram.ts";
import { SMALL } from "./small-graph.ts";

const ALL = new Uint8Array(SMALL.nodes.length).fill(1);
const sum = (counts: readonly number[]): number => counts.reduce((total, it) => total + it, 0);

test("each dated entity is counted once, on the day when it came to be known", () => {
  const { bins, most } = histogramOf(SMALL, "known", ALL);
  const [first, gap, last] = bins;
  expect(bins).toHaveLength(3);
  expect([first && dateOfDay(first.from), last && dateOfDay(last.to)]).toEqual(["2022-10-03", "2023-05-01"]);
  expect(gap?.isGap).toBe(true);
  expect(bins.map(({ counts }) => sum(counts))).toEqual([6, 0, 2]);
  expect(most).toBe(6);
});

test("what is vague is spread over all that it may mean", () => {
  const { bins } = histogramOf(SMALL, "happened", ALL);
  expect(bins).toHaveLength(31);
  expect(sum(bins.flatMap(({ counts }) => counts))).toBeCloseTo(1);
});

test("what is not shown is not counted, and the bins stay", () => {
  const none = histogramOf(SMALL, "known", new Uint8Array(SMALL.nodes.length));
  expect(none.bins).toHaveLength(3);
  expect(none.most).toBe(0);
});

test("a drag near an end moves that end; a new window of what was known begins with time itself", () => {
  expect(dragged("happened", 10, [2, 10], true)(7)).toEqual([2, 7]);
  expect(dragged("happened", 2, [2, 10], true)(12)).toEqual([10, 12]);
  expect(dragged("happened", 5, [2, 10], true)(6)).toEqual([3, 11]);
  expect(dragged("happened", 5, [0, 20], false)(9)).toEqual([5, 9]);
  expect(dragged("known", 5, [0, 20], false)(9)).toEqual([0, 9]);
});

test("a window of vague days covers the bins that it touches", () => {
  const { bins } = histogramOf(SMALL, "happened", ALL);
  expect(binsWithin(bins, { axis: "happened", from: "2022-03-05", to: "2022-03-09" })).toEqual([4, 8]);
  expect(binsWithin(bins, { axis: "happened", from: "2022-03", to: "2022-03" })).toEqual([0, 30]);
  expect(binsWithin(bins, null)).toEqual([0, 30]);
});
