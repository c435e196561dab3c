import { join } from "node:path";
import { z } from "zod";
import type { Span } from "../../model/span.ts";
import { goldText, parsedGold } from "./gold.ts";

const Tier = z.enum(["must", "should", "may"]);
const Found = z.object({ doc: z.string(), start: z.int(), end: z.int(), text: z.string() });
export type Found = z.infer<typeof Found>;

const ExpectedThing = z.object({ id: z.string(), type: z.string(), tier: Tier });
const Expected = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      sentences: z.array(z.object({ n: z.int(), start: z.int(), end: z.int() })).default([]),
    }),
  ),
  entities: z.array(ExpectedThing.extend({ name: z.string(), mentions: z.array(Found) })),
  events: z.array(ExpectedThing.extend({ label: z.string(), evidence: z.array(Found) })),
  claims: z.array(
    z.object({
      id: z.string(),
      speaker: z.string(),
      proposition: z.string(),
      tier: Tier,
      evidence: z.array(Found),
    }),
  ),
  edges: z.array(
    z.object({ source: z.string(), type: z.string(), target: z.string(), tier: Tier, evidence: Found }),
  ),
  /** Sentences that are no part of the report: "D1.S21-S23", and why. */
  boilerplate: z.array(z.tuple([z.string(), z.string()])).default([]),
});
export type Expected = z.infer<typeof Expected>;

/** What the graph of the seed reports should hold. */
export function readExpected(folder: string): Expected {
  const path = join(folder, "seed-expected-graph.json");
  return parsedGold(Expected, goldText(path), path);
}

/** The spans of each document that are boilerplate, by its id. */
export function boilerplateOf(expected: Expected): ReadonlyMap<string, readonly Span[]> {
  return new Map(
    expected.documents.map(({ id, sentences }) => [
      id,
      expected.boilerplate.flatMap(([place]) => {
        const [, document, first, last] = /^(\w+)\.S(\d+)(?:-S(\d+))?$/.exec(place) ?? [];
        if (document !== id) return [];
        return sentences.filter(({ n }) => n >= Number(first) && n <= Number(last ?? first));
      }),
    ]),
  );
}
