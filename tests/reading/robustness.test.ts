import fc from "fast-check";
import { expect, test } from "vitest";
import { Reading } from "../../src/model/reading.ts";
import { read } from "./seen.ts";

function checkReading(text: string): void {
  const reading = read(text);
  expect(() => Reading.parse(reading)).not.toThrow();
  const spans = reading.mentions.map((it) => `${it.start} ${it.end}`);
  expect(new Set(spans).size).toBe(spans.length);
  expect(reading.mentions.map((it) => it.id)).toEqual(reading.mentions.map((_, at) => `m${at + 1}`));
  const known = new Set(reading.referents.map((it) => it.id));
  expect(known.size).toBe(reading.referents.length);
  let last = -1;
  for (const { start, end, type, entity } of reading.mentions) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(reading.boilerplate.every((it) => it.end <= start || end <= it.start)).toBe(true);
    if (!["Group", "Date", "Quantity"].includes(type)) expect(known.has(entity)).toBe(true);
    last = start;
  }
}

const WORDS =
  `the a The 331st Guards Airborne Regiment Brigade soldier soldiers from of Moscow Kyiv ’s “ ” " ( ) , . said told He his mother
  Colonel Ivan Petrov HUR March 2022 12 in and 25th Kharkiv region - – The New York Times another one Abrams tanks U.S. No. Lt.`
    .split(/\s+/)
    .filter(Boolean);

test("any words in any order are a reading whose parts fit together", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }),
      fc.constantFrom(" ", "\n", "\u00a0", ""),
      (words, gap) => checkReading(words.join(gap)),
    ),
    { numRuns: 300, seed: 7 },
  );
});

test("any string at all is read", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), checkReading), {
    numRuns: 200,
    seed: 7,
  });
});

test.each([
  ["one letter", "a"],
  ["capitals", "A "],
  ["brackets", "("],
  ["open marks", "“a "],
  ["hyphens", "Ab-"],
  ["points", "U."],
  ["ordinals", "the 1st and 2nd "],
  ["names", "John Smith "],
  ["possessives", "Moscow’s "],
  ["owners", "his mother "],
  ["short lines", "a\n"],
  ["half characters", "\ud800"],
])(
  "a long run of %s takes time in proportion",
  (_, piece) => {
    const long = piece.repeat(Math.ceil(60_000 / piece.length));
    const started = performance.now();
    checkReading(long);
    expect(performance.now() - started).toBeLessThan(20_000);
  },
  30_000,
);

test("the same text gives the same bytes", () => {
  const text = "A soldier of the 5th Brigade called his mother in Bucha. “We hold,” he said on 3 May 2022.";
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
