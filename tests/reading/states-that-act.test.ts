import { expect, test } from "vitest";
import { readDocument } from "../../src/reading/read-document.ts";

/** The type of each mention with some words, in the order of the text. */
function typesOf(text: string, words: string): string[] {
  return readDocument({ text, language: "en" })
    .mentions.filter(({ start, end }) => text.slice(start, end) === words)
    .map(({ type }) => type);
}

test.each([
  ["Oman has accused its neighbour of shelling the port.", "Oman"],
  ["Kenya is supporting the talks.", "Kenya"],
  ["The bridge was bombed by Sudan in May.", "Sudan"],
  ["Nations which have joined the force include Kenya, Chile and Nepal.", "Chile"],
  ["Kenya and Nepal agreed to send police.", "Kenya"],
  ["Kenya’s response was late.", "Kenya"],
  ["Kenya is committed to the force.", "Kenya"],
  ["Tehran has not commented on the strike.", "Tehran"],
  ["Moscow denied it.", "Moscow"],
  ["The Kremlin called it a lie.", "Kremlin"],
])("%s: a state acts", (text, words) => {
  expect(typesOf(text, words)).toEqual(["Organization"]);
});

test.each([
  ["The column left Moscow in the morning.", "Moscow"],
  ["Fighting went on in Sudan.", "Sudan"],
  ["Kenya is a country in East Africa.", "Kenya"],
  ["Kenya’s capital was calm.", "Kenya"],
  ["It was verified by a US newspaper.", "US"],
  ["They crossed Oman, Yemen and Chad on foot.", "Yemen"],
])("%s: a place is where something is", (text, words) => {
  expect(typesOf(text, words)).toEqual(["Place"]);
});
