import { expect, test } from "vitest";
import { QueryRefused } from "../../../src/errors.ts";
import type { StoreUnderTest } from "./opened-store.ts";
import { SMALL, without } from "./small-graph.ts";

/** What is asked in Cypher, behind the guard. */
export function testQuestions(at: StoreUnderTest): void {
  test("a query gives JSON rows: nodes, edges and paths without the store's own properties", async () => {
    const [ivan, regiment, member] = [
      SMALL.nodes.find((it) => it.id === "p1"),
      SMALL.nodes.find((it) => it.id === "u1"),
      SMALL.edges[0],
    ];
    const asked = await at.store.query(
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
    const maps = await at.store.query(
      "MATCH (c:Claim) RETURN properties(c) AS all, count(*) AS n ORDER BY n",
      {},
    );
    expect(maps.rows).toEqual([[{ ...SMALL.nodes.find((it) => it.id === "c1")?.properties, id: "c1" }, 1]]);
    expect(
      (await at.store.query("MATCH (n:Equipment) RETURN n.name AS name ORDER BY name", {})).columns,
    ).toEqual(["name"]);
    expect((await at.store.query("MATCH (n) RETURN count(n) AS n", {})).rows).toEqual([[7]]);
  });

  test("a query sees the last load", async () => {
    await at.store.bringTo(without(SMALL, "p1"), "m9");
    expect((await at.store.query("MATCH (p:Person) RETURN p.id AS id ORDER BY id", {})).rows).toEqual([
      ["p2"],
    ]);
    await at.store.bringTo(SMALL, "m2");
    expect((await at.store.query("MATCH (p:Person) RETURN p.id AS id ORDER BY id", {})).rows).toEqual([
      ["p1"],
      ["p2"],
    ]);
  });

  test("rows and bytes are cut at their limits, and it is said", async () => {
    const many = "UNWIND range(1, 5000) AS n RETURN n ORDER BY n";
    const rows = await at.store.query(many, {}, { rows: 10, bytes: 1_000_000, deadline: 10_000 });
    expect([rows.rows.length, rows.truncated]).toEqual([10, true]);
    const bytes = await at.store.query(many, {}, { rows: 10_000, bytes: 1_000, deadline: 10_000 });
    expect(bytes.truncated).toBe(true);
    expect(JSON.stringify(bytes.rows).length).toBeLessThanOrEqual(1_000);
    const whole = await at.store.query(many, {}, { rows: 5_000, bytes: 1_000_000, deadline: 10_000 });
    expect([whole.rows.length, whole.truncated]).toEqual([5_000, false]);
    const usual = await at.store.query("UNWIND range(1, 100000) AS n RETURN n ORDER BY n", {});
    expect([usual.rows.length, usual.truncated]).toEqual([10_000, true]);
  });

  test("a query that writes is refused, a broken one is invalid, an endless one is ended", async () => {
    const reasonOf = (cypher: string, deadline = 10_000) =>
      at.store.query(cypher, {}, { rows: 10, bytes: 10_000, deadline }).then(
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
    expect((await at.store.query("RETURN 1 AS one", {})).rows).toEqual([[1]]);
    expect(await at.store.contents()).toEqual(SMALL);
  });
}
