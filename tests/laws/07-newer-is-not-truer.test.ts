import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Edge, Graph } from "../../src/model/graph.ts";
import { sha256 } from "../../src/text/hash.ts";
import { REPORTS } from "./generated-reports.ts";
import { withProduct } from "./product.ts";
import { someReports } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

const report = (id: string, published: string, text: string): Document => ({
  id,
  text,
  sha256: sha256(text),
  file: `${id}.txt`,
  language: "en",
  published,
});

/** Every sentence that some document states, with the claim's polarity. */
function stated({ nodes, edges }: Graph): Set<string> {
  const claims = new Map(
    nodes.filter((it) => it.labels.includes("Claim")).map((it) => [it.id, it.properties]),
  );
  return new Set(
    edges
      .filter((it) => it.type === "STATED_IN")
      .map(({ source, target, properties }) =>
        JSON.stringify([
          target,
          properties.start,
          properties.end,
          properties.quote,
          claims.get(source)?.polarity,
        ]),
      ),
  );
}

const lost = (before: Graph, after: Graph): string[] =>
  [...stated(before)].filter((it) => !stated(after).has(it));

const edgeKinds = ({ edges }: Graph): string[] =>
  edges.filter((it) => it.properties.claims !== undefined).map((it) => it.type);

const DENIALS = [
  "The 331st Airborne Regiment is not a part of the 76th Guards Air Assault Division.",
  "The Russian Defence Ministry denied that the 92nd Assault Brigade had entered Kupyansk.",
  "HUR denied that the 64th Separate Motor Rifle Brigade was in Bucha.",
  "There is no evidence that Ivan Lapin commands the 331st Airborne Regiment.",
];

await onEachStore("law 7: newer does not mean truer", ({ sequences, store }) => {
  test("a denial takes nothing away from what others state", async () => {
    await fc.assert(
      fc.asyncProperty(someReports(5), fc.constantFrom(...DENIALS), (documents, denial) =>
        withProduct(store(), async (product) => {
          await product.add(...documents);
          const before = await product.contents();
          await product.add(report("denial", "2026-01-01", `${denial}\n`));
          const after = await product.contents();
          expect(lost(before, after)).toEqual([]);
          expect(edgeKinds(after).length).toBeGreaterThanOrEqual(edgeKinds(before).length);
        }),
      ),
      { numRuns: sequences, seed: 7 },
    );
  });
});

test("an edge that another report denies stands, disputed, with both claims", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(report("a", "2023-03-01", "The 92nd Assault Brigade is stationed in Kupyansk.\n"));
    const edge = async (): Promise<Edge | undefined> =>
      (await product.contents()).edges.find((it) => it.type === "BASED_IN" || it.type === "LOCATED_AT");
    expect((await edge())?.properties.status).toBe("accepted");
    await product.add(report("b", "2023-03-02", "The 92nd Assault Brigade is not stationed in Kupyansk.\n"));
    const after = await product.contents();
    expect((await edge())?.properties.status).toBe("disputed");
    expect(after.edges.filter((it) => it.type === "CONTRADICTS")).toHaveLength(1);
    await product.remove("b");
    expect((await edge())?.properties.status).toBe("accepted");
  });
});

test("the checker of law 7 sees a newer report that replaces an older one's words", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(...REPORTS.slice(0, 4));
    const before = await product.contents();
    const claim = before.edges.find((it) => it.type === "STATED_IN");
    const overwritten = { ...before, edges: before.edges.filter((it) => it !== claim) };
    expect(lost(before, overwritten)).toHaveLength(1);
  });
});
