import { expect, test } from "vitest";
import { readingLine } from "../../src/reading/reading-line.ts";
import { readingText } from "../../src/reading/reading-text.ts";
import { read } from "./seen.ts";

const TEXT = "Colonel Ivan Petrov left Kupyansk.";

test("the line of a reading has offsets into exactly the text, and places with their coordinates", () => {
  const line = JSON.parse(readingLine("r-1", read(TEXT)));
  expect(Object.keys(line)).toEqual([
    "id",
    "mentions",
    "dates",
    "toponyms",
    "attributions",
    "events",
    "relations",
  ]);
  expect(line.mentions[0]).toEqual({
    id: "m1",
    start: 8,
    end: 19,
    type: "Person",
    form: "name",
    entity: "r1",
  });
  expect(line.toponyms).toEqual([
    { start: 25, end: 33, lat: expect.any(Number), lon: expect.any(Number), geonameid: 703656 },
  ]);
});

test("a reading as text has each mention in brackets, and no control character of the report", () => {
  const text = readingText({ id: "r-1", text: `${TEXT}\u001b[2J` }, read(TEXT), false);
  expect(text).toContain("Colonel [Ivan Petrov]Person:r1");
  expect(text).toContain("[Kupyansk]Place:r2");
  expect(text).not.toContain("\u001b");
});
