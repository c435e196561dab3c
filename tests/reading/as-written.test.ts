import { expect, test } from "vitest";
import { mentionsIn, sameAs, wordsOf } from "./seen.ts";

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

test("in an interview written in turns, I and you are who speaks and who is spoken to", () => {
  const text = `An interview with Omar Haddad

Q: Where were you in March?
A: I was in Daraa. A driver took me to Homs. My unit stayed.

Q: Who led you?
A: Through the war, Colonel Samir. He told me nothing.`;
  expect(sameAs(text, "Omar Haddad")).toEqual(["Omar Haddad", "you", "I", "me", "My", "you", "me"]);
});

test("a speaker in capitals before a colon is who was named in full", () => {
  const text = `Lena Brandt spoke to Musa Idris in Nyala.

BRANDT: Did you see the town fall?

IDRIS: I saw the fires.

BRANDT: What did you do?`;
  expect(sameAs(text, "Musa Idris")).toEqual(["Musa Idris", "you", "IDRIS", "I", "you"]);
});

test("a family name with its particle is the same with and without the given name", () => {
  const text =
    "Osama bin Laden hid there. Soldiers hunted bin Laden. Bashar al-Assad spoke. Al-Assad left. Ana van der Veen fled; Van der Veen came back.";
  expect(sameAs(text, "Osama bin Laden")).toEqual(["Osama bin Laden", "bin Laden"]);
  expect(sameAs(text, "Bashar al-Assad")).toEqual(["Bashar al-Assad", "Al-Assad"]);
  expect(sameAs(text, "Ana van der Veen")).toEqual(["Ana van der Veen", "Van der Veen"]);
});

test("his fate of which nobody knows is not nobody's", () => {
  const text =
    "A soldier, identified as Ivan Petrenko, was filmed near Orikhiv. Nobody has confirmed his fate.";
  expect(sameAs(text, "Ivan Petrenko")).toContain("his");
});

test("casualties are people where they are counted", () => {
  const people = wordsOf("Casualties are unknown. The brigade had 40 casualties. The soul rests.", "Person");
  expect(people).toEqual(["casualties"]);
});

test("what somebody served as is he", () => {
  expect(sameAs("Ivan Petrenko, 34, served as a sergeant in the army.", "Ivan Petrenko")).toHaveLength(2);
});

test("the city of a dateline is a place wherever the page names it", () => {
  const text =
    "CHARLOTTE - Police released a video on Friday.\n\nProtesters marched through Charlotte, and Charlotte stayed calm.";
  expect(wordsOf(text, "Place")).toEqual(["CHARLOTTE", "Charlotte", "Charlotte"]);
});

test("a ship of a class is equipment, not the person that the class is named after", () => {
  const text = "The Arleigh Burke-class destroyer USS Bulkeley met two Kilo-class attack submarines.";
  expect(wordsOf(text, "Equipment")).toEqual([
    "Arleigh Burke-class destroyer",
    "USS Bulkeley",
    "Kilo-class attack submarines",
  ]);
  expect(wordsOf(text, "Person")).toEqual([]);
});

test("its commander is a unit's, not a town's", () => {
  const text =
    "The militia captured the base of the 16th Infantry Division in Nyala. Its commander, Colonel Musa Idris, fled.";
  expect(
    sameAs(text, "16th Infantry Division").includes("Its") || sameAs(text, "The militia").includes("Its"),
  ).toBe(true);
});

test("headings of a table's columns are nobody", () => {
  const text =
    "Unit | Location | Strength | Commander\n503rd Regiment | Verbove | 900 | Col. Ruslan Gadzhiev";
  expect(mentionsIn(text)).not.toContain("Person nominal: Commander");
  expect(mentionsIn(text)).not.toContain("Place nominal: Location");
  expect(wordsOf(text, "Person")).toEqual(["Ruslan Gadzhiev"]);
});

test("a word of a state's name is no people", () => {
  expect(wordsOf("The United Arab Emirates denied it.", "Group")).toEqual([]);
});
