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

test("the town is the one that was called so, not one that was only named since", () => {
  const text =
    "Families must leave Kupyansk, said the head of the town's administration. A dormitory waits in Lozova. The town was shelled.";
  expect(sameAs(text, "The town")).toContain("Kupyansk");
});

test("troops are no newspaper", () => {
  const text = "The New York Times published the calls. The troops complained of the cold.";
  expect(sameAs(text, "The troops")).not.toContain("The New York Times");
  expect(
    referentOf("The New York Times wrote it. The newspaper gave no source.", "The newspaper")?.name,
  ).toBe("The New York Times");
});

describe("units that share a number", () => {
  test("battalions of two regiments are two, each in its own", () => {
    const text =
      "The 2nd Battalion of the 109th Guards Rifle Regiment was surrounded, and the 2nd Battalion of the 114th Guards Rifle Regiment had 27 men left.";
    const battalions = read(text).referents.filter((it) => it.attributes.echelon === "battalion");
    expect(battalions.map((it) => it.attributes.within)).toEqual([
      "109 regiment (infantry)",
      "114 regiment (infantry)",
    ]);
  });

  test("a company's chain goes on to the regiment", () => {
    const text = "B Company, 2nd Battalion, 28th Marines held the ridge.";
    const company = read(text).referents.find((it) => it.attributes.echelon === "company");
    expect(company?.attributes.within).toMatch(/^2 battalion, 28 /);
  });

  test("a corps with a Roman number and a branch is not an army corps with a plain one", () => {
    const text = "The I. SS-Panzerkorps attacked. The 1st Army Corps held the line.";
    expect(sameAs(text, "1st Army Corps")).toEqual(["1st Army Corps"]);
  });

  test("a division's country is that of the army whose it is called", () => {
    const text = "Sudan's army fled. The RSF captured the army's 16th Infantry Division headquarters.";
    expect(referentOf(text, "16th Infantry Division")?.attributes.country).toBe("SD");
  });
});
