import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf } from "../../viewer/appearance/bounds.ts";
import { Cells } from "../../viewer/appearance/cells.ts";
import { distanceToLine } from "../../viewer/appearance/distance-to-line.ts";
import { fanOf, nearestCurve, pointOn } from "../../viewer/appearance/fan.ts";
import { NO_FLAGS } from "../../viewer/appearance/focus.ts";
import { indexGraph } from "../../viewer/appearance/graph-index.ts";
import { Picture } from "../../viewer/appearance/picture.ts";
import { HitTest } from "../../viewer/drawing/hit-test.ts";
import { type Screen, toGraph, toScreen } from "../../viewer/drawing/screen.ts";
import { EDGES, NODES } from "./fixture-project.ts";

const SCREEN: Screen = {
  width: 1000,
  height: 800,
  scale: 80,
  zero: { x: 500, y: 400 },
  enlarged: 1,
  free: { left: 0, top: 0, right: 1000, bottom: 800 },
  covered: [],
};
const graph = indexGraph({ nodes: NODES, edges: EDGES });
const hits = new HitTest(graph);
const picture = new Picture(graph, NO_FLAGS, "light");

test("a point on a node hits it, a hidden one excepted; a point beside a thin line hits the line", () => {
  for (const node of NODES) expect(hits.nodeAt(toScreen(SCREEN, node), SCREEN, picture, 1)?.id).toBe(node.id);
  const [first] = NODES;
  if (!first) throw new Error("no nodes");
  const without = new Picture(graph, { ...NO_FLAGS, hiddenNodes: new Set([first.id]) }, "light");
  expect(hits.nodeAt(toScreen(SCREEN, first), SCREEN, without, 1)).toBeNull();
  expect(hits.nodeAt({ x: 3, y: 3 }, SCREEN, picture, 1)).toBeNull();
  const bundle = graph.bundleByEdge.get("edge-10");
  const [from, to] = [graph.nodeById.get("e-331"), graph.nodeById.get("e-bmd")];
  if (!bundle || !from || !to) throw new Error("no such line");
  const middle = toScreen(SCREEN, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  expect(hits.lineAt({ x: middle.x, y: middle.y + 2 }, SCREEN, picture)?.id).toBe(bundle.id);
});

test("what the cells find near a point is all that lies there", () => {
  const point = fc.record({ x: fc.nat(500), y: fc.nat(300) });
  fc.assert(
    fc.property(fc.array(fc.tuple(point, point), { minLength: 1, maxLength: 80 }), point, (lines, at) => {
      const bounds = boundsOf(lines.flat());
      const cells = new Cells(bounds, lines.length);
      for (const [number, [from, to]] of lines.entries()) cells.addLine(number, from, to);
      const found = new Set<number>();
      cells.near(at, 7, (number) => found.add(number));
      for (const [number, [from, to]] of lines.entries())
        if (distanceToLine(at, from, to) <= 7) expect(found.has(number)).toBe(true);
    }),
  );
});

test("edges between two nodes fan out side by side, each from its source to its target, and each can be hit", () => {
  const bundle = graph.bundleByEdge.get("edge-3");
  const [from, to] = [
    { x: 100, y: 100 },
    { x: 400, y: 260 },
  ];
  const curves = fanOf(bundle?.edges ?? [], bundle?.source ?? "", from, to);
  expect(curves.map((curve) => curve.edge.id)).toEqual(["edge-3", "edge-4"]);
  for (const curve of curves) {
    expect(curve.from).toEqual(from);
    expect(pointOn(curve, 0.5).x).toBeCloseTo(curve.middle.x);
    expect(nearestCurve(curve.middle, curves, 8)).toBe(curve);
  }
  const reversed = fanOf(bundle?.edges ?? [], bundle?.target ?? "", from, to);
  expect(reversed.every((curve) => curve.from === to)).toBe(true);
  expect(fanOf((bundle?.edges ?? []).slice(0, 1), "", from, to)).toEqual([]);
});

test("a point of the screen is a point of the graph, and back", () => {
  expect(toScreen(SCREEN, toGraph(SCREEN, { x: 123, y: 456 }))).toEqual({ x: 123, y: 456 });
});
