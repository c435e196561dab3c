import { expect, test } from "vitest";
import { mapTypes } from "../../src/training/evaluate/map-types.ts";
import type { Prediction } from "../../src/training/evaluate/prediction.ts";

type Marked = readonly [words: string, type: string, form: string];

/** What a set would mark where the product marks `ours`. */
function marked(set: string, text: string, ours: readonly Marked[], toponyms: readonly string[] = []) {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const prediction: Prediction = {
    id: "d",
    mentions: ours.map(([words, type, form]) => ({ ...at(words), type, form })),
    toponyms: toponyms.map((words) => ({ ...at(words), lat: 0, lon: 0 })),
  };
  const [mapped] = mapTypes([{ id: "d", set, text, mentions: [] }], [prediction]);
  return mapped?.mentions.map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

test("one set marks a name with its title and article, and only the outermost", () => {
  const text = "Yesterday the Norwegian Foreign Minister Kari Holm left northern Sudan.";
  const ours: Marked[] = [
    ["Kari Holm", "Person", "name"],
    ["Norwegian", "Group", "name"],
    ["Sudan", "Place", "name"],
  ];
  expect(marked("re3d", text, ours)).toEqual([
    "Person: the Norwegian Foreign Minister Kari Holm",
    "Place: northern Sudan",
  ]);
});

test("a town and its country are one there, places in a list are not", () => {
  const places = (words: string[]): Marked[] => words.map((it) => [it, "Place", "name"]);
  expect(marked("re3d", "They met in Mocha, Yemen on Monday.", places(["Mocha", "Yemen"]))).toEqual([
    "Place: Mocha, Yemen",
  ]);
  expect(marked("re3d", "They saw Oman, Yemen and Qatar.", places(["Oman", "Yemen", "Qatar"]))).toHaveLength(
    3,
  );
});

test("several people are a group there, one is a person", () => {
  const ours: Marked[] = [
    ["snipers", "Person", "nominal"],
    ["they", "Person", "pronoun"],
    ["a nurse", "Person", "nominal"],
    ["her", "Person", "pronoun"],
  ];
  expect(marked("re3d", "The snipers shot a nurse and her brother before they fled.", ours)).toEqual([
    "Organization: The snipers",
    "Person: a nurse",
    "Organization: they",
  ]);
});

test("another set marks heads alone, and states as places", () => {
  const ours: Marked[] = [
    ["a local commander", "Person", "nominal"],
    ["Sudan", "Organization", "name"],
  ];
  expect(marked("wikievents", "Sudan arrested a local commander.", ours, ["Sudan"])?.sort()).toEqual([
    "Person: commander",
    "Place: Sudan",
  ]);
});

test("sets of toponyms have names alone, and the places within names", () => {
  const ours: Marked[] = [
    ["Bergen Fire Department", "Organization", "name"],
    ["the town", "Place", "nominal"],
  ];
  expect(marked("lgl", "Bergen Fire Department came to the town.", ours, ["Bergen"])).toEqual([
    "Organization: Bergen Fire Department",
    "Place: Bergen",
  ]);
});

test("a set that is not known marks as we do", () => {
  const ours: Marked[] = [["the town", "Place", "nominal"]];
  expect(marked("notes", "They left the town.", ours)).toEqual(["Place: the town"]);
});
