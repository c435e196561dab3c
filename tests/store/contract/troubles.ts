import { expect, test } from "vitest";
import { UserError } from "../../../src/errors.ts";
import { canonicalText } from "../../../src/graph/export/canonical.ts";
import type { GraphStore } from "../../../src/store/graph-store.ts";
import { generatedGraph } from "../../../src/training/generated-graph.ts";
import { type StoreUnderTest, UNCHANGED } from "./opened-store.ts";
import { SMALL } from "./small-graph.ts";

/** What goes wrong between loads, and a graph as large as a year of reports. */
export function testTroubles(at: StoreUnderTest): void {
  test("a load that is cut ends right when it is called again", async () => {
    const graph = generatedGraph(5_000, 10_000);
    await at.store.bringTo(SMALL, "m2");
    for (const cutAt of [1, 4, 9]) {
      let calls = 0;
      const cut = at.store.bringTo(graph, `cut ${cutAt}`, {
        progress: (_, done) => {
          if (done > 0 && ++calls === cutAt) throw new Error("cut");
        },
      });
      await cut.catch((error: Error) => expect(error.message).toBe("cut"));
      if (calls >= cutAt) expect(await at.store.marker()).toBeNull();
      at.store = await at.opened.reopen();
    }
    await at.store.bringTo(graph, "whole");
    expect(await at.store.marker()).toBe("whole");
    expect(await at.store.contents()).toEqual(graph);
    expect(await at.store.bringTo(graph, "whole")).toEqual(UNCHANGED);
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
  });

  test("a second opener is refused in one line, or sees the same", async () => {
    const second = await at.opened.openSecond().catch((error: unknown) => error);
    if (second instanceof UserError) expect(second.message).toMatch(/^.* is in use by another process; .*$/);
    else {
      const other = second as GraphStore;
      expect(await other.contents()).toEqual(SMALL);
      expect(await other.bringTo(SMALL, "m2")).toEqual(UNCHANGED);
      await other.close();
    }
    expect(await at.store.contents()).toEqual(SMALL);
    expect(await at.store.marker()).toBe("m2");
  });

  test("what an unknown version wrote is written anew by the next load", async () => {
    at.store = await at.opened.tamper("written by an unknown version");
    expect(await at.store.bringTo(SMALL, "m3")).not.toEqual(UNCHANGED);
    expect(await at.store.contents()).toEqual(SMALL);
    expect((await at.store.search("331", 10)).map((it) => it.id)).toEqual(["u1"]);
    expect(await at.store.bringTo(SMALL, "m2")).toEqual(UNCHANGED);
  });

  test("two nodes of one id are mended by the next load, or it is refused in one line until they are gone", async () => {
    at.store = await at.opened.tamper("two nodes of one id");
    const load = await at.store.bringTo(SMALL, "m3").catch((error: unknown) => error);
    if (load instanceof UserError) expect(load.message).toMatch(/^.* load into another database .*$/);
    else expect(await at.store.contents()).toEqual(SMALL);
    at.store = await at.opened.tamper("mended");
    await at.store.bringTo(SMALL, "m2");
    expect(await at.store.contents()).toEqual(SMALL);
    expect(await at.store.bringTo(SMALL, "m2")).toEqual(UNCHANGED);
  });

  test("a graph of 100,000 rows is exported as it was given, and the same load again writes nothing", async () => {
    const graph = generatedGraph(40_000, 60_000);
    await at.store.bringTo(graph, "large");
    const held = await at.store.contents();
    expect(canonicalText(held) === canonicalText(graph)).toBe(true);
    expect(await at.store.bringTo(graph, "large")).toEqual(UNCHANGED);
    expect((await at.store.search("kupyansk", 5)).length).toBe(5);
    expect((await at.store.query("MATCH ()-[r]->() RETURN count(r) AS n", {})).rows).toEqual([[60_000]]);
  });
}
