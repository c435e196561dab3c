import { expect, test } from "vitest";
import { mentionsIn, wordsOf } from "./seen.ts";

test("addresses of pages and mail and names of accounts name nobody", () => {
  const text = "See https://t.me/kyiv_watch/441, t.me/me or desk@poltava-notes.org; posted by @RussianArmy.";
  expect(mentionsIn(text)).toEqual([]);
});

test("a number or letter that counts a paragraph is no amount and no pronoun", () => {
  const text = "I. Background\n\n41. In Darfur the force lost 12 men.\n\n5/ Interview in Kampala.";
  expect(wordsOf(text, "Quantity")).toEqual(["12"]);
  expect(mentionsIn(text)).not.toContain("Person pronoun: I");
});

test("a number that opens a line within a sentence is an amount", () => {
  expect(
    wordsOf(
      "According to the survivors the force that had entered the town lost\n12. The rest fled.",
      "Quantity",
    ),
  ).toEqual(["12"]);
});

test("the mark of a list is no part of what follows it", () => {
  const text = "• Officers refused to speak.\n• Soldiers of the 4th Brigade looted the town.";
  expect(wordsOf(text, "Person").every((it) => !it.includes("•"))).toBe(true);
});

test("a county in brackets is part of a unit's name", () => {
  const text =
    "The 50th (Northumbrian) Division and the 86th (Hertfordshire Yeomanry) Field Regiment attacked Hottot.";
  expect(wordsOf(text, "Unit")).toEqual([
    "50th (Northumbrian) Division",
    "86th (Hertfordshire Yeomanry) Field Regiment",
  ]);
});

test("a ship's prefix may be written with points", () => {
  expect(wordsOf("Support came from H.M.S. Orion and the S.S. Fort Stikine.", "Equipment")).toEqual([
    "H.M.S. Orion",
    "S.S. Fort Stikine",
  ]);
});
