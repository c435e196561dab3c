import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocuments } from "../src/documents/read-documents.ts";
import { checkLaws } from "../src/graph/check-laws.ts";
import type { Edge, Graph, Node } from "../src/model/graph.ts";
import { Product } from "./laws/product.ts";

const SEEDS = resolve(import.meta.dirname, "../../shared/seeds");
const isThere = existsSync(SEEDS);
if (!isThere) process.stderr.write(`skipped: the two seed reports are not at ${SEEDS}\n`);

describe.skipIf(!isThere)(`the two seed reports${isThere ? "" : " (not beside this clone)"}`, () => {
  let product: Product;
  let graph: Graph;
  beforeAll(async () => {
    product = await Product.open();
    await product.ingest.add(readDocuments([SEEDS]));
    await product.ingest.bringUpToDate(product.store);
    graph = await product.contents();
  });
  afterAll(() => product.close());

  const labelled = (label: string): Node[] =>
    graph.nodes.filter((it) => it.labels.some((one) => one === label));
  const named = (label: string, name: string): Node[] =>
    labelled(label).filter(
      ({ properties: { name: shown, names } }) =>
        shown === name || (Array.isArray(names) && names.some((it) => it === name)),
    );
  const edges = (type: Edge["type"], source: (node: Node) => boolean, target: string): Edge[] => {
    const nodeById = new Map(graph.nodes.map((it) => [it.id, it]));
    const isCalled = (node: Node | undefined): boolean =>
      node !== undefined &&
      [node.properties.name, ...((node.properties.names ?? []) as string[])].includes(target);
    return graph.edges.filter((edge) => {
      const from = nodeById.get(edge.source);
      return edge.type === type && from !== undefined && source(from) && isCalled(nodeById.get(edge.target));
    });
  };
  const isCall = (node: Node): boolean => node.properties.kind === "interceptedCall";

  test.each([
    ["Unit", "331st Airborne Regiment"],
    ["Place", "Bucha"],
    ["Place", "Kupyansk"],
    ["Place", "Kharkiv region"],
    ["Place", "Ukraine"],
    ["Place", "Russia"],
    ["Organization", "HUR"],
    ["Organization", "Military Intelligence Directorate"],
    ["Organization", "The New York Times"],
    ["Person", "Vladimir Putin"],
  ])("hold one %s %s", (label, name) => {
    expect(named(label, name)).toHaveLength(1);
  });

  test("HUR and its long name are one organisation", () => {
    expect(named("Organization", "HUR")).toEqual(named("Organization", "Military Intelligence Directorate"));
  });

  test("the five soldiers without a name are five people", () => {
    const people = labelled("Person").filter((it) => it.properties.anonymous === true);
    const descriptions = [
      "one of the soldiers",
      "another",
      "a Russian soldier from the 331st Airborne Regiment",
      "A companion of his",
    ];
    for (const description of descriptions)
      expect(
        people.filter((it) => it.properties.name === description),
        description,
      ).toHaveLength(1);
    const ofTheCall = people.filter((it) =>
      /unidentified male|^A Russian soldier$/.test(String(it.properties.name)),
    );
    expect(ofTheCall).toHaveLength(1);
  });

  test("the soldier is a member of the 331st, in the report's words", () => {
    const isSoldier = (node: Node): boolean =>
      String(node.properties.name).startsWith("a Russian soldier from");
    const [edge] = edges("MEMBER_OF", isSoldier, "331st Airborne Regiment");
    const claims = edge?.properties.claims ?? [];
    const claim = graph.nodes.find((it) => Array.isArray(claims) && it.id === claims[0]);
    expect(claim?.properties.quote).toBe("a Russian soldier from the 331st Airborne Regiment");
  });

  test("the recordings were verified by The New York Times; HUR released the call that nobody verified", () => {
    expect(edges("VERIFIED_BY", isCall, "The New York Times").length).toBeGreaterThan(0);
    const released = edges("RELEASED_BY", isCall, "HUR");
    expect(released).toHaveLength(1);
    expect(graph.nodes.find((it) => it.id === released[0]?.source)?.properties.status).toBe("unverified");
  });

  test("the call was published by the newspaper that revealed it; its credit line and the maker's country are kept", () => {
    expect(edges("PUBLISHED_BY", isCall, "The New York Times")).toHaveLength(1);
    expect(labelled("Document").map((it) => it.properties.publisher)).toContain("La Verdad");
    expect(
      labelled("Equipment").find((it) => it.properties.name === "Abrams tanks")?.properties.country,
    ).toBe("US");
  });

  test("who passes a report on says that it was made; whoever made it says what it tells", () => {
    const spoken = (words: RegExp): Set<string> => {
      const ids = labelled("Claim").filter((it) => words.test(String(it.properties.quote)));
      const nodeById = new Map(graph.nodes.map((it) => [it.id, it]));
      return new Set(
        graph.edges
          .filter((it) => it.type === "ASSERTED_BY" && ids.some(({ id }) => id === it.source))
          .map((it) => String(nodeById.get(it.target)?.properties.name)),
      );
    };
    expect(spoken(/^in Russia the media reported/)).toEqual(new Set(["His mother"]));
    expect(spoken(/^everything went “according to plan”/)).toEqual(new Set(["the media"]));
  });

  test("nothing comes out of advertisements, teasers and biographies, and no law is broken", () => {
    const names = graph.nodes.flatMap((it) => [
      String(it.properties.name ?? ""),
      ...((it.properties.names ?? []) as string[]),
    ]);
    for (const word of [
      "Advertisement",
      "Loophole",
      "Sanction",
      "Today Times Live",
      "Ctrl",
      "Topics",
      "journalist",
    ])
      expect(names.filter((it) => it.includes(word))).toEqual([]);
    expect(checkLaws(graph, (id) => product.project.documents.get(id)?.text)).toEqual([]);
  });
});
