import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { canonicalText } from "../../../src/graph/export/canonical.ts";
import type { Edge, Graph, Node } from "../../../src/model/graph.ts";
import { type StoreUnderTest, UNCHANGED } from "./opened-store.ts";
import { edge, SMALL } from "./small-graph.ts";

/** A new store, its first load, the same again, and what is refused before anything is written. */
export function testFirstLoads(at: StoreUnderTest): void {
  test("a new store is empty and has no marker", async () => {
    expect(await at.store.marker()).toBeNull();
    expect(await at.store.contents()).toEqual({ nodes: [], edges: [] });
    expect(await at.store.search("Kharkiv", 10)).toEqual([]);
    expect(await at.store.nodes(["p1"])).toEqual([]);
    expect(await at.store.edge("r1")).toBeNull();
  });

  test("a dry run counts and writes nothing", async () => {
    const counted = await at.store.bringTo(SMALL, "m1", { dryRun: true });
    expect(counted).toEqual({ ...UNCHANGED, created: { nodes: 7, edges: 7 } });
    expect(await at.store.contents()).toEqual({ nodes: [], edges: [] });
    expect(await at.store.marker()).toBeNull();
  });

  test("a first load holds exactly the graph", async () => {
    expect(await at.store.bringTo(SMALL, "m1")).toEqual({ ...UNCHANGED, created: { nodes: 7, edges: 7 } });
    const held = await at.store.contents();
    expect(held).toEqual(SMALL);
    expect(canonicalText(held)).toBe(canonicalText(SMALL));
    expect(await at.store.marker()).toBe("m1");
  });

  test("the same load again writes nothing, and takes a new marker", async () => {
    expect(await at.store.bringTo(SMALL, "m1")).toEqual(UNCHANGED);
    expect(await at.store.bringTo(SMALL, "m2")).toEqual(UNCHANGED);
    expect(await at.store.marker()).toBe("m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a closed store is opened again with all it held", async () => {
    at.store = await at.opened.reopen();
    expect(await at.store.marker()).toBe("m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a graph that names an id twice, or an edge without its end, is refused before anything is written", async () => {
    const first = SMALL.nodes[0] as Node;
    const bad: readonly Graph[] = [
      { nodes: [...SMALL.nodes, first], edges: [] },
      { nodes: SMALL.nodes, edges: [...SMALL.edges, SMALL.edges[0] as Edge] },
      { nodes: SMALL.nodes, edges: [edge("r9", "NEAR", "x1", "nowhere")] },
      { nodes: [{ ...first, properties: { speed: Number.NaN } }], edges: [] },
      { nodes: [{ ...first, properties: { list: ["a", 1] as unknown as string[] } }], edges: [] },
      { nodes: [{ ...first, properties: { map: { a: 1 } as unknown as string } }], edges: [] },
      { nodes: [{ ...first, properties: { _hash: "mine" } }], edges: [] },
      { nodes: [{ ...first, labels: ["Person"] }], edges: [] },
      { nodes: [{ ...first, labels: ["Entity", "Ship" as "Person"] }], edges: [] },
      { nodes: [{ ...first, properties: { "a`b": 1 } }], edges: [] },
    ];
    for (const graph of bad) await expect(at.store.bringTo(graph, "m5")).rejects.toThrow(UserError);
    expect(await at.store.contents()).toEqual(SMALL);
    expect(await at.store.marker()).toBe("m2");
  });
}
