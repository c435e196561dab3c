import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryRefused, UserError } from "../../src/errors.ts";
import type { Edge, Graph, Node, Properties } from "../../src/model/graph.ts";
import type { GraphChange } from "../../src/model/graph-change.ts";
import type { EdgeType } from "../../src/model/schema.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { sortedBy } from "../../src/text/compare.ts";
import { generatedGraph } from "../../src/training/generated-graph.ts";

/** A store under test: `reopen` closes it and opens the same one again; `dispose` closes and removes it. */
export interface OpenedStore {
  readonly store: GraphStore;
  reopen(): Promise<GraphStore>;
  dispose(): Promise<void>;
}

const NOTHING = { nodes: 0, edges: 0 };
const UNCHANGED = { created: NOTHING, updated: NOTHING, deleted: NOTHING };

const person = (id: string, name: string, properties: Properties = {}): Node => ({
  id,
  labels: ["Entity", "Person"],
  properties: { name, names: [name], documents: 1, ...properties },
});
const unit = (id: string, name: string, names: readonly string[] = [name]): Node => ({
  id,
  labels: ["Entity", "Unit"],
  properties: { name, names: [...names], documents: 3 },
});
const place = (id: string, name: string, properties: Properties): Node => ({
  id,
  labels: ["Entity", "Place"],
  properties: { name, names: [name, "Харків"], documents: 2, ...properties },
});
const edge = (
  id: string,
  type: EdgeType,
  source: string,
  target: string,
  properties: Properties = {},
): Edge => ({
  id,
  type,
  source,
  target,
  properties,
});
const graphOf = (nodes: readonly Node[], edges: readonly Edge[] = []): Graph => ({
  nodes: sortedBy(nodes, (it) => it.id),
  edges: sortedBy(edges, (it) => it.id),
});

/** Two soldiers of the 331st, one of them at Kharkiv, a claim and its document. */
export const SMALL: Graph = graphOf(
  [
    person("p1", "Ivan Petrenko", { anonymous: false }),
    person("p2", "a Russian soldier", { anonymous: true, description: "a soldier who called his wife" }),
    unit("u1", "331st Airborne Regiment", [
      "331 ПДП",
      "331st Airborne Regiment",
      "331st Guards Airborne Regiment",
    ]),
    unit("u2", "98th Airborne Division"),
    place("x1", "Kharkiv", { latitude: 50, longitude: 36.25 }),
    {
      id: "d1",
      labels: ["Document"],
      properties: { title: "A call from Kharkiv", publisher: "The Kyiv Daily", published: "2022-04" },
    },
    {
      id: "c1",
      labels: ["Claim"],
      properties: { quote: "we are the 331st", polarity: "asserted", origins: 1, reports: 2 },
    },
  ],
  [
    edge("r1", "MEMBER_OF", "p1", "u1", {
      claims: ["c1"],
      origins: 1,
      reports: 2,
      status: "accepted",
      inferred: false,
    }),
    edge("r2", "MEMBER_OF", "p2", "u1", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "unverified",
      inferred: false,
    }),
    edge("r3", "PART_OF", "u1", "u2", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "accepted",
      inferred: true,
    }),
    edge("r4", "LOCATED_AT", "p1", "x1", {
      claims: ["c1"],
      origins: 1,
      reports: 1,
      status: "accepted",
      inferred: false,
    }),
    edge("r5", "SUBJECT", "c1", "p2"),
    edge("r6", "STATED_IN", "c1", "d1", { start: 0, end: 16, quote: "we are the 331st" }),
    edge("r7", "MENTIONS", "d1", "p2", { starts: [0, 40], ends: [9, 49] }),
  ],
);

const withNode = (graph: Graph, node: Node): Graph =>
  graphOf([...graph.nodes.filter((it) => it.id !== node.id), node], graph.edges);
const without = (graph: Graph, id: string): Graph =>
  graphOf(
    graph.nodes.filter((it) => it.id !== id),
    graph.edges.filter((it) => it.id !== id && it.source !== id && it.target !== id),
  );

/** What each engine behind the interface does alike. `open` gives a new and empty store each time. */
export function testGraphStore(name: string, open: () => Promise<OpenedStore>): void {
  describe(`graph store: ${name}`, () => {
    let opened: OpenedStore;
    let store: GraphStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.dispose());

    test("a new store is empty and has no marker", async () => {
      expect(await store.marker()).toBeNull();
      expect(await store.contents()).toEqual({ nodes: [], edges: [] });
      expect(await store.search("Kharkiv", 10)).toEqual([]);
      expect(await store.nodes(["p1"])).toEqual([]);
      expect(await store.edge("r1")).toBeNull();
    });

    test("a dry run counts and writes nothing", async () => {
      const counted = await store.bringTo(SMALL, "m1", { dryRun: true });
      expect(counted).toEqual({ ...UNCHANGED, created: { nodes: 7, edges: 7 } });
      expect(await store.contents()).toEqual({ nodes: [], edges: [] });
      expect(await store.marker()).toBeNull();
    });

    test("a first load holds exactly the graph", async () => {
      expect(await store.bringTo(SMALL, "m1")).toEqual({ ...UNCHANGED, created: { nodes: 7, edges: 7 } });
      expect(await store.contents()).toEqual(SMALL);
      expect(await store.marker()).toBe("m1");
    });

    test("the same load again writes nothing, and takes a new marker", async () => {
      expect(await store.bringTo(SMALL, "m1")).toEqual(UNCHANGED);
      expect(await store.bringTo(SMALL, "m2")).toEqual(UNCHANGED);
      expect(await store.marker()).toBe("m2");
      expect(await store.contents()).toEqual(SMALL);
    });

    test("a closed store is opened again with all it held", async () => {
      store = await opened.reopen();
      expect(await store.marker()).toBe("m2");
      expect(await store.contents()).toEqual(SMALL);
    });

    test("what is gone from a node is gone from the store", async () => {
      const changed = withNode(SMALL, {
        id: "p2",
        labels: ["Entity", "Person"],
        properties: { name: "a soldier" },
      });
      expect(await store.bringTo(changed, "m3")).toEqual({ ...UNCHANGED, updated: { nodes: 1, edges: 0 } });
      expect(await store.contents()).toEqual(changed);
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
    });

    test("a node that turns out to be of another type keeps its edges", async () => {
      const changed = withNode(SMALL, {
        id: "u2",
        labels: ["Entity", "Organization"],
        properties: { name: "98th" },
      });
      await store.bringTo(changed, "m3");
      expect(await store.contents()).toEqual(changed);
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
    });

    test("a node that moves to another kind altogether is replaced with its edges", async () => {
      const changed = withNode(SMALL, { id: "d1", labels: ["Claim"], properties: { quote: "now a claim" } });
      await store.bringTo(changed, "m3");
      expect(await store.contents()).toEqual(changed);
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
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
        await store.bringTo(changed, "m3");
        expect(await store.contents()).toEqual(changed);
      }
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
    });

    test("adding a report and removing it again ends where it began", async () => {
      const fewer = without(SMALL, "d1");
      expect((await store.bringTo(fewer, "m4")).deleted).toEqual({ nodes: 1, edges: 2 });
      expect(await store.contents()).toEqual(fewer);
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
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
      await store.bringTo(SMALL, "m2");
      expect(await store.follow(change, "m1", "m3")).toBeNull();
      expect(await store.contents()).toEqual(SMALL);
      expect(await store.follow(change, "m2", "m3")).toEqual({
        created: { nodes: 0, edges: 0 },
        updated: { nodes: 1, edges: 0 },
        deleted: { nodes: 1, edges: 3 },
      });
      expect(await store.marker()).toBe("m3");
      expect(await store.contents()).toEqual(wanted);
      const back: GraphChange = {
        created: { nodes: [soldier], edges: change.deleted.edges },
        updated: { nodes: [quote], edges: [] },
        deleted: { nodes: [], edges: [] },
        baseOf: base,
      };
      await store.follow(back, "m3", "m2");
      expect(await store.contents()).toEqual(SMALL);
      expect(await store.bringTo(SMALL, "m2", { dryRun: true })).toEqual(UNCHANGED);
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
      for (const graph of bad) await expect(store.bringTo(graph, "m5")).rejects.toThrow(UserError);
      expect(await store.contents()).toEqual(SMALL);
      expect(await store.marker()).toBe("m2");
    });

    test("every value comes back as it went in", async () => {
      const values: Properties = {
        quote: "„Ми з 331-го“ — he said, 'it\\'s'\n\t\u0001 `x` $y {z} \u202e 👩‍👩‍👧 é é",
        huge: "ж".repeat(300_000),
        zero: 0,
        no: false,
        yes: true,
        whole: 9_007_199_254_740_991,
        negative: -7,
        tenth: 0.1,
        tiny: 5e-324,
        large: 1.7976931348623157e308,
        power: 2 ** 60,
        texts: ["", "б", "b"],
        numbers: [1, 2, 3],
        fractions: [1, 2.5, -0.25],
        latitude: 49,
        constructor: "a name like any other",
      };
      const odd: Graph = graphOf(
        [
          { id: "Ї 'quoted' \\ id", labels: ["Claim"], properties: values },
          { id: "__proto__", labels: ["Entity", "Place"], properties: { latitude: 50, longitude: -36 } },
        ],
        [edge("constructor", "SUBJECT", "Ї 'quoted' \\ id", "__proto__", values)],
      );
      await store.bringTo(odd, "m6");
      expect(await store.contents()).toEqual(odd);
      store = await opened.reopen();
      expect(await store.contents()).toEqual(odd);
      expect(await store.bringTo(odd, "m6")).toEqual(UNCHANGED);
    });

    test("what says nothing is left out, and half a character is replaced", async () => {
      const empty = {
        quote: "",
        names: [],
        gone: null,
        half: "a\ud800b",
        minus: -0,
      } as unknown as Properties;
      await store.bringTo(graphOf([{ id: "c1", labels: ["Claim"], properties: empty }]), "m7");
      const [node] = (await store.contents()).nodes;
      expect(node?.properties).toEqual({ half: "a\ufffdb", minus: 0 });
    });

    test("coordinates are fractions even where they are whole", async () => {
      await store.bringTo(SMALL, "m2");
      const { rows } = await store.query(
        "MATCH (p:Place) RETURN p.latitude / 4 AS quarter, p.documents / 4 AS none ORDER BY p.id",
        {},
      );
      expect(rows).toEqual([[12.5, 0]]);
    });

    test("nodes and edges are found by id", async () => {
      await store.bringTo(SMALL, "m2");
      expect(await store.nodes(["u1", "nobody", "d1"])).toEqual(
        SMALL.nodes.filter((it) => it.id === "u1" || it.id === "d1"),
      );
      expect(await store.edge("r6")).toEqual(SMALL.edges.find((it) => it.id === "r6"));
      expect(await store.edge("u1")).toBeNull();
    });

    test("a neighbourhood has the edges that touch, and the nodes at both ends", async () => {
      const around = await store.neighbourhood(["u1"]);
      expect(around.edges.map((it) => it.id)).toEqual(["r1", "r2", "r3"]);
      expect(around.nodes.map((it) => it.id)).toEqual(["p1", "p2", "u1", "u2"]);
      expect(around.edges).toEqual(SMALL.edges.slice(0, 3));
      const typed = await store.neighbourhood(["p1", "c1"], { types: ["LOCATED_AT", "STATED_IN"] });
      expect(typed.edges.map((it) => it.id)).toEqual(["r4", "r6"]);
      const cut = await store.neighbourhood(["u1"], { limit: 2 });
      expect(cut.edges.map((it) => it.id)).toEqual(["r1", "r2"]);
      expect(await store.neighbourhood(["nobody"])).toEqual({ nodes: [], edges: [] });
      expect((await store.neighbourhood(["u1"], { types: [] })).edges).toEqual([]);
    });

    test("a path goes over edges between entities alone, in either direction", async () => {
      const path = await store.path("p2", "x1", 4);
      expect(path?.nodes.map((it) => it.id)).toEqual(["p2", "u1", "p1", "x1"]);
      expect(path?.edges.map((it) => it.id)).toEqual(["r2", "r1", "r4"]);
      expect(await store.path("p2", "x1", 2)).toBeNull();
      expect(await store.path("p2", "d1", 4)).toBeNull();
      expect(await store.path("p2", "nobody", 4)).toBeNull();
      expect((await store.path("p2", "p2", 4))?.nodes.map((it) => it.id)).toEqual(["p2"]);
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
      await store.bringTo(diamond, "m8");
      const path = await store.path("a", "d", 6);
      expect(path?.nodes.map((it) => it.id)).toEqual(["a", "b1", "c1", "d"]);
      expect(path?.edges.map((it) => it.id)).toEqual(["k2", "k5", "k4"]);
    });

    test("search finds the beginnings of words in any spelling, best first", async () => {
      await store.bringTo(SMALL, "m2");
      const ids = async (text: string, limit = 10) => (await store.search(text, limit)).map((it) => it.id);
      expect(await ids("khar")).toEqual(["x1", "d1"]);
      expect(await ids("ХАРКІВ")).toEqual(["x1", "d1"]);
      expect(await ids("331")).toEqual(["u1"]);
      expect(await ids("airborne")).toEqual(["u1", "u2"]);
      expect(await ids("airb  331st!")).toEqual(["u1"]);
      expect(await ids("airborne", 1)).toEqual(["u1"]);
      for (const nothing of ["", "  ", "'", "arkiv", "AND", "*", "kharkiv regiment", "x".repeat(100_000)])
        expect(await ids(nothing), nothing.slice(0, 20)).toEqual([]);
      expect(await store.search("331 ПДП", 10)).toEqual([
        { id: "u1", type: "Unit", name: "331st Airborne Regiment", matched: ["331 ПДП"], documents: 3 },
      ]);
      expect(await store.search("call from", 10)).toEqual([
        {
          id: "d1",
          type: "Document",
          name: "A call from Kharkiv",
          matched: ["A call from Kharkiv"],
          documents: 1,
        },
      ]);
    });

    test("a query gives JSON rows: nodes, edges and paths without the store's own properties", async () => {
      const [ivan, regiment, member] = [
        SMALL.nodes.find((it) => it.id === "p1"),
        SMALL.nodes.find((it) => it.id === "u1"),
        SMALL.edges[0],
      ];
      const asked = await store.query(
        "MATCH w = (p:Person {name: $name})-[r:MEMBER_OF]->(u:Unit) RETURN p, r, w, {unit: u, list: [r]} AS m, p.name AS name, null AS none ORDER BY name",
        { name: "Ivan Petrenko" },
      );
      expect(asked.columns).toEqual(["p", "r", "w", "m", "name", "none"]);
      expect(asked.truncated).toBe(false);
      expect(asked.rows).toEqual([
        [
          ivan,
          member,
          { nodes: [ivan, regiment], edges: [member] },
          { unit: regiment, list: [member] },
          "Ivan Petrenko",
          null,
        ],
      ]);
      const maps = await store.query(
        "MATCH (c:Claim) RETURN properties(c) AS all, count(*) AS n ORDER BY n",
        {},
      );
      expect(maps.rows).toEqual([[{ ...SMALL.nodes.find((it) => it.id === "c1")?.properties, id: "c1" }, 1]]);
      expect(
        (await store.query("MATCH (n:Equipment) RETURN n.name AS name ORDER BY name", {})).columns,
      ).toEqual(["name"]);
      expect((await store.query("MATCH (n) RETURN count(n) AS n", {})).rows).toEqual([[7]]);
    });

    test("a query sees the last load", async () => {
      await store.bringTo(without(SMALL, "p1"), "m9");
      expect((await store.query("MATCH (p:Person) RETURN p.id AS id ORDER BY id", {})).rows).toEqual([
        ["p2"],
      ]);
      await store.bringTo(SMALL, "m2");
      expect((await store.query("MATCH (p:Person) RETURN p.id AS id ORDER BY id", {})).rows).toEqual([
        ["p1"],
        ["p2"],
      ]);
    });

    test("rows and bytes are cut at their limits, and it is said", async () => {
      const many = "UNWIND range(1, 5000) AS n RETURN n ORDER BY n";
      const rows = await store.query(many, {}, { rows: 10, bytes: 1_000_000, deadline: 10_000 });
      expect([rows.rows.length, rows.truncated]).toEqual([10, true]);
      const bytes = await store.query(many, {}, { rows: 10_000, bytes: 1_000, deadline: 10_000 });
      expect(bytes.truncated).toBe(true);
      expect(JSON.stringify(bytes.rows).length).toBeLessThanOrEqual(1_000);
      const whole = await store.query(many, {}, { rows: 5_000, bytes: 1_000_000, deadline: 10_000 });
      expect([whole.rows.length, whole.truncated]).toEqual([5_000, false]);
      const usual = await store.query("UNWIND range(1, 100000) AS n RETURN n ORDER BY n", {});
      expect([usual.rows.length, usual.truncated]).toEqual([10_000, true]);
    });

    test("a query that writes is refused, a broken one is invalid, an endless one is ended", async () => {
      const reasonOf = (cypher: string, deadline = 10_000) =>
        store.query(cypher, {}, { rows: 10, bytes: 10_000, deadline }).then(
          () => "answered",
          (error: unknown) => (error instanceof QueryRefused ? error.reason : error),
        );
      expect(await reasonOf("MATCH (n) DETACH DELETE n")).toBe("refused");
      expect(await reasonOf("MATCH (n RETURN n")).toBe("invalid");
      expect(await reasonOf("RETURN nothing AS x")).toBe("invalid");
      expect(await reasonOf("UNWIND range(1,9999) AS a UNWIND $missing AS b RETURN a, b")).toBe("invalid");
      const endless =
        "MATCH (a), (b), (c), (d), (e), (f), (g), (h), (i), (j), (k), (l) RETURN count(a.id + l.id) AS n";
      expect(await reasonOf(endless, 700)).toBe("deadline");
      expect((await store.query("RETURN 1 AS one", {})).rows).toEqual([[1]]);
      expect(await store.contents()).toEqual(SMALL);
    });

    test("a load that is cut ends right when it is called again", async () => {
      const graph = generatedGraph(5_000, 10_000);
      await store.bringTo(SMALL, "m2");
      for (const cutAt of [1, 4, 9]) {
        let calls = 0;
        const cut = store.bringTo(graph, `cut ${cutAt}`, {
          progress: (_, done) => {
            if (done > 0 && ++calls === cutAt) throw new Error("cut");
          },
        });
        await cut.catch((error: Error) => expect(error.message).toBe("cut"));
        if (calls >= cutAt) expect(await store.marker()).toBeNull();
        store = await opened.reopen();
      }
      await store.bringTo(graph, "whole");
      expect(await store.marker()).toBe("whole");
      expect(await store.contents()).toEqual(graph);
      expect(await store.bringTo(graph, "whole")).toEqual(UNCHANGED);
      await store.bringTo(SMALL, "m2");
      expect(await store.contents()).toEqual(SMALL);
    });
  });
}
