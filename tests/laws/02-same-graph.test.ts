import fc from "fast-check";
import { expect, test } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import type { Document } from "../../src/model/document.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { REPORTS } from "./generated-reports.ts";
import { withProduct } from "./product.ts";
import { someReports } from "./sequences.ts";
import { onEachStore } from "./stores.ts";

await onEachStore("law 2: same input, same graph", ({ sequences, store }) => {
  test("any order, any split into commands and any repetition gives the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(someReports(8), fc.infiniteStream(fc.nat(1000)), async (documents, random) => {
        const inOne = await withProduct(store(), async (product) => {
          await product.add(...documents);
          return product.export();
        });
        const inParts = await withProduct(store(), async (product) => {
          const rest = [...documents, ...documents.slice(0, 2)];
          while (rest.length > 0) {
            const at = Number(random.next().value) % rest.length;
            await product.add(...rest.splice(at, 1 + (Number(random.next().value) % 3)));
          }
          return product.export();
        });
        expect(inParts).toBe(inOne);
      }),
      { numRuns: sequences, seed: 2 },
    );
  });
});

test("the checker of law 2 sees an identity that goes by the order of arrival", () => {
  const byArrival = (documents: readonly Document[]): string => {
    const reads = documents.map((document) => ({ document, reading: readDocument(document) }));
    const entities = reads.flatMap(({ document, reading }, i) =>
      reading.referents.map((referent) => ({
        id: `ent-${i}-${referent.id}`,
        type: referent.type,
        name: referent.name,
        names: referent.names,
        anonymous: referent.anonymous,
        attributes: referent.attributes,
        members: [{ document: document.id, referent }],
        because: [],
      })),
    );
    return canonicalText(
      assembleGraph(reads, entities, (document, referent) =>
        entities.find(
          (it) => it.members[0]?.document === document && it.members[0]?.referent.id === referent,
        ),
      ),
    );
  };
  const some = REPORTS.slice(0, 5);
  expect(byArrival([...some].reverse())).not.toBe(byArrival(some));
});
