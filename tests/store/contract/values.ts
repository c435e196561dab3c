import { expect, test } from "vitest";
import type { Graph, Properties } from "../../../src/model/graph.ts";
import { type StoreUnderTest, UNCHANGED } from "./opened-store.ts";
import { edge, graphOf, SMALL } from "./small-graph.ts";

/** Values as they go in and come back. */
export function testValues(at: StoreUnderTest): void {
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
    await at.store.bringTo(odd, "m6");
    expect(await at.store.contents()).toEqual(odd);
    at.store = await at.opened.reopen();
    expect(await at.store.contents()).toEqual(odd);
    expect(await at.store.bringTo(odd, "m6")).toEqual(UNCHANGED);
  });

  test("what says nothing is left out, and half a character is replaced", async () => {
    const empty = {
      quote: "",
      names: [],
      gone: null,
      half: "a\ud800b",
      minus: -0,
    } as unknown as Properties;
    await at.store.bringTo(graphOf([{ id: "c1", labels: ["Claim"], properties: empty }]), "m7");
    const [node] = (await at.store.contents()).nodes;
    expect(node?.properties).toEqual({ half: "a\ufffdb", minus: 0 });
  });

  test("coordinates are fractions even where they are whole", async () => {
    await at.store.bringTo(SMALL, "m2");
    const { rows } = await at.store.query(
      "MATCH (p:Place) RETURN p.latitude / 4 AS quarter, p.documents / 4 AS none ORDER BY p.id",
      {},
    );
    expect(rows).toEqual([[12.5, 0]]);
  });
}
