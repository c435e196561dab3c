import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
