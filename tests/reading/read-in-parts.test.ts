import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Reading } from "../../src/model/reading.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { joinReadings, LONGEST_PART, partsOf } from "../../src/reading/read-in-parts.ts";

const SAMPLE = readFileSync(
  join(import.meta.dirname, "../../data/documents/04-situation-report.txt"),
  "utf8",
);
const LONG = `${SAMPLE}\n\n`.repeat(Math.ceil((LONGEST_PART * 1.5) / SAMPLE.length));

test("parts follow each other without a gap, end between paragraphs, and never within a character", () => {
  for (const text of [LONG.slice(0, 5_000), "a".repeat(5_000), "😀".repeat(2_000), "", "x"]) {
    const parts = partsOf(text, 1_001);
    expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(1_001);
      expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
    }
  }
});

test("a long text is read whole: offsets, ids and words fit, and a name is one referent in all parts", () => {
  const reading = Reading.parse(readDocument({ text: LONG, language: "en" }));
  const starts = reading.mentions.map((it) => it.start);
  expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  expect(new Set(reading.mentions.map((it) => it.id)).size).toBe(reading.mentions.length);
  expect(starts.at(-1)).toBeGreaterThan(LONGEST_PART);
  const kupyansk = reading.referents.filter((it) => it.type === "Place" && it.name === "Kupyansk");
  expect(kupyansk).toHaveLength(1);
  const words = reading.mentions
    .filter((it) => it.entity === kupyansk[0]?.id)
    .map((it) => LONG.slice(it.start, it.end));
  expect(new Set(words)).toEqual(new Set(["Kupyansk"]));
});

test("a reading of one part is that reading", () => {
  const reading = readDocument({ text: SAMPLE, language: "en" });
  expect(joinReadings([{ start: 0, reading }])).toEqual(reading);
});
