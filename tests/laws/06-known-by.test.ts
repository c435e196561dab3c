import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "../../src/graph/export/canonical.ts";
import { knownBy } from "../../src/graph/known-by.ts";
import type { ReadDocument } from "../../src/graph/read-document.ts";
import type { Claim } from "../../src/model/claim.ts";
import { emptyReading } from "../../src/model/empty-reading.ts";
import { REPORTS } from "./generated-reports.ts";
import { withProduct } from "./product.ts";
import { someReports } from "./sequences.ts";

const DAYS = ["2022-12-31", "2023-02-20", "2023-05-01", "2023-12-31"];

test("the graph as known by a day is that of the reports published by then, and today's stays as it is", async () => {
  await fc.assert(
    fc.asyncProperty(someReports(8), fc.constantFrom(...DAYS), (documents, day) =>
      withProduct(undefined, async (product) => {
        await product.add(...documents);
        const today = await product.export();
        const { graph, undated } = await product.ingest.knownBy(day);
        const then = documents.filter((it) => it.published !== undefined && it.published <= day);
        await withProduct(undefined, async (earlier) => {
          await earlier.add(...then);
          expect(canonicalText(graph)).toBe(await earlier.export());
        });
        if (documents.every((it) => it.published !== undefined)) expect(undated).toBe(0);
        expect(canonicalText(await product.ingest.graph())).toBe(today);
      }),
    ),
    { numRuns: 40, seed: 6 },
  );
});

const TEXT = "Lapin said that Bondar fought beside Orlov.";
const claim = (times: Partial<Claim>): Claim => ({
  id: "c1",
  evidence: [{ start: 16, end: 42 }],
  subjects: ["m1"],
  objects: [],
  assertedBy: null,
  addressedTo: [],
  relayedBy: [],
  polarity: "asserted",
  modality: "factual",
  status: "accepted",
  ...times,
});
const read = (claims: readonly Claim[], published?: string): ReadDocument => ({
  document: {
    id: "a",
    text: TEXT,
    sha256: "a",
    file: "a.txt",
    language: "en",
    ...(published && { published }),
  },
  reading: {
    ...emptyReading("1"),
    mentions: [
      { id: "m1", start: 16, end: 22, type: "Person", form: "name", entity: "r1" },
      { id: "m2", start: 0, end: 5, type: "Person", form: "name", entity: "r2" },
    ],
    claims: [...claims],
  },
});
const march = { earliest: "2023-03-01", latest: "2023-03-31", precision: "month" } as const;
const claimsKnown = (it: ReadDocument, day: string): number =>
  knownBy([it], day).reads.flatMap(({ reading }) => reading.claims).length;

test("what was said or learned before its report came is known before, with whom it speaks of alone", () => {
  for (const clock of ["said", "learned"] as const) {
    const late = read([claim({ [clock]: march })], "2023-06-01");
    expect([claimsKnown(late, "2023-03-30"), claimsKnown(late, "2023-03-31")]).toEqual([0, 1]);
    expect(knownBy([late], "2023-04-01").reads[0]?.reading.mentions.map((it) => it.id)).toEqual(["m1"]);
    expect(knownBy([late], "2023-06-01").reads).toEqual([late]);
  }
});

test("when something happened never stands in for when it was known; what states no day is counted, not guessed", () => {
  const undated = read([claim({ happened: march })]);
  expect(knownBy([undated], "2030-01-01")).toEqual({ reads: [], undated: 1 });
  expect(claimsKnown(read([claim({ happened: march })], "2023-06-01"), "2023-05-31")).toBe(0);
});

test("a report that states its year alone is surely known by the end of it", () => {
  const vague = read([claim({})], "2023");
  expect([claimsKnown(vague, "2023-12-30"), claimsKnown(vague, "2023-12-31")]).toEqual([0, 1]);
});

test("the pool has reports with a day and without", () => {
  expect(new Set(REPORTS.map((it) => it.published !== undefined)).size).toBe(2);
});
