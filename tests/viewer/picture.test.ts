import { describe, expect, test } from "vitest";
import { markOfBundle, widthFor } from "../../viewer/appearance/edge-style.ts";
import { NO_FLAGS } from "../../viewer/appearance/focus.ts";
import { indexGraph } from "../../viewer/appearance/graph-index.ts";
import { labelOf, scaleFor } from "../../viewer/appearance/node-style.ts";
import { Picture } from "../../viewer/appearance/picture.ts";
import { EDGES, NODES } from "./fixture-project.ts";

const graph = indexGraph({ nodes: NODES, edges: EDGES });
const bundleOf = (edge: string) => {
  const bundle = graph.bundleByEdge.get(edge);
  if (!bundle) throw new Error(`no line for ${edge}`);
  return bundle;
};

describe("the graph as it is drawn", () => {
  test("edges between the same two are one line, the best vouched for first", () => {
    expect(bundleOf("edge-3")).toBe(bundleOf("edge-4"));
    expect(bundleOf("edge-4").edges.map((edge) => edge.id)).toEqual(["edge-3", "edge-4"]);
    expect(graph.bundles.length).toBe(EDGES.length - 1);
  });

  test("edges to what isn't drawn are left out", () => {
    const stray = { ...EDGES[0], id: "stray", target: "nobody" } as (typeof EDGES)[number];
    expect(indexGraph({ nodes: NODES, edges: [...EDGES, stray] }).edgeCount).toBe(EDGES.length);
  });
});

describe("appearance follows from state", () => {
  test("a selected node and what touches it stand out, all else is faded and unnamed", () => {
    const picture = new Picture(graph, { ...NO_FLAGS, selection: { kind: "node", id: "e-331" } }, "light");
    expect(picture.nodes.get("e-331")?.ring).toBe(true);
    expect(picture.nodes.get("e-bucha")?.label).toBe("Bucha");
    expect(picture.nodes.get("e-nyt")?.label).toBe("");
    expect(picture.labelled[0]).toBe("e-331");
    expect(picture.lines.get("edge-0")?.arrow).toBe(true);
    expect(picture.lines.get(bundleOf("edge-5").id)?.arrow).toBe(false);
  });

  test("a hidden type takes its lines with it", () => {
    const picture = new Picture(graph, { ...NO_FLAGS, hiddenTypes: ["Place"] }, "dark");
    expect([...picture.nodes.keys()].some((id) => graph.nodeById.get(id)?.type === "Place")).toBe(false);
    expect(picture.lines.has(bundleOf("edge-6").id)).toBe(false);
  });

  test("a line whose edges are all hidden is not drawn; a dispute is never hidden behind another edge", () => {
    expect(markOfBundle(bundleOf("edge-7"), [])).toBe("disputed");
    expect(markOfBundle(bundleOf("edge-7"), ["disputed"])).toBeNull();
    expect(markOfBundle(bundleOf("edge-13"), [])).toBe("inferred");
  });

  test("more origins make a thicker line, more nodes smaller ones", () => {
    expect(widthFor(4)).toBeGreaterThan(widthFor(2));
    expect(widthFor(1000)).toBeLessThanOrEqual(8);
    expect(scaleFor(10)).toBeGreaterThan(scaleFor(10_000));
  });

  test("long names are cut between characters", () => {
    const name = "🛩".repeat(100);
    expect(labelOf({ name })).toBe(`${"🛩".repeat(33)}…`);
  });
});
