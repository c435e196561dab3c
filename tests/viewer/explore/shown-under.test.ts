import { expect, test } from "vitest";
import { explorationOf, type Filters, type Shown } from "../../../viewer/explore/shown-under.ts";
import { HOME, NO_FACETS } from "../../../viewer/state/view-state.ts";
import { SMALL } from "./small-graph.ts";

const under = (filters: Partial<Filters>) => explorationOf(SMALL, { ...HOME, ...filters });
const nodesOf = (shown: Shown): string[] =>
  SMALL.nodes.filter((_, at) => shown.nodes[at]).map(({ id }) => id);
const edgesOf = (shown: Shown): string[] =>
  SMALL.edges.filter((_, at) => shown.edges[at]).map(({ id }) => id);

test("without filters all is shown and each value is counted", () => {
  const all = under({});
  expect([all.nodeCount, all.edgeCount, all.undated]).toEqual([9, 9, []]);
  expect(all.counts.type.get("Place")).toBe(3);
  expect(all.counts.country.get("UA")).toBe(5);
  expect(all.counts.status.get("inferred")).toBe(1);
});

test("a facet's own choice does not lessen its other counts, and lessens all others", () => {
  const units = under({ facets: { ...NO_FACETS, type: ["Unit"] } });
  expect(nodesOf(units)).toEqual(["regiment", "brigade"]);
  expect(units.counts.type.get("Place")).toBe(3);
  expect(units.counts.country.get("UA")).toBe(1);
  expect(units.counts.kind.get("FOUGHT")).toBe(1);
  expect(units.counts.kind.get("MEMBER_OF")).toBe(0);
});

test("under a facet of relations an entity without such a relation is not shown", () => {
  const disputed = under({ facets: { ...NO_FACETS, status: ["disputed"] } });
  expect(edgesOf(disputed)).toEqual(["e5"]);
  expect(nodesOf(disputed)).toEqual(["regiment", "brigade"]);
  expect(disputed.counts.status.get("verified")).toBe(1);
});

test("a publisher's picture has what it reports, and nothing else", () => {
  const herald = under({ facets: { ...NO_FACETS, publisher: ["Herald"] } });
  expect(nodesOf(herald)).toEqual(["regiment", "brigade", "town", "region"]);
  expect(edgesOf(herald)).toEqual(["e5", "e6"]);
});

test("known by a day is what had come by then; what has no date is left out and counted", () => {
  const early = under({ time: { axis: "known", from: "2022", to: "2022-12" } });
  expect(nodesOf(early)).not.toContain("brigade");
  expect(edgesOf(early)).toEqual(["e1", "e2", "e3", "e4", "e6", "e7"]);
  expect(early.undated.map((at) => SMALL.nodes[at]?.id)).toEqual(["hamlet"]);
  expect(early.anytime.nodeCount).toBe(9);
});

test("what happened in a time brings both its ends, and an open end reaches any later day", () => {
  const spring = under({ time: { axis: "happened", from: "2022-03-15", to: "2022-03-16" } });
  expect(edgesOf(spring)).toEqual(["e2"]);
  expect(nodesOf(spring)).toEqual(["soldier", "call"]);
  expect(edgesOf(under({ time: { axis: "happened", from: "2024", to: "2025" } }))).toEqual(["e5"]);
  expect(edgesOf(under({ time: { axis: "happened", from: "2022-04", to: "2023-03" } }))).toEqual([]);
});

test("what is hidden or not isolated takes its relations along", () => {
  const without = under({ hiddenNodes: ["call"], hiddenMarks: ["disputed"] });
  expect(edgesOf(without)).toEqual(["e1", "e6", "e8", "e9"]);
  expect(nodesOf(without)).toContain("brigade");
  expect(nodesOf(under({ isolated: ["soldier", "regiment"] }))).toEqual(["soldier", "regiment"]);
  expect(nodesOf(under({ isolated: [] }))).toEqual([]);
});
