import { expect, test } from "vitest";
import type { StoreUnderTest } from "./opened-store.ts";
import { edge, graphOf, SMALL, unit } from "./small-graph.ts";

/** What is asked without Cypher: ids, neighbours, ways and names. */
export function testLookups(at: StoreUnderTest): void {
  test("nodes and edges are found by id", async () => {
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.nodes(["u1", "nobody", "d1"])).toEqual(
      SMALL.nodes.filter((it) => it.id === "u1" || it.id === "d1"),
    );
    expect(await at.store.edge("r6")).toEqual(SMALL.edges.find((it) => it.id === "r6"));
    expect(await at.store.edge("u1")).toBeNull();
  });

  test("a neighbourhood has the edges that touch, and the nodes at both ends", async () => {
    const around = await at.store.neighbourhood(["u1"]);
    expect(around.edges.map((it) => it.id)).toEqual(["r1", "r2", "r3"]);
    expect(around.nodes.map((it) => it.id)).toEqual(["p1", "p2", "u1", "u2"]);
    expect(around.edges).toEqual(SMALL.edges.slice(0, 3));
    const typed = await at.store.neighbourhood(["p1", "c1"], { types: ["LOCATED_AT", "STATED_IN"] });
    expect(typed.edges.map((it) => it.id)).toEqual(["r4", "r6"]);
    const cut = await at.store.neighbourhood(["u1"], { limit: 2 });
    expect(cut.edges.map((it) => it.id)).toEqual(["r1", "r2"]);
    expect(await at.store.neighbourhood(["nobody"])).toEqual({ nodes: [], edges: [] });
    expect((await at.store.neighbourhood(["u1"], { types: [] })).edges).toEqual([]);
  });

  test("a path goes over edges between entities alone, in either direction", async () => {
    const path = await at.store.path("p2", "x1", 4);
    expect(path?.nodes.map((it) => it.id)).toEqual(["p2", "u1", "p1", "x1"]);
    expect(path?.edges).toEqual(["r2", "r1", "r4"].map((id) => SMALL.edges.find((it) => it.id === id)));
    expect(path?.nodes).toEqual(path?.nodes.map(({ id }) => SMALL.nodes.find((it) => it.id === id)));
    expect(await at.store.path("p2", "x1", 2)).toBeNull();
    expect(await at.store.path("p2", "d1", 4)).toBeNull();
    expect(await at.store.path("p2", "nobody", 4)).toBeNull();
    expect((await at.store.path("p2", "p2", 4))?.nodes.map((it) => it.id)).toEqual(["p2"]);
  });

  test("among equal paths the one with the least ids wins", async () => {
    const ids = ["a", "b1", "b2", "c1", "c2", "d"];
    const links = [
      ["a", "b2"],
      ["a", "b1"],
      ["b1", "c2"],
      ["b2", "c1"],
      ["b1", "c1"],
      ["c1", "d"],
      ["c2", "d"],
      ["a", "b1"],
    ];
    const diamond = graphOf(
      ids.map((id) => unit(id, id)),
      links.map(([source, target], n) => edge(`k${9 - n}`, "PART_OF", source ?? "", target ?? "")),
    );
    await at.store.bringTo(diamond, "m8");
    const path = await at.store.path("a", "d", 6);
    expect(path?.nodes.map((it) => it.id)).toEqual(["a", "b1", "c1", "d"]);
    expect(path?.edges.map((it) => it.id)).toEqual(["k2", "k5", "k4"]);
  });

  test("search finds the beginnings of words in any spelling, best first", async () => {
    await at.store.bringTo(SMALL, "m2");
    const ids = async (text: string, limit = 10) => (await at.store.search(text, limit)).map((it) => it.id);
    expect(await ids("khar")).toEqual(["x1", "d1"]);
    expect(await ids("ХАРКІВ")).toEqual(["x1", "d1"]);
    expect(await ids("331")).toEqual(["u1"]);
    expect(await ids("airborne")).toEqual(["u1", "u2"]);
    expect(await ids("airb  331st!")).toEqual(["u1"]);
    expect(await ids("airborne", 1)).toEqual(["u1"]);
    for (const nothing of ["", "  ", "'", "arkiv", "AND", "*", "kharkiv regiment", "x".repeat(100_000)])
      expect(await ids(nothing), nothing.slice(0, 20)).toEqual([]);
    expect(await at.store.search("331 ПДП", 10)).toEqual([
      { id: "u1", type: "Unit", name: "331st Airborne Regiment", matched: ["331 ПДП"], documents: 3 },
    ]);
    expect(await at.store.search("call from", 10)).toEqual([
      {
        id: "d1",
        type: "Document",
        name: "A call from Kharkiv",
        matched: ["A call from Kharkiv"],
        documents: 1,
      },
    ]);
  });
}
