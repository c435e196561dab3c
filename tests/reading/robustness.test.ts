import fc from "fast-check";
import { expect, test } from "vitest";
import { Reading } from "../../src/model/reading.ts";
import { HOSTILE_PIECES, hostileText, randomText } from "../../src/training/hostile-texts.ts";
import { read } from "./seen.ts";

/** What does not fit together in a reading, in words. */
function faultsOf(text: string): string[] {
  const reading = read(text);
  const faults: string[] = [];
  if (!Reading.safeParse(reading).success) faults.push("not of the form of a reading");
  const known = new Set(reading.referents.map((it) => it.id));
  if (known.size !== reading.referents.length) faults.push("two referents with one id");
  const spans = new Set<string>();
  let last = 0;
  let aside = 0;
  for (const [at, { id, start, end, type, form, entity }] of reading.mentions.entries()) {
    const words = `${id} ${type} ${start} ${end}`;
    if (spans.has(`${start} ${end}`)) faults.push(`twice at one place: ${words}`);
    spans.add(`${start} ${end}`);
    if (id !== `m${at + 1}`) faults.push(`out of number: ${words}`);
    if (start < last || end <= start || end > text.length) faults.push(`out of order or bounds: ${words}`);
    while ((reading.boilerplate[aside]?.end ?? Infinity) <= start) aside += 1;
    if ((reading.boilerplate[aside]?.start ?? Infinity) < end) faults.push(`set aside: ${words}`);
    if (known.has(entity) === entity.startsWith("x")) faults.push(`without its referent: ${words}`);
    const mustBeKnown = form === "name" && !["Group", "Date", "Quantity"].includes(type);
    if (mustBeKnown && !known.has(entity)) faults.push(`a name of nothing: ${words}`);
    last = start;
  }
  return faults;
}

function checkReading(text: string): void {
  expect(faultsOf(text).slice(0, 5)).toEqual([]);
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

test.each(HOSTILE_PIECES)(
  "a long run of %s is read to its end",
  (_, piece) => {
    checkReading(hostileText(piece, 2_000));
    checkReading(hostileText(piece, 30_000));
  },
  120_000,
);

test("any mixture of such runs is a reading whose parts fit together", () => {
  const run = fc.tuple(fc.constantFrom(...HOSTILE_PIECES), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 8 }), (runs) =>
      checkReading(runs.map(([[, piece], length]) => hostileText(piece, length)).join("")),
    ),
    { numRuns: 150, seed: 7 },
  );
}, 120_000);

const MEGABYTE = 1_000_000;

test.each([
  ["one line", "The brigade left the town in the night and moved to a village by the river. "],
  ["nothing but capitals", "SHELLS FELL ON THE TOWN AND THE MAYOR SAID SO. "],
  ["Cyrillic", "Ночью бригада оставила город. "],
  ["Arabic", "غادر اللواء المدينة ليلا. "],
  ["one word", "a"],
])(
  "a megabyte of %s is read to its end",
  (_, piece) => {
    checkReading(hostileText(piece, MEGABYTE));
  },
  300_000,
);

test("a megabyte of random characters is read to its end", () => {
  checkReading(randomText(MEGABYTE, 7));
}, 300_000);

/** What makes a careless pattern try every way to split a text. */
const BAITS: readonly string[] = [
  `${"a".repeat(30_000)}!`,
  `By ${"A ".repeat(20_000)}!`,
  `Photo: ${"a.".repeat(20_000)}`,
  `${"and ".repeat(10_000)}, 2022`,
  `${"1,".repeat(20_000)}x`,
  `“${"‘a ".repeat(10_000)}`,
  `${"x@".repeat(20_000)}.com`,
  `${"\t ".repeat(20_000)}\n!`,
  `Correction: ${"this version ".repeat(3_000)}`,
  `Reporting by ${"A ".repeat(90)};`,
  `${"two to ".repeat(8_000)}weeks`,
  `${"early late ".repeat(5_000)}1990`,
  `${"hundred thousand ".repeat(3_000)}men`,
  `${"__proto__ constructor ".repeat(2_000)}`,
  `${"$1 {a} ".repeat(4_000)}`,
];

test.each(BAITS.map((it) => [it.slice(0, 24), it]))(
  "bait for patterns is read to its end: %s",
  (_, bait) => checkReading(bait),
  120_000,
);

test("the same text gives the same bytes", () => {
  const text = "A soldier of the 5th Brigade called his mother in Bucha. “We hold,” he said on 3 May 2022.";
  expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)));
});
