import { describe, expect, test } from "vitest";
import { markOfEdges, shownEdges, vouching, widthFor } from "../../viewer/appearance/edge-style.ts";
import { type GraphFlags, NO_FLAGS } from "../../viewer/appearance/focus.ts";
import { indexGraph } from "../../viewer/appearance/graph-index.ts";
import { labelOf, scaleFor } from "../../viewer/appearance/node-style.ts";
import { PALETTES } from "../../viewer/appearance/palette.ts";
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
    expect(picture.nodes.get("e-331")?.rim).toBe(PALETTES.light.accent);
    expect(picture.nodes.get("e-bucha")?.label).toBe("Bucha");
    expect(picture.nodes.get("e-nyt")?.label).toBe("");
    expect(picture.labelled[0]?.id).toBe("e-331");
    expect(picture.lines.get("edge-0")?.arrow).toBe(true);
    expect(picture.lines.get(bundleOf("edge-5").id)?.arrow).toBe(false);
  });

  test("a hidden type takes its lines with it", () => {
    const picture = new Picture(graph, { ...NO_FLAGS, hiddenTypes: ["Place"] }, "dark");
    expect([...picture.nodes.keys()].some((id) => graph.nodeById.get(id)?.type === "Place")).toBe(false);
    expect(picture.lines.has(bundleOf("edge-6").id)).toBe(false);
  });

  test("a line whose edges are all hidden is not drawn; a dispute is never hidden behind another edge", () => {
    expect(markOfEdges(bundleOf("edge-7").edges)).toBe("disputed");
    expect(shownEdges(bundleOf("edge-7"), { hiddenMarks: ["disputed"], passing: null })).toEqual([]);
    expect(markOfEdges(bundleOf("edge-13").edges)).toBe("inferred");
    const hidden = new Picture(graph, { ...NO_FLAGS, hiddenMarks: ["disputed"] }, "light");
    expect(hidden.lines.has("edge-7")).toBe(false);
  });

  test("a line says who vouches for it: dashed for one origin, hollow unverified, crossed where contradicted", () => {
    const [edge] = EDGES;
    if (!edge) throw new Error("no edges");
    const looks = (change: Partial<typeof edge>) => vouching([{ ...edge, ...change }]);
    expect(looks({ origins: 1 })).toMatchObject({ isDashed: true, isHollow: false, isMarked: false });
    expect(looks({ origins: 2 }).isDashed).toBe(false);
    expect(looks({ status: "unverified" }).isHollow).toBe(true);
    expect(looks({ status: "disputed" }).isMarked).toBe(true);
    expect(looks({ inferred: true, origins: 1 }).isDashed).toBe(false);
  });

  test("nodes that are hidden, or not among the isolated, or do not pass, leave with their lines; the others stay", () => {
    const shown = (change: Partial<GraphFlags>) => new Picture(graph, { ...NO_FLAGS, ...change }, "light");
    expect(shown({ hiddenNodes: new Set(["e-331"]) }).nodes.size).toBe(NODES.length - 1);
    expect(shown({ hiddenNodes: new Set(["e-331"]) }).lines.has("edge-0")).toBe(false);
    expect([...shown({ isolated: new Set(["e-hur", "e-call"]) }).nodes.keys()].sort()).toEqual([
      "e-call",
      "e-hur",
    ]);
    const passing = { nodes: new Set(["e-hur", "e-call"]), edges: new Set(["edge-4"]) };
    expect(shown({ passing }).lines.get("edge-3")).toMatchObject({ count: 1 });
    expect(shown({}).lines.get("edge-3")).toMatchObject({ count: 2 });
    expect(shown({}).counted).toHaveLength(1);
  });

  test("a layer gives its nodes a rim, the later over the earlier; what is pinned is named before what is large", () => {
    const nodes = new Set(["e-hur"]);
    const layers = [
      { name: "one", color: "#aa0000", nodes },
      { name: "two", color: "#00aa00", nodes },
    ];
    const picture = new Picture(graph, { ...NO_FLAGS, layers, pinned: new Set(["e-mother"]) }, "light");
    expect(picture.nodes.get("e-hur")?.rim).toBe("#00aa00");
    expect(picture.labelled[0]?.id).toBe("e-mother");
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
