import { expect, test } from "vitest";
import { KeptLayout } from "../../src/graph/kept-layout.ts";
import { followGraph, layOut } from "../../src/graph/lay-out.ts";
import { layoutChangeTo } from "../../src/graph/layout-change.ts";
import type { Edge, Graph, Layout, Node } from "../../src/model/graph.ts";

/** Rings of people, each around its unit. */
function rings(count: number, size: number): Graph {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  for (let ring = 0; ring < count; ring++) {
    nodes.push({ id: `unit-${ring}`, labels: ["Entity", "Unit"], properties: {} });
    for (let i = 0; i < size; i++) {
      nodes.push({ id: `person-${ring}-${i}`, labels: ["Entity", "Person"], properties: {} });
      edges.push({
        id: `e-${ring}-${i}`,
        type: "MEMBER_OF",
        source: `person-${ring}-${i}`,
        target: `unit-${ring}`,
        properties: {},
      });
    }
  }
  return { nodes, edges };
}

/** The layout before, brought to a graph. */
function followed(before: Layout, graph: Graph, todayOf: (id: string) => string | null = () => null): Layout {
  const layout = new KeptLayout(before);
  followGraph(layout, layoutChangeTo(graph, layout, { mentionedIn: () => [], todayOf }), () => graph);
  return layout.layout();
}

test("the same graph is laid out alike, whatever the order of its nodes", () => {
  const graph = rings(4, 6);
  expect(layOut(graph)).toEqual(layOut(graph));
  const { nodes, edges } = graph;
  expect(layOut({ nodes: nodes.toReversed(), edges: edges.toReversed() })).toEqual(layOut(graph));
  expect(Object.keys(layOut(graph))).toHaveLength(28);
});

test("a community stands together, and no two nodes on one place", () => {
  const layout = layOut(rings(4, 6));
  expect(new Set(Object.values(layout).map(({ x, y }) => `${x} ${y}`)).size).toBe(28);
  const communities = [0, 1, 2, 3].map((ring) => layout[`unit-${ring}`]?.community);
  expect(new Set(communities).size).toBe(4);
  for (let i = 0; i < 6; i++) expect(layout[`person-2-${i}`]?.community).toBe(layout["unit-2"]?.community);
});

test("nodes of a large graph don't lie on each other, and communities have their own ground", () => {
  const layout = layOut(rings(120, 12));
  const places = Object.values(layout);
  let close = 0;
  for (const [at, one] of places.entries())
    for (const other of places.slice(at + 1)) if (Math.hypot(one.x - other.x, one.y - other.y) < 8) close++;
  expect(close).toBeLessThan(places.length / 20);
  for (let ring = 0; ring < 120; ring++) {
    const [unit, person] = [layout[`unit-${ring}`], layout[`person-${ring}-3`]];
    expect(Math.hypot((unit?.x ?? 0) - (person?.x ?? 0), (unit?.y ?? 0) - (person?.y ?? 0))).toBeLessThan(80);
  }
});

test("what was there keeps its place to the last digit; what is new stands beside its neighbours", () => {
  const before = layOut(rings(3, 5));
  const after = followed(before, rings(3, 6));
  for (const [id, { x, y }] of Object.entries(before)) expect(after[id]).toMatchObject({ x, y });
  const [unit, fresh] = [after["unit-1"], after["person-1-5"]];
  const far = Math.hypot((unit?.x ?? 0) - (fresh?.x ?? 0), (unit?.y ?? 0) - (fresh?.y ?? 0));
  expect(far).toBeGreaterThan(0);
  expect(far).toBeLessThan(30);
});

test("a node whose id has changed keeps its place through its mention", () => {
  const before = layOut(rings(2, 4));
  const { "unit-0": moved, ...rest } = before;
  const after = followed(
    { ...rest, "unit-of-yesterday": moved ?? { x: 0, y: 0, community: 0 } },
    rings(2, 4),
    (id) => (id === "unit-of-yesterday" ? "unit-0" : null),
  );
  expect(after["unit-0"]).toMatchObject({ x: moved?.x, y: moved?.y });
});

test("an empty graph and a graph of one node have a layout", () => {
  expect(Object.keys(layOut({ nodes: [], edges: [] }))).toEqual([]);
  const one: Graph = { nodes: [{ id: "a", labels: ["Entity", "Place"], properties: {} }], edges: [] };
  expect(Object.values(layOut(one)).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
