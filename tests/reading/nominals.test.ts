import { expect, test } from "vitest";
import { shownReferents } from "../../src/identity/shown-referents.ts";
import { nounClass } from "../../src/reading/nouns/noun-classes.ts";
import { read } from "./seen.ts";

const described = (text: string): string[] =>
  read(text)
    .mentions.filter((it) => it.form === "nominal" && ["Person", "Organization", "Place"].includes(it.type))
    .map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`);

test.each([
  [
    "The mayor thanked the wounded medics of the town.",
    ["Person: The mayor", "Person: the wounded medics of the town", "Place: the town"],
  ],
  ["Two of the attackers were shot.", ["Person: Two of the attackers"]],
  ["The agency trusted its spokeswoman.", ["Organization: The agency", "Person: its spokeswoman"]],
  ["Shells fell on a school near the old bridge.", ["Place: a school", "Place: the old bridge"]],
  [
    "The villagers fed the widows of soldiers and sailors.",
    [
      "Person: The villagers",
      "Person: the widows of soldiers and sailors",
      "Person: soldiers",
      "Person: sailors",
    ],
  ],
])("%s", (text, expected) => {
  expect(described(text)).toEqual(expected);
});

test("how many there are is a quantity, not part of the description", () => {
  const text = "More than 20 villagers fled.";
  expect(described(text)).toEqual(["Person: villagers"]);
  expect(read(text).referents[0]?.description).toBe("More than 20 villagers");
});

test("what is no person, body or place is not described", () => {
  expect(described("The reason for the delay was a lack of time.")).toEqual([]);
});

test("a body is called by a noun of its name; the state speaks through its television", () => {
  expect(
    described(
      "The Security Service of Ukraine held two drivers. The service said that state television was wrong.",
    ),
  ).toEqual(["Person: drivers", "Organization: The service", "Organization: state television"]);
  expect(described("The service in the hotel was slow.")).not.toContain("Organization: The service");
});

test("a post before a name is part of that name's person", () => {
  expect(described("Their spokesman Oleh Hrytsenko was late.")).toEqual([]);
});

test("a noun that says what a name is of is no other thing", () => {
  expect(described("They read The New York Times newspaper.")).toEqual([]);
});

test("a name and what stands beside it are two places", () => {
  expect(described("They shelled Kupyansk and nearby villages.")).toEqual(["Place: nearby villages"]);
});

test("here and there are places, the there of there is not", () => {
  const text = "There is a camp. They live there.";
  const places = read(text).mentions.filter((it) => it.form === "pronoun" && it.type === "Place");
  expect(places.map(({ start }) => start)).toEqual([text.indexOf("there.")]);
});

test("nouns are known in the plural and in both spellings", () => {
  expect(nounClass("neighbours")).toEqual(nounClass("neighbors"));
  expect(nounClass("organisations").signature).toMatch(/^O/);
  expect(nounClass("soldiers")).toMatchObject({ lemma: "soldier", isPlural: true });
});

test("who is only described once, and does nothing, is no entity", () => {
  const reading = read("Colonel Ivan Petrov left Kupyansk past a baker.");
  expect(shownReferents(reading).map((it) => it.name)).not.toContain("a baker");
  expect(shownReferents(reading).map((it) => it.name)).toContain("Ivan Petrov");
});
