import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFacts } from "../../src/reading/find-facts.ts";
import { setBoilerplateAside } from "../../src/reading/set-boilerplate-aside.ts";
import { read } from "./seen.ts";

const PAGES = join(import.meta.dirname, "pages");
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((it) => it.trim())
    .filter((it) => it !== "");

test.each(readdirSync(PAGES))("on a %s, all that is no report is set aside, and nothing else", (name) => {
  const file = (part: string): string => readFileSync(join(PAGES, name, part), "utf8");
  const text = file("page.txt");
  const reading = read(text);
  const aside = reading.boilerplate.flatMap(({ start, end }) => linesOf(text.slice(start, end)));
  expect(aside).toEqual(linesOf(file("set-aside.txt")));
  expect(reading.facts).toEqual(JSON.parse(file("facts.json")));
  for (const mention of reading.mentions)
    expect(reading.boilerplate.every((it) => it.end <= mention.start || mention.end <= it.start)).toBe(true);
});

test("the page of a broadcaster: trail, byline of two lines, agency before a caption, lists of links, about the author", () => {
  const lines = [
    "The Harbour Times",
    "World | Europe | Ukraine war",
    "Ukraine says it hit a fuel depot in Feodosia",
    "7 October 2024, 14:32 BST",
    "Updated 2 hours ago",
    "Jana Hrubá",
    "Eastern Europe correspondent, Prague",
    "Getty Images Fire at the oil terminal in Feodosia, seen from the beach",
    "Ukraine's military says it has struck a large oil terminal in Feodosia overnight.",
    "Get our flagship newsletter with all the headlines you need to start the day. Sign up here.",
    "The fire covered an area of 2,500 square metres, an agency reported.",
    "Related topics",
    "Crimea",
    "Russia-Ukraine war",
    "More on this story",
    "Ukraine hits ammunition depot deep inside Russia",
    "18 September",
    "Top stories",
    "Storm batters coast of Portugal",
    "Election result expected tonight in Moldova",
    "About the author",
    "Jana Hrubá has reported from Kyiv, Minsk and Tbilisi since 2011. She won a prize in Prague.",
    "© 2024 The Harbour Times. All rights reserved.",
  ];
  const text = lines.join("\n");
  const spans = setBoilerplateAside(text).boilerplate;
  const kept = lines.filter((line) => {
    const start = text.indexOf(line);
    return !spans.some((it) => it.start <= start && it.end >= start + line.length);
  });
  expect(kept).toEqual([lines[0], lines[2], lines[3], lines[7], lines[8], lines[10]]);
  expect(findFacts(text, spans)).toEqual({
    title: "Ukraine says it hit a fuel depot in Feodosia",
    publisher: "The Harbour Times",
    published: "2024-10-07",
    author: "Jana Hrubá",
  });
});

test("a heading over one line, and the report that goes on behind it, stand", () => {
  const text =
    "The front moved.\n\nMore on this story\n\nUkrainian troops near Lyman\n\nThe 60th Brigade holds the wood. It has no shells.";
  expect(setBoilerplateAside(text).boilerplate.map((it) => text.slice(it.start, it.end))).toEqual([
    "More on this story",
  ]);
});
