import { afterEach, beforeEach, expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.ts";
import { sha256 } from "../../src/text/hash.ts";
import { Product } from "../laws/product.ts";

let product: Product;
beforeEach(async () => {
  product = await Product.open();
});
afterEach(() => product.close());

const STRIKE = "A missile hit the market of Kostiantynivka on 6 September 2023.";

async function graphOf(...sentences: readonly string[]): Promise<Graph> {
  const reports = sentences.map((it, i) => {
    const text = `${STRIKE} ${it}\n`;
    const published = `2023-09-0${i + 7}`;
    return { id: `r${i}`, text, sha256: sha256(text), file: `r${i}.txt`, language: "en" as const, published };
  });
  await product.add(...reports);
  return product.contents();
}

/** Edges of the type as pairs of quotes. */
function pairs({ nodes, edges }: Graph, type: "SUPPORTS" | "CONTRADICTS"): string[][] {
  const quote = new Map(nodes.map((it) => [it.id, String(it.properties.quote)]));
  return edges
    .filter((it) => it.type === type)
    .map((it) => [it.source, it.target].map((id) => /\d+|\p{L}+/u.exec(quote.get(id) ?? "")?.[0] ?? ""))
    .filter((pair) => !pair.includes("A"));
}

const SEVENTEEN = "Seventeen people were killed, said Prime Minister Denys Shmyhal.";
const NINE = "Nine people were killed, said Colonel Ivan Lapin.";

test("another figure for the dead of one day and place contradicts the first", async () => {
  const graph = await graphOf(SEVENTEEN, NINE);
  expect(pairs(graph, "CONTRADICTS")).toContainEqual(["Nine", "Seventeen"]);
  expect(graph.nodes.filter((it) => it.properties.status === "disputed")).toEqual([]);
});

test("the same figure from another speaker supports it, and counts as another origin", async () => {
  const graph = await graphOf(
    SEVENTEEN,
    SEVENTEEN.replace("Prime Minister Denys Shmyhal", "Colonel Oleh Koval"),
  );
  expect(pairs(graph, "CONTRADICTS")).toEqual([]);
  expect(pairs(graph, "SUPPORTS")).toContainEqual(["Seventeen", "Seventeen"]);
});

test("the day of one event and the place of another in the same words make one scene", async () => {
  const nine = "Nine people were killed on 6 September 2023 when a missile hit a market in Kostiantynivka,";
  const graph = await graphOf(SEVENTEEN, `${nine} said Colonel Ivan Lapin.`);
  expect(pairs(graph, "CONTRADICTS")).toContainEqual(["Nine", "Seventeen"]);
});

test("at least so many are not contradicted by more, and who counts again contradicts nobody", async () => {
  expect(
    pairs(await graphOf(SEVENTEEN.replace("Seventeen", "At least 12"), SEVENTEEN), "CONTRADICTS"),
  ).toEqual([]);
  expect(pairs(await graphOf(SEVENTEEN, SEVENTEEN.replace("Seventeen", "Nineteen")), "CONTRADICTS")).toEqual(
    [],
  );
});
