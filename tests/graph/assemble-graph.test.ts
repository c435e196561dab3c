import { expect, test } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { checkLaws } from "../../src/graph/check-laws.ts";
import type { ReadDocument } from "../../src/graph/read-document.ts";
import type { Claim } from "../../src/model/claim.ts";
import { emptyReading } from "../../src/model/empty-reading.ts";
import type { Entity } from "../../src/model/entity.ts";
import type { Edge, Graph } from "../../src/model/graph.ts";

const TEXT = "Lapin and Koval said that Bondar fought beside Orlov.";
const NAMES = ["Bondar", "Koval", "Lapin", "Orlov"];

const entity = (name: string, document: string, anonymous = false): Entity => ({
  id: `ent-${name}-${anonymous ? document : "named"}`,
  type: "Person",
  name,
  names: [name],
  anonymous,
  attributes: {},
  members: [],
  because: [],
});

/** A report with the text above, in which these claims were found; mention `Bondar` refers to Bondar, and so on. */
function read(
  id: string,
  claims: readonly Partial<Claim>[],
  facts: Partial<ReadDocument["document"]> = {},
): ReadDocument {
  return {
    document: { id, text: TEXT, sha256: id, file: `${id}.txt`, language: "en", ...facts },
    reading: {
      ...emptyReading("1"),
      mentions: NAMES.map((name) => ({
        id: name,
        start: TEXT.indexOf(name),
        end: TEXT.indexOf(name) + name.length,
        type: "Person",
        form: "name",
        entity: name,
      })),
      claims: claims.map((claim, i) => ({
        id: `c${i}`,
        evidence: [{ start: 0, end: TEXT.length }],
        relation: "COMPANION_OF",
        subjects: ["Bondar"],
        objects: ["Orlov"],
        assertedBy: null,
        addressedTo: [],
        relayedBy: [],
        polarity: "asserted",
        modality: "factual",
        status: "accepted",
        ...claim,
      })),
      facts: { title: "In the text", author: "Somebody" },
    },
  };
}

function graphOf(reads: readonly ReadDocument[], unnamed: readonly string[] = []): Graph {
  const known = new Map<string, Entity>();
  const entityOf = (document: string, name: string): Entity => {
    const found = entity(name, document, unnamed.includes(name));
    known.set(found.id, known.get(found.id) ?? found);
    return known.get(found.id) ?? found;
  };
  for (const { document } of reads) for (const name of NAMES) entityOf(document.id, name);
  const graph = assembleGraph(reads, [...known.values()], entityOf);
  const textById = new Map(reads.map(({ document }) => [document.id, document.text]));
  expect(checkLaws(graph, (id) => textById.get(id))).toEqual([]);
  return graph;
}

const edgesOf = ({ edges }: Graph, type: Edge["type"]): Edge[] => edges.filter((it) => it.type === type);

test("two who say the same in one sentence make two claims", () => {
  const graph = graphOf([read("a", [{ assertedBy: "Lapin" }, { assertedBy: "Koval" }])]);
  expect(
    edgesOf(graph, "ASSERTED_BY")
      .map((it) => it.target)
      .sort(),
  ).toEqual(["ent-Koval-named", "ent-Lapin-named"]);
  const [edge] = edgesOf(graph, "COMPANION_OF");
  expect(edge?.properties).toMatchObject({ origins: 2, reports: 1, status: "accepted" });
  expect(edgesOf(graph, "SUPPORTS")).toHaveLength(1);
});

test("an even edge is stored once, from the lesser id, whichever way it is said", () => {
  const turned = { subjects: ["Orlov"], objects: ["Bondar"] };
  const graph = graphOf([read("a", [{}]), read("b", [{ ...turned, assertedBy: "Lapin" }])]);
  expect(edgesOf(graph, "COMPANION_OF")).toMatchObject([
    { source: "ent-Bondar-named", target: "ent-Orlov-named", properties: { reports: 2 } },
  ]);
});

test("nobody is related to himself, and what is planned, asked, ordered or denied is no edge", () => {
  const claims: Partial<Claim>[] = [
    { objects: ["Bondar"] },
    { modality: "planned" },
    { modality: "question" },
    { modality: "ordered" },
    { polarity: "denied" },
  ];
  const graph = graphOf([read("a", claims)]);
  expect(graph.nodes.filter((it) => it.labels.includes("Claim"))).toHaveLength(5);
  expect(edgesOf(graph, "COMPANION_OF")).toEqual([]);
});

test("a writer's claim is asserted by the earliest report of its origin", () => {
  const late = read("a", [{}], { published: "2023-05-02" });
  const early = read("b", [{}], { published: "2023-05-01" });
  const graph = graphOf([late, early]);
  expect(edgesOf(graph, "ASSERTED_BY").map((it) => it.target)).toEqual(["b"]);
  expect(edgesOf(graphOf([late]), "ASSERTED_BY").map((it) => it.target)).toEqual(["a"]);
  const [claim] = graph.nodes.filter((it) => it.labels.includes("Claim"));
  expect(claim?.properties).toMatchObject({ origins: 1, reports: 2, publishedEarliest: "2023-05-01" });
});

test("a denial disputes each edge of a claim that copies of one report make about people without a name", () => {
  const denial = { polarity: "denied", assertedBy: "Lapin" } as const;
  const graph = graphOf([read("a", [{}]), read("b", [{}, denial])], ["Bondar"]);
  expect(edgesOf(graph, "COMPANION_OF").map((it) => it.properties.status)).toEqual(["disputed", "disputed"]);
  expect(edgesOf(graph, "CONTRADICTS")).toHaveLength(1);
});

test("each link of a chain is an edge with its report, its place and its act", () => {
  const relayedBy = [
    { by: "Lapin", act: "heard" },
    { by: "Koval", act: "released" },
  ] as const;
  const graph = graphOf([read("a", [{ relayedBy: [...relayedBy] }])]);
  expect(
    edgesOf(graph, "RELAYED_BY")
      .map(({ target, properties }) => [properties.order, properties.act, target])
      .sort(),
  ).toEqual([
    [0, "heard", "ent-Lapin-named"],
    [1, "released", "ent-Koval-named"],
  ]);
});

test("what comes with a report wins over what its text states", () => {
  const [node] = graphOf([read("a", [], { title: "From outside" })]).nodes.filter((it) => it.id === "a");
  expect(node?.properties).toMatchObject({ title: "From outside", author: "Somebody" });
});
