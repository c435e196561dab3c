import fc from "fast-check";
import { expect, test } from "vitest";
import { EntityEdgeType } from "../../src/model/schema.ts";
import { fitsText } from "../../src/reading/fits-text.ts";
import { readDocument } from "../../src/reading/read-document.ts";
import { itemsIn } from "../../src/second-reader/ask-model.ts";
import { WordsIn } from "../../src/second-reader/find-words.ts";
import { withSecondClaims } from "../../src/second-reader/with-second-claims.ts";

const TEXT =
  "“We hold Lyman,” said Colonel Serhii Bondar of the 331st Airborne Regiment. The 98th Airborne Division fought the 92nd Brigade near Kupyansk, Ivan Petrenko told the Kyiv Courier.";
const READING = readDocument({ text: TEXT, language: "en" });

/** Words as a model may give them: of the text, of anything, cut anywhere. */
const words = fc.oneof(
  fc.tuple(fc.nat(TEXT.length), fc.nat(80)).map(([start, length]) => TEXT.slice(start, start + length)),
  fc.constantFrom(
    "Serhii Bondar",
    "331st Airborne Regiment",
    "Kupyansk",
    "98th Airborne Division",
    "92nd Brigade",
  ),
  fc.string(),
  fc.constantFrom("__proto__", "constructor", "\ud800", "\u0000", ""),
);
const item = fc.record(
  {
    kind: fc.constantFrom("relation", "claim", "other"),
    relation: fc.constantFrom(...EntityEdgeType.options, "OWNS"),
    subject: words,
    object: words,
    about: fc.array(words, { maxLength: 3 }),
    quote: words,
    saidBy: fc.option(words),
    polarity: fc.constantFrom("asserted", "denied"),
    modality: fc.constantFrom("factual", "planned", "sure"),
  },
  { requiredKeys: ["kind"] },
);

test("whatever a model says, each claim that is taken stands in the text and names mentions that the rules found", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          item,
          fc.json().map((it): unknown => JSON.parse(it)),
        ),
        { maxLength: 8 },
      ),
      (items) => {
        const found = itemsIn(JSON.stringify({ items }));
        if (!found) return;
        const answer = { key: "k", model: "any", prompt: "p", ...found, tokens: 1 };
        const { reading, taken, dropped } = withSecondClaims(TEXT, READING, [answer]);
        expect(fitsText(reading, TEXT)).toBe(true);
        expect(taken + [...dropped.values()].reduce((sum, it) => sum + it, 0)).toBe(items.length);
        expect(reading.mentions).toBe(READING.mentions);
        expect(reading.claims.slice(0, READING.claims.length)).toEqual(READING.claims);
        for (const claim of reading.claims.slice(READING.claims.length)) expect(claim.readBy).toBe("any");
        expect(new Set(reading.claims.map((it) => it.id)).size).toBe(reading.claims.length);
      },
    ),
    { numRuns: 300 },
  );
});

test("an answer that is no JSON of the asked form is none", () => {
  for (const content of ["", "null", "[]", '{"items": {}}', '{"items": [', "items: none"])
    expect(itemsIn(content)).toBeNull();
  expect(itemsIn('{"items": []}')).toEqual({ items: [], malformed: 0 });
});

test("words are found as whole words, whatever quotation marks, dashes and blanks are between", () => {
  const text = "He said “Lyman’s  gone” – twice. Lymansk too.";
  const found = (words: string): string[] =>
    new WordsIn(text).placesOf(words).map((it) => text.slice(it.start, it.end));
  expect(found('"Lyman\'s gone" - twice')).toEqual(["“Lyman’s  gone” – twice"]);
  expect(found("Lyman")).toEqual(["Lyman"]);
  expect(found("lyman")).toEqual([]);
  expect(found(" ")).toEqual([]);
});
