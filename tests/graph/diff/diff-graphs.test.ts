import fc from "fast-check";
import { expect, test } from "vitest";
import { diffGraphs, type JudgedGraph } from "../../../src/graph/diff/diff-graphs.ts";
import type { GraphDiff } from "../../../src/graph/diff/graph-diff.ts";
import { canonicalText } from "../../../src/graph/export/canonical.ts";
import { readCanonical } from "../../../src/graph/export/read-canonical.ts";
import type { Document } from "../../../src/model/document.ts";
import type { Judgement } from "../../../src/model/judgement.ts";
import { sha256 } from "../../../src/text/hash.ts";
import { type Product, withProduct } from "../../laws/product.ts";
import { someReports } from "../../laws/sequences.ts";

const report = (id: string, published: string, text: string): Document => ({
  id,
  text,
  published,
  sha256: sha256(text),
  file: `${id}.txt`,
  language: "en",
});
const stateOf = async (product: Product): Promise<JudgedGraph> => ({
  graph: await product.ingest.graph(),
  judgements: product.project.judgements,
});
/** The same state as a file of it would tell: without the judgements. */
const exported = ({ graph }: JudgedGraph): JudgedGraph => ({
  graph: readCanonical(canonicalText(graph), "old.jsonl"),
  judgements: null,
});

const NOTHING: GraphDiff = {
  documents: { added: [], removed: [], replaced: [] },
  added: [],
  withdrawn: [],
  disputed: [],
  settled: [],
  merged: [],
  split: [],
  undated: [],
};
const A = report("a", "2023-03-01", "The 92nd Assault Brigade is stationed in Kupyansk.\n");
const B = report("b", "2023-03-02", "The 92nd Assault Brigade is not stationed in Kupyansk.\n");

test("a report that is added brings its claims, and one that it denies is newly disputed, by it and because of it", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(A);
    const before = await stateOf(product);
    expect(diffGraphs(before, exported(before))).toEqual(NOTHING);
    await product.add(B);
    const after = await stateOf(product);
    const diff = diffGraphs(exported(before), after);
    const because = [{ kind: "document", document: "b", change: "added" }];
    expect(diff).toMatchObject({
      ...NOTHING,
      documents: { added: ["b"] },
      added: [{ polarity: "denied", relation: "BASED_IN", documents: ["b"], because }],
      disputed: [{ status: "disputed", documents: ["a"], by: [{ polarity: "denied" }], because }],
    });
    const gone = [{ kind: "document", document: "b", change: "removed" }];
    expect(diffGraphs(after, before)).toMatchObject({
      ...NOTHING,
      documents: { removed: ["b"] },
      withdrawn: [{ polarity: "denied", because: gone }],
      settled: [{ documents: ["a"], because: gone }],
    });
  });
});

test("a report with other text withdraws what it no longer says", async () => {
  await withProduct(undefined, async (product) => {
    await product.add(A);
    const before = await stateOf(product);
    await product.add(report("a", "2023-03-01", "The 92nd Assault Brigade is stationed in Izium.\n"));
    const because = [{ kind: "document", document: "a", change: "replaced" }];
    expect(diffGraphs(before, await stateOf(product))).toMatchObject({
      ...NOTHING,
      documents: { replaced: ["a"] },
      added: [{ because }],
      withdrawn: [{ because }],
    });
  });
});

test("two people are merged and split because of a judgement, made or withdrawn, whose words are told", async () => {
  await withProduct(undefined, async (product) => {
    const fighter = "The fighter known as Motorola led the Sparta Battalion.\n";
    const other = "Arsen Pavlov was killed in a lift in Donetsk on 16 October 2016.\n";
    await product.add(report("a", "2023-03-01", fighter), report("b", "2023-03-02", other));
    const apart = await stateOf(product);
    const mention = (document: string, text: string, words: string) => {
      const start = text.indexOf(words);
      return { document, start, end: start + words.length, words };
    };
    const judgement: Judgement = {
      left: mention("a", fighter, "Motorola"),
      verdict: "same",
      right: mention("b", other, "Arsen Pavlov"),
      by: "Vira",
      because: "his name and his call sign",
    };
    await product.judge([judgement]);
    const joined = await stateOf(product);
    const names = (parts: readonly { name: string }[]): string[] => parts.map((it) => it.name).sort();
    const [merged, ...others] = diffGraphs(exported(apart), joined).merged;
    expect(others).toEqual([]);
    expect(names(merged?.from ?? [])).toEqual(["Arsen Pavlov", "Motorola"]);
    expect(merged?.because).toEqual([{ kind: "judgement", change: "made", judgement }]);
    expect(diffGraphs(exported(apart), joined)).toMatchObject({ added: [], withdrawn: [], split: [] });

    await product.judge([]);
    const [split] = diffGraphs(joined, await stateOf(product)).split;
    expect(names(split?.into ?? [])).toEqual(["Arsen Pavlov", "Motorola"]);
    expect(split?.because).toEqual([{ kind: "judgement", change: "withdrawn", judgement }]);
  });
});

test("between two days, what became known is told with its report, and what states no day is told apart", async () => {
  await withProduct(undefined, async (product) => {
    const { published: _, ...undated } = report("c", "", "The 5th Tank Brigade is stationed in Lyman.\n");
    await product.add(A, B, undated);
    const { graph } = await product.ingest.knownBy("2023-03-01");
    const diff = diffGraphs({ graph, judgements: [] }, await stateOf(product), true);
    expect(diff).toMatchObject({
      added: [{ documents: ["b"] }],
      disputed: [{ documents: ["a"] }],
      undated: [{ documents: ["c"] }],
    });
  });
});

test("whatever reports come and go, each difference has one of them as its cause, and going back undoes it", async () => {
  await fc.assert(
    fc.asyncProperty(someReports(5), someReports(4), (first, second) =>
      withProduct(undefined, async (product) => {
        await product.add(...first);
        const before = await stateOf(product);
        await product.add(...second);
        const after = await stateOf(product);
        const [forth, back] = [diffGraphs(before, after), diffGraphs(after, before)];
        const ids = (all: readonly { id: string }[]): string[] => all.map((it) => it.id);
        expect(ids(forth.added)).toEqual(ids(back.withdrawn));
        expect(ids(forth.withdrawn)).toEqual(ids(back.added));
        expect(ids(forth.disputed)).toEqual(ids(back.settled));
        expect(forth.merged.map((it) => it.from)).toEqual(back.split.map((it) => it.into));
        for (const diff of [forth, back])
          for (const { because } of [
            ...diff.added,
            ...diff.withdrawn,
            ...diff.disputed,
            ...diff.merged,
            ...diff.split,
          ])
            expect(because.map((it) => it.kind)).toEqual(because.map(() => "document"));
        if (forth.documents.added.length + forth.documents.replaced.length === 0)
          expect(forth).toEqual(NOTHING);
      }),
    ),
    { numRuns: 15, seed: 6 },
  );
});
