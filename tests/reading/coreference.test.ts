import { describe, expect, test } from "vitest";
import { read, referentOf, sameAs } from "./seen.ts";

describe("people without a name", () => {
  test("five soldiers of whom nothing is told alike are five people", () => {
    const text =
      "“It is cold,” one soldier said. “We wait,” another said. A third soldier slept. One of the soldiers wept. A soldier laughed.";
    const soldiers = read(text).referents.filter((it) => it.type === "Person" && it.anonymous);
    expect(soldiers.length).toBeGreaterThanOrEqual(4);
    expect(sameAs(text, "A soldier")).toEqual(["A soldier"]);
  });

  test("the soldier is the one just spoken of", () => {
    expect(sameAs("A soldier came home. The soldier was tired.", "A soldier")).toEqual([
      "A soldier",
      "The soldier",
    ]);
  });

  test("his mother is his who is the subject", () => {
    const text = "A soldier called his mother. A sergeant called his mother too.";
    const reading = read(text);
    const mothers = reading.mentions.filter((it) => text.slice(it.start, it.end) === "his mother");
    expect(new Set(mothers.map((it) => it.entity)).size).toBe(2);
  });

  test("a man and a sister are two", () => {
    expect(sameAs("The man waited. The sister left.", "The man")).toEqual(["The man"]);
  });
});

describe("pronouns", () => {
  test("she is not he", () => {
    const text = "Andrew Marsh met Maria Lopez. She thanked him.";
    expect(sameAs(text, "She")).toEqual(["Maria Lopez", "She"]);
    expect(sameAs(text, "him")).toEqual(["Andrew Marsh", "him"]);
  });

  test("a pronoun of nobody known stands in the reading, but is no node", () => {
    const reading = read("He left.");
    expect(reading.mentions.map((it) => [it.form, it.entity])).toEqual([["pronoun", "x1"]]);
    expect(reading.referents).toEqual([]);
  });

  test("the report's own he is not one whom only a speaker names", () => {
    const text = "Andrew Marsh arrived. “The lieutenant was there,” a man said. He left.";
    expect(sameAs(text, "He")).not.toContain("The lieutenant");
  });
});

describe("what somebody is said to be", () => {
  test("after a copula", () => {
    const text = "Andrew Marsh is the governor of Kharkiv region. The governor resigned.";
    expect(sameAs(text, "Andrew Marsh")).toContain("The governor");
  });

  test("what somebody is not, is somebody else", () => {
    expect(sameAs("Andrew Marsh is not the governor.", "the governor")).toEqual(["the governor"]);
  });
});

test("troops are no newspaper", () => {
  const text = "The New York Times published the calls. The troops complained of the cold.";
  expect(sameAs(text, "The troops")).not.toContain("The New York Times");
  expect(
    referentOf("The New York Times wrote it. The newspaper gave no source.", "The newspaper")?.name,
  ).toBe("The New York Times");
});
