import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../../src/store/embedded/open-embedded-store.ts";
import type { GraphStore } from "../../src/store/graph-store.ts";
import { readLibrary } from "../../src/store/library.ts";
import { openNeo4jStore } from "../../src/store/neo4j/open-neo4j-store.ts";
import { onEachNeo4j } from "../neo4j-servers.ts";
import { differingAnswers, type Question } from "./08-one-answer.ts";
import { take } from "./live.ts";
import { scratchFolder, withProduct } from "./product.ts";
import { step } from "./sequences.ts";

const NAMES = ["331", "Kupyansk", "Bucha", "HUR", "Putin", "92nd", "nobody at all"];

/** A question of the library about something that the pool speaks of. */
const question: fc.Arbitrary<Question> = fc
  .record({ of: fc.constantFrom(...readLibrary()), name: fc.constantFrom(...NAMES) })
  .map(({ of, name }) => ({
    name: `${of.name} of ${name}`,
    cypher: of.cypher,
    parameters: Object.fromEntries(
      of.parameters.map((it) => [it.name, it.type === "string" ? name : it.default]),
    ),
  }));

const life = fc.tuple(
  fc.array(step, { minLength: 1, maxLength: 3 }),
  fc.uniqueArray(question, { minLength: 1, maxLength: 2, selector: (it) => it.name }),
);

/** Two stores, of which one goes the way of a project step by step, and the other is brought to its end at once. */
function sameAnswers(sequences: number, stepwise: () => GraphStore, atOnce: () => GraphStore): Promise<void> {
  return fc.assert(
    fc.asyncProperty(life, ([steps, questions]) =>
      withProduct(stepwise(), async (product) => {
        for (const it of steps) await take(it, product);
        await atOnce().bringTo(await product.ingest.graph(), product.ingest.state());
        expect(await differingAnswers(stepwise(), atOnce(), questions)).toEqual([]);
      }),
    ),
    { numRuns: sequences, seed: 8 },
  );
}

describe("law 8: one question, one answer, on two embedded stores", () => {
  const folders = [scratchFolder("stepwise"), scratchFolder("at-once")] as const;
  let stores: readonly [GraphStore, GraphStore];
  beforeAll(async () => {
    stores = [await openEmbeddedStore(folders[0]), await openEmbeddedStore(folders[1])];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test("the way that a store has gone does not show in its answers", async () => {
    await sameAnswers(
      300,
      () => stores[0],
      () => stores[1],
    );
  }, 600_000);
});

await onEachNeo4j("law 8: one question, one answer, of any life", (server) => {
  const folder = scratchFolder("embedded");
  let embedded: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    embedded = await openEmbeddedStore(folder);
    neo4j = await openNeo4jStore({ ...server, project: "one-answer-of-any-life" });
  });
  afterAll(async () => {
    await Promise.all([embedded.close(), neo4j.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test("Neo4j, brought step by step, answers as the embedded store does", async () => {
    await sameAnswers(
      30,
      () => neo4j,
      () => embedded,
    );
  }, 300_000);
});
