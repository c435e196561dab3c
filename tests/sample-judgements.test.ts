import { join } from "node:path";
import { expect, test } from "vitest";
import { readDocuments } from "../src/documents/read-documents.ts";
import { readJudgements } from "../src/project/judgement-file.ts";
import { withProduct } from "./laws/product.ts";

const DATA = join(import.meta.dirname, "../data");

test("each judgement of the sample project is awake, and none is refused", async () => {
  const judgements = readJudgements(join(DATA, "judgements/same-or-different.csv"));
  expect(judgements.length).toBeGreaterThan(0);
  await withProduct(undefined, async ({ ingest, project }) => {
    await ingest.add(readDocuments([join(DATA, "documents")]));
    project.judgements = judgements;
    const resolver = await ingest.resolver();
    expect(resolver.refused()).toEqual([]);
    for (const { left, right, verdict } of judgements) {
      for (const { document, start, end, words } of [left, right])
        expect(project.documents.get(document)?.text.slice(start, end)).toBe(words);
      const sides = [resolver.entityAt(left), resolver.entityAt(right)];
      expect(sides[0]).toBeDefined();
      expect(sides[0] === sides[1]).toBe(verdict === "same");
    }
  });
});
