import { expect, test } from "vitest";
import type { DocumentReferents } from "../../src/identity/item.ts";
import { Resolver } from "../../src/identity/resolver.ts";
import type { Judgement } from "../../src/model/judgement.ts";
import type { Attributes, Referent } from "../../src/model/reading.ts";

/** A report that names one thing, at its start. */
function report(
  document: string,
  type: Referent["type"],
  name: string,
  attributes: Attributes,
): DocumentReferents {
  return {
    document,
    textOf: () => `${name} was named.`,
    referents: [{ id: "r1", type, name, names: [name], anonymous: false, attributes }],
    mentions: [{ start: 0, end: name.length, entity: "r1" }],
  };
}

const namesOf = (resolver: Resolver): string[] => resolver.entities().map(({ name }) => name);

test("a village without a region joins none of many namesakes, and finding that out is quick", () => {
  const resolver = new Resolver();
  for (let i = 1; i <= 600; i++)
    resolver.add(report(`known ${i}`, "Place", "Ivanivka", { country: "UA", geonameId: i }));
  resolver.add(report("unknown", "Place", "Ivanivka", { country: "UA" }));
  const began = performance.now();
  expect(resolver.entities()).toHaveLength(601);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("an initial stands for any given name that it begins, and joins neither of two that differ", () => {
  const resolver = new Resolver();
  resolver.add(report("a", "Person", "Oleh Bondar", { given: "Oleh", family: "Bondar" }));
  resolver.add(report("b", "Person", "Ostap Bondar", { given: "Ostap", family: "Bondar" }));
  resolver.add(report("c", "Person", "O. Bondar", { given: "O.", family: "Bondar" }));
  expect(namesOf(resolver).sort()).toEqual(["O. Bondar", "Oleh Bondar", "Ostap Bondar"]);
});

test("a judgement sleeps where another version of its report says other words, and wakes with the first", () => {
  const resolver = new Resolver();
  const side = (document: string, words: string): Judgement["left"] => ({
    document,
    start: 0,
    end: words.length,
    words,
  });
  const judgement: Judgement = {
    left: side("a", "Lapin"),
    verdict: "same",
    right: side("b", "Bondar"),
    by: "reader",
    because: "his married name",
  };
  resolver.add(report("a", "Person", "Lapin", { family: "Lapin" }));
  resolver.add(report("b", "Person", "Bondar", { family: "Bondar" }));
  resolver.judge([judgement]);
  expect(resolver.entities()).toHaveLength(1);
  resolver.add(report("a", "Person", "Koval", { family: "Koval" }));
  expect(namesOf(resolver).sort()).toEqual(["Bondar", "Koval"]);
  expect(resolver.isAwake(judgement)).toBe(false);
  resolver.add(report("a", "Person", "Lapin", { family: "Lapin" }));
  expect(resolver.entities()).toHaveLength(1);
});
