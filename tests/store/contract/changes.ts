import { expect, test } from "vitest";
import type { Edge } from "../../../src/model/graph.ts";
import type { GraphChange } from "../../../src/model/graph-change.ts";
import { type StoreUnderTest, UNCHANGED } from "./opened-store.ts";
import { SMALL, withNode, without } from "./small-graph.ts";

/** Loads by difference: what changed, what is gone, and what follows a change. */
export function testChanges(at: StoreUnderTest): void {
  test("what is gone from a node is gone from the store", async () => {
    const changed = withNode(SMALL, {
      id: "p2",
      labels: ["Entity", "Person"],
      properties: { name: "a soldier" },
    });
    expect(await at.store.bringTo(changed, "m3")).toEqual({ ...UNCHANGED, updated: { nodes: 1, edges: 0 } });
    expect(await at.store.contents()).toEqual(changed);
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a node that turns out to be of another type keeps its edges", async () => {
    const changed = withNode(SMALL, {
      id: "u2",
      labels: ["Entity", "Organization"],
      properties: { name: "98th" },
    });
    await at.store.bringTo(changed, "m3");
    expect(await at.store.contents()).toEqual(changed);
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a node that moves to another kind altogether is replaced with its edges", async () => {
    const changed = withNode(SMALL, { id: "d1", labels: ["Claim"], properties: { quote: "now a claim" } });
    await at.store.bringTo(changed, "m3");
    expect(await at.store.contents()).toEqual(changed);
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("an edge that changes its words, its type, its direction or its end", async () => {
    for (const change of [
      { properties: { claims: ["c1", "c9"], status: "disputed" } },
      { type: "COMMANDS" },
      { source: "u1", target: "p1" },
      { target: "u2" },
    ] as const) {
      const changed = {
        ...SMALL,
        edges: SMALL.edges.map((it) => (it.id === "r1" ? ({ ...it, ...change } as Edge) : it)),
      };
      await at.store.bringTo(changed, "m3");
      expect(await at.store.contents()).toEqual(changed);
    }
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("adding a report and removing it again ends where it began", async () => {
    const fewer = without(SMALL, "d1");
    expect((await at.store.bringTo(fewer, "m4")).deleted).toEqual({ nodes: 1, edges: 2 });
    expect(await at.store.contents()).toEqual(fewer);
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a store follows a change from the state that it stands at, and from no other", async () => {
    const soldier = SMALL.nodes.find((it) => it.id === "p2");
    const quote = SMALL.nodes.find((it) => it.id === "c1");
    if (!soldier || !quote) throw new Error("the small graph has changed");
    const fewer = without(SMALL, "p2");
    const wanted = withNode(fewer, { ...quote, properties: { ...quote.properties, reports: 3 } });
    const base = (id: string) => (id === "d1" ? "Document" : id === "c1" ? "Claim" : "Entity");
    const change: GraphChange = {
      created: { nodes: [], edges: [] },
      updated: { nodes: wanted.nodes.filter((it) => it.id === "c1"), edges: [] },
      deleted: {
        nodes: [soldier],
        edges: SMALL.edges.filter((it) => !fewer.edges.includes(it)),
      },
      baseOf: (id) => (id === "p2" ? undefined : base(id)),
    };
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.follow(change, "m1", "m3")).toBeNull();
    expect(await at.store.contents()).toEqual(SMALL);
    expect(await at.store.follow(change, "m2", "m3")).toEqual({
      created: { nodes: 0, edges: 0 },
      updated: { nodes: 1, edges: 0 },
      deleted: { nodes: 1, edges: 3 },
    });
    expect(await at.store.marker()).toBe("m3");
    expect(await at.store.contents()).toEqual(wanted);
    const back: GraphChange = {
      created: { nodes: [soldier], edges: change.deleted.edges },
      updated: { nodes: [quote], edges: [] },
      deleted: { nodes: [], edges: [] },
      baseOf: base,
    };
    await at.store.follow(back, "m3", "m2");
    expect(await at.store.contents()).toEqual(SMALL);
    expect(await at.store.bringTo(SMALL, "m2", { dryRun: true })).toEqual(UNCHANGED);
  });
}
