import fc from "fast-check";
import type { Document } from "../../src/model/document.ts";
import { REPORTS } from "./generated-reports.ts";

/** Random documents of the pool, in any order, some more than once. */
export const someReports = (most: number): fc.Arbitrary<Document[]> =>
  fc.array(fc.constantFrom(...REPORTS), { minLength: 1, maxLength: most });

export type Step =
  | { readonly kind: "add"; readonly documents: Document[] }
  | { readonly kind: "remove"; readonly documents: Document[] }
  | {
      readonly kind: "judge";
      readonly verdict: "same" | "different" | "unsure";
      readonly left: number;
      readonly right: number;
    }
  | { readonly kind: "withdraw"; readonly at: number };

/** A step in the life of a project. Judgements choose among the entities that are there by number. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("add" as const), documents: someReports(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), documents: someReports(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("judge" as const),
      verdict: fc.constantFrom("same" as const, "different" as const, "unsure" as const),
      left: fc.nat(1000),
      right: fc.nat(1000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), at: fc.nat(3) }) },
);
