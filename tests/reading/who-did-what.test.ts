import { describe, expect, test } from "vitest";
import { read, sameAs, wordsOf } from "./seen.ts";
import { told } from "./told.ts";

describe("who had a part", () => {
  test("the part of a unit that acts, not the whole", () => {
    const edges = told("The 2nd Regiment of the 92nd Brigade attacked Bucha.");
    expect(edges.join("\n")).toContain("2nd Regiment PARTICIPATED_IN");
    expect(edges.join("\n")).not.toContain("92nd Brigade PARTICIPATED_IN");
  });

  test("a convoy of the United Nations is not the United Nations", () => {
    const edges = told("A United Nations convoy of 31 trucks was destroyed at Urum on Monday.");
    expect(edges.join("\n")).not.toContain("United Nations PARTICIPATED_IN");
  });

  test("who fights alongside somebody has not fought him", () => {
    const edges = told("The Arakan Army fought alongside the People's Defence Force near Loikaw.");
    expect(edges.join("\n")).not.toContain("FOUGHT");
    expect(edges.join("\n")).toContain("People's Defence Force PARTICIPATED_IN");
  });

  test("what follows the second verb is not where the first thing happened", () => {
    const edges = told("The Arakan Army attacked a post in Sittwe and seized Loikaw in Kayah State.");
    expect(edges).toContain("attacked OCCURRED_AT Sittwe");
    expect(edges).not.toContain("attacked OCCURRED_AT Kayah State");
  });
});

describe("who leads a unit", () => {
  test.each([
    [
      "The 62nd Army of Lieutenant General Vasily Chuikov held the bank.",
      "Vasily Chuikov COMMANDS 62nd Army",
    ],
    [
      "The 13th Guards Rifle Division under Major General Alexander Rodimtsev crossed the Volga.",
      "Alexander Rodimtsev COMMANDS 13th Guards Rifle Division",
    ],
  ])("%s", (text, edge) => expect(told(text)).toContain(edge));

  test("not everybody of whom it is", () => {
    expect(told("The 62nd Army of Vasily Chuikov held the bank.").join("\n")).not.toContain("COMMANDS");
  });
});

test("where a brigade meets another, the front that the other is of need not be", () => {
  const edges = told(
    "The 4th Mechanized Corps met the 45th Tank Brigade of the Southwestern Front at Sovetsky.",
  );
  expect(edges.join("\n")).not.toContain("Southwestern Front LOCATED_AT");
});

describe("events that are not one", () => {
  const eventsOf = (text: string): number =>
    new Set(read(text).events.flatMap((it) => (it.type === "attack" ? it.entity : []))).size;

  test("by another date", () => {
    const text =
      "On 14 September 1942 the 295th Infantry Division attacked the station. On 14 October 1942 the 14th Panzer Division began the attack.";
    expect(eventsOf(text)).toBe(2);
  });

  test("by another attacker", () => {
    expect(eventsOf("Hezbollah attacked Hama. The Syrian air force carried out the attack.")).toBe(2);
  });
});

describe("who is meant", () => {
  test("he who has just been quoted", () => {
    const text =
      "“We are lost,” said one of the soldiers. “It is over,” complained another. His mother wept.";
    expect(sameAs(text, "another")).toContain("His");
  });

  test("a coalition is no office", () => {
    const text =
      "The Office of the High Commissioner for Human Rights reported. The strike by the international coalition killed two.";
    expect(sameAs(text, "the international coalition")).not.toContain(
      "Office of the High Commissioner for Human Rights",
    );
  });

  test("fighters of one group are not those of another", () => {
    const text = "Fighters of Ahrar al-Sham broke the siege. Fighters of Jund al-Aqsa left.";
    expect(sameAs(text, "Fighters of Jund al-Aqsa")).toEqual(["Fighters of Jund al-Aqsa"]);
  });

  test("a town's description behind its name is the town", () => {
    const text = "The RSF took Zalingei, the capital of Central Darfur state.";
    expect(told(text)).toContain("Zalingei LOCATED_IN Central Darfur");
    expect(new Set(sameAs(text, "Zalingei")).size).toBe(2);
  });
});

test.each([
  ["A soldier from Murmansk wept.", "Murmansk"],
  ["They fought near Namhsan.", "Namhsan"],
  ["It might attack Hama City.", "Hama City"],
])("a place by what stands before it: %s", (text, place) => {
  expect(wordsOf(text, "Place")).toContain(place);
});

test("a count's least is no part of those counted", () => {
  expect(wordsOf("At least 17 people were killed.", "Person").join("\n")).not.toContain("least");
});

test("fighters behind an aircraft's designation are no people", () => {
  expect(wordsOf("The first F-16AM fighters arrived.", "Person")).toEqual([]);
});

test("a country's territory is the country", () => {
  const text = "Partisans crossed into Russian territory. Russia is large.";
  expect(sameAs(text, "Russian territory")).toEqual(["Russian territory", "Russia"]);
});

test("a newspaper of a country is not its government", () => {
  expect(wordsOf("The audio was verified by the US newspaper.", "Organization")).not.toContain("US");
});

test("what is told of others is not told of who says it", () => {
  const edges = told("MONUSCO said two of its peacekeepers had been killed in Sake.");
  expect(edges.join("\n")).not.toContain("MONUSCO PARTICIPATED_IN");
});

test("who leads the rebels does not lead the state in between", () => {
  const edges = told("The rebels, whom the UN says are supported by Rwanda, are led by Sultani Makenga.");
  expect(edges.join("\n")).not.toContain("COMMANDS Rwanda");
});

test("the town of a name is not the one named before", () => {
  const text = "The bishop lives in Goma. On Monday the rebels seized the town of Sake.";
  expect(sameAs(text, "Goma")).toEqual(["Goma"]);
});
