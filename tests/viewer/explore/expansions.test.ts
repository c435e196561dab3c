import { expect, test } from "vitest";
import { expansionsOf } from "../../../viewer/explore/expansions.ts";
import {
  bringIn,
  hideNode,
  invertShown,
  isolateNode,
  showAllNodes,
} from "../../../viewer/explore/node-commands.ts";
import { explorationOf } from "../../../viewer/explore/shown-under.ts";
import { HOME } from "../../../viewer/state/view-state.ts";
import { SMALL } from "./small-graph.ts";

const soldier = { id: "soldier", name: "a soldier" };

test("a node's neighbours are told by relation and direction, with those that are missing", () => {
  const expansions = expansionsOf(SMALL.graph, "call", (id) => id === "soldier");
  expect(expansions.map(({ type, isForth, missing }) => [type, isForth, missing])).toEqual([
    ["OCCURRED_AT", true, ["town"]],
    ["RECORDED_BY", true, ["service"]],
    ["SPOKE_IN", false, []],
    ["VERIFIED_BY", true, ["paper"]],
  ]);
});

test("what is isolated grows by what is brought in", () => {
  const alone = isolateNode(soldier, SMALL.graph).change(HOME);
  expect(alone.isolated).toEqual(["call", "regiment", "soldier"]);
  const more = bringIn(["paper"], soldier).change(alone);
  expect(more.isolated).toEqual(["call", "paper", "regiment", "soldier"]);
  expect(showAllNodes.change(more).isolated).toBeNull();
});

test("what was hidden comes back when it is brought in, and its selection goes when it is hidden", () => {
  const selected = { ...HOME, selection: { kind: "node", id: "soldier" } as const };
  const hidden = hideNode(soldier).change(selected);
  expect([hidden.hiddenNodes, hidden.selection]).toEqual([["soldier"], null]);
  expect(bringIn(["soldier"], soldier).change(hidden).hiddenNodes).toEqual([]);
});

test("inverting shows what was not shown", () => {
  const alone = isolateNode(soldier, SMALL.graph).change(HOME);
  const inverted = invertShown(SMALL, explorationOf(SMALL, alone)).change(alone);
  expect(inverted.isolated).toEqual(["brigade", "hamlet", "paper", "region", "service", "town"]);
});

test("nothing changes where nothing is hidden", () => {
  expect(showAllNodes.change(HOME)).toBe(HOME);
});
