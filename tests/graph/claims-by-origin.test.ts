import { afterEach, beforeEach, expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import type { Graph, Node } from "../../src/model/graph.ts";
import { sha256 } from "../../src/text/hash.ts";
import { Product } from "../laws/product.ts";

let product: Product;
beforeEach(async () => {
  product = await Product.open();
});
afterEach(() => product.close());

const report = (id: string, text: string, facts: Partial<Document> = {}): Document => ({
  id,
  text,
  sha256: sha256(text),
  file: `${id}.txt`,
  language: "en",
  ...facts,
});

const claims = ({ nodes }: Graph): Node[] => nodes.filter((it) => it.labels.includes("Claim"));
const about = (graph: Graph, words: string): Node[] =>
  claims(graph).filter((it) => String(it.properties.quote).includes(words));

const RELEASE =
  "“Nobody here has seen a doctor for three weeks and nobody asks,” said Oleh Bondar, a medic of the 92nd Assault Brigade.\n";

test("the same words of the same speaker in two outlets are one claim with two reports", async () => {
  await product.add(report("first", RELEASE, { published: "2023-03-01" }));
  await product.add(
    report("second", `The morning on the front was quiet.\n\n${RELEASE}`, { published: "2023-03-02" }),
  );
  const graph = await product.contents();
  const said = about(graph, "Nobody here has seen a doctor");
  expect(said.map((it) => [it.properties.origins, it.properties.reports])).toEqual([[1, 2]]);
  const stated = graph.edges.filter((it) => it.type === "STATED_IN" && it.source === said[0]?.id);
  expect(stated.map((it) => it.target).sort()).toEqual(["first", "second"]);
});

test("two writers who say the same are two claims, and the later supports the first", async () => {
  await product.add(
    report("late", "The 92nd Assault Brigade is stationed in Kupyansk.\n", { published: "2023-05-02" }),
  );
  await product.add(
    report("early", "In spring the 92nd Assault Brigade is stationed in Kupyansk.\n", {
      published: "2023-05-01",
    }),
  );
  const graph = await product.contents();
  const based = claims(graph).filter((it) => it.properties.relation === "BASED_IN");
  expect(based.map((it) => it.properties.origins).sort()).toEqual([1, 2]);
  const [support] = graph.edges.filter((it) => it.type === "SUPPORTS");
  expect(
    graph.edges.some(
      (it) => it.type === "STATED_IN" && it.source === support?.target && it.target === "early",
    ),
  ).toBe(true);
  const [edge] = graph.edges.filter((it) => it.type === "BASED_IN");
  expect([edge?.properties.origins, edge?.properties.reports]).toEqual([2, 2]);
});

test("equal text under two ids is two documents of one origin", async () => {
  const text = "The 92nd Assault Brigade is stationed in Kupyansk.\n";
  await product.add(report("a", text), report("b", text));
  const graph = await product.contents();
  expect(graph.nodes.filter((it) => it.labels.includes("Document"))).toHaveLength(2);
  expect(claims(graph).map((it) => [it.properties.origins, it.properties.reports])).toEqual([[1, 2]]);
  expect(graph.edges.filter((it) => it.type === "ASSERTED_BY").map((it) => it.target)).toEqual(["a"]);
});

test("what is planned stands as a claim and makes no edge", async () => {
  await product.add(report("plan", "The 92nd Assault Brigade plans to attack Kupyansk in May 2023.\n"));
  const graph = await product.contents();
  expect(claims(graph).some((it) => it.properties.modality === "planned")).toBe(true);
  expect(graph.edges.filter((it) => it.type === "PARTICIPATED_IN" || it.type === "FOUGHT")).toEqual([]);
});

test("what only the list of places knows is marked, and names its list", async () => {
  await product.add(
    report("place", "Shells fell on Kupyansk, and the governor of Ukraine's Kharkiv region spoke.\n"),
  );
  const edges = (await product.contents()).edges.filter(
    (it) => it.properties.rule === "data/gazetteers/places",
  );
  expect(edges.length).toBeGreaterThan(0);
  for (const edge of edges) expect(edge.properties).toMatchObject({ inferred: true, origins: 0, reports: 0 });
});

test("a document in another language is kept, and says nothing", async () => {
  await product.add(report("uk", "Бригада стоїть у Куп’янську.\n", { language: "other" }));
  const graph = await product.contents();
  expect(graph.nodes.map((it) => [it.labels, it.properties.language])).toEqual([[["Document"], "other"]]);
});

test("a paper that cites another is no origin beside it, nor is one that is credited at its foot", async () => {
  const sentence = "The 3rd Motor Rifle Division is based in Boguchar";
  await product.add(
    report("first", `${sentence}.\n`, { publisher: "Front Gazette", published: "2023-05-03" }),
    report("citing", `${sentence}, the Evening Mail reports, citing the Front Gazette.\n`),
    report("own", `In spring ${sentence.replace("The", "the")}.\n`, { publisher: "Morning Star" }),
  );
  const [edge] = (await product.contents()).edges.filter((it) => it.type === "BASED_IN");
  expect([edge?.properties.origins, edge?.properties.reports]).toEqual([2, 3]);
});

test("the words of one speaker are one claim, whether reported or quoted", async () => {
  await product.add(
    report("quoted", "“The 92nd Brigade has lost forty tanks near Kupyansk,” said Oleh Bondar.\n"),
    report("reported", "Oleh Bondar said that the 92nd Brigade had lost forty tanks near Kupyansk.\n"),
  );
  const said = about(await product.contents(), "forty tanks").filter((it) => !it.properties.relation);
  expect(said.map((it) => [it.properties.origins, it.properties.reports])).toEqual([[1, 2]]);
});

test("words that one speaker denies and another says contradict each other; said by a third they are supported", async () => {
  await product.add(
    report("said", "Oleh Bondar said that the 92nd Brigade had lost forty tanks near Kupyansk.\n", {
      published: "2023-05-01",
    }),
    report("denied", "Ivan Lapin said that the 92nd Brigade had not lost forty tanks near Kupyansk.\n", {
      published: "2023-05-02",
    }),
    report("again", "Serhii Koval said that the 92nd Brigade lost forty tanks near Kupyansk.\n", {
      published: "2023-05-03",
    }),
  );
  const graph = await product.contents();
  const said = about(graph, "forty tanks").filter((it) => !it.properties.relation);
  expect(
    said.map((it) => [it.properties.polarity, it.properties.origins, it.properties.status]).sort(),
  ).toEqual([
    ["asserted", 1, "disputed"],
    ["asserted", 2, "disputed"],
    ["denied", 1, "accepted"],
  ]);
  const ids = new Set(said.map((it) => it.id));
  const between = graph.edges.filter((it) => ids.has(it.source) && ids.has(it.target));
  expect(between.map((it) => it.type).sort()).toEqual(["CONTRADICTS", "SUPPORTS"]);
});
