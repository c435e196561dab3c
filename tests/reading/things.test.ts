import { expect, test } from "vitest";
import { Reading } from "../../src/model/reading.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { mentionsIn, sameAs } from "./seen.ts";

/** A reading with the things that no graph holds. */
const readAll = (text: string): Reading => readDocument({ text, language: "en" }, "things too");

/** The words of all mentions that mean what some words mean, things among them. */
function allSameAs(text: string, words: string): string[] {
  const { mentions } = readAll(text);
  const entity = mentions.find((it) => text.slice(it.start, it.end) === words)?.entity;
  return mentions.filter((it) => it.entity === entity).map((it) => text.slice(it.start, it.end));
}

const REPORT = "A new study of iodine was released on Monday. The study was praised by the minister.";

test("a thing told of again is the same thing", () => {
  expect(allSameAs(REPORT, "The study")).toEqual(["A new study of iodine", "The study"]);
});

test("things are mentions of their own type and no referents", () => {
  const { mentions, referents } = readAll(REPORT);
  const things = mentions.filter((it) => it.type === "Thing");
  expect(things.map((it) => REPORT.slice(it.start, it.end))).toContain("The study");
  expect(things.every((it) => it.form !== "name" && it.entity.startsWith("x"))).toBe(true);
  expect(referents.map((it) => it.type)).not.toContain("Thing");
});

test("a reading that is kept has no things", () => {
  expect(mentionsIn(REPORT).filter((it) => it.startsWith("Thing"))).toEqual([]);
});

test("it is the thing that was told of, not the ministry", () => {
  const text = "The Ministry of Defence lost a document. The document was secret. It had forty pages.";
  expect(allSameAs(text, "It")).toEqual(["a document", "The document", "It"]);
  expect(sameAs(text, "Ministry of Defence")).toEqual(["Ministry of Defence"]);
});

test("they who say something are people", () => {
  const text = "Doctors read the reports. They said that nobody had been hurt.";
  expect(allSameAs(text, "They")).toEqual(["Doctors", "They"]);
});

test("the man is not nobody", () => {
  const text = "A soldier complained of orders that nobody can carry out. The man serves near Kupyansk.";
  expect(sameAs(text, "nobody")).toEqual(["nobody"]);
});

test("a reading with things is a reading whose spans and numbers fit together", () => {
  const reading = readAll(`${REPORT} It was long. This, he said, is what those who wrote it wanted.`);
  expect(Reading.safeParse(reading).success).toBe(true);
  expect(reading.mentions.map((it) => it.id)).toEqual(reading.mentions.map((_, at) => `m${at + 1}`));
  expect(new Set(reading.mentions.map((it) => `${it.start} ${it.end}`)).size).toBe(reading.mentions.length);
});
