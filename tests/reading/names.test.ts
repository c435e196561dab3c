import { expect, test } from "vitest";
import { read, referentOf } from "./seen.ts";

/** The words of all names of a type. */
const wordsOf = (text: string, type: string): string[] =>
  read(text)
    .mentions.filter((it) => it.type === type && it.form === "name")
    .map((it) => text.slice(it.start, it.end));

test("people, organisations and places that no list knows are found", () => {
  const text =
    "Harvel Tossmann, who heads the Brennick Foundation, met villagers in Oskarova on Tuesday. Tossmann said the Brennick Foundation would rebuild the school.";
  expect(wordsOf(text, "Person")).toContain("Harvel Tossmann");
  expect(wordsOf(text, "Organization")).toContain("Brennick Foundation");
  expect(wordsOf(text, "Place")).toContain("Oskarova");
});

test("a name that opens a sentence is found, an ordinary word there is none", () => {
  const text = "Yesterday the shelling went on. Melikhov was wounded. Nobody helped Melikhov.";
  const people = wordsOf(text, "Person");
  expect(people).toEqual(["Melikhov", "Melikhov"]);
});

test("a family name alone is the person whom the page names in full", () => {
  const text = "Anders Kvalheim commanded the convoy. The road was mined. Later Kvalheim turned back.";
  const named = read(text).mentions.filter((it) => it.type === "Person" && it.form === "name");
  expect(new Set(named.map((it) => it.entity)).size).toBe(1);
  expect(named.map((it) => text.slice(it.start, it.end))).toEqual(["Anders Kvalheim", "Kvalheim"]);
});

test("in a headline in capitals the names are found, the other words are none", () => {
  const text = "SYRIAN ARMY RETAKES PALMYRA\n\nThe Syrian army entered Palmyra on Sunday, officials said.";
  expect(wordsOf(text, "Place")).toContain("PALMYRA");
  expect(wordsOf(text, "Person")).toEqual([]);
});

test("an organisation and its short form in brackets are two mentions of one", () => {
  const text =
    "Fighters of the Northern Liberation Council (NLC) took the bridge. The NLC said so on its channel.";
  const short = referentOf(text, "NLC");
  expect(short?.type).toBe("Organization");
  expect(short?.id).toBe(referentOf(text, "Northern Liberation Council")?.id);
});

test("titles are roles and no part of the name", () => {
  const text = "Foreign Minister Tomas Halvik arrived. Mr. Halvik did not speak.";
  expect(wordsOf(text, "Person")).toEqual(["Tomas Halvik", "Halvik"]);
  expect(referentOf(text, "Tomas Halvik")?.attributes.roles).toContain("foreign minister");
});

test("works, elections and peoples are neither people nor places", () => {
  const text = "He read War and Peace during the 2019 European Parliament election.";
  expect(wordsOf(text, "Person")).toEqual([]);
  expect(wordsOf(text, "Place")).toEqual([]);
});

test("a nickname in quotation marks is part of a person's name", () => {
  const text = "Col. Travis “Hammer” Caughlin spoke to reporters on Monday.";
  expect(wordsOf(text, "Person")).toEqual(["Travis “Hammer” Caughlin"]);
});

test("who is called Mr. is a person, wherever the name could also be a place", () => {
  expect(wordsOf("According to Mr. Sinjar, nobody was hurt.", "Person")).toEqual(["Sinjar"]);
});
