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

const SHAPES: readonly (readonly [name: string, piece: string])[] = [
  ["one letter", "a"],
  ["capitals", "A "],
  ["words with capitals", "Aa "],
  ["commas", ", "],
  ["quotation marks", '"'],
  ["brackets", "("],
  ["square brackets", "["],
  ["open marks", "“a "],
  ["hyphens", "Ab-"],
  ["points", "U."],
  ["digits", "12 "],
  ["ordinals", "the 5th "],
  ["lists of ordinals", "the 1st and 2nd "],
  ["prepositions", "of the "],
  ["other letters", "Солдат "],
  ["emoji", "😀 "],
  ["line breaks", "\n"],
  ["bytes", "\u0007\u00ffÿ\u0090 Ã"],
  ["names", "John Smith "],
  ["possessives", "Moscow’s "],
  ["owners", "his mother "],
  ["events", "war "],
  ["places", "in Kyiv "],
  ["speech", "he said that "],
  ["asides", "Petrov, who , "],
  ["negations", "not that "],
  ["half characters", "\ud800"],
];

/** Milliseconds of the processor that a text takes: what else the machine does is not counted. */
function cost(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(SHAPES)(
  "a long run of %s takes time in proportion",
  (_, piece) => {
    checkReading(piece.repeat(500));
    cost(piece, 8_000);
    const ratio = cost(piece, 120_000) / Math.max(25, cost(piece, 20_000));
    expect(ratio).toBeLessThan(18);
  },
  60_000,
);

test("the same text gives the same bytes", () => {
  const text = "A soldier of the 5th Brigade called his mother in Bucha. “We hold,” he said on 3 May 2022.";
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
