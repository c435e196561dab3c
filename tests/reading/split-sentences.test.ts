import { expect, test } from "vitest";
import { splitSentences } from "../../src/reading/split-sentences.ts";
import { tokenise } from "../../src/reading/tokenise.ts";

const sentencesOf = (text: string): string[] =>
  splitSentences(text, []).map((it) => text.slice(it.start, it.end));

test.each([
  [
    "a rank with points",
    "Lt. Col. J. R. Smith arrived. He left.",
    ["Lt. Col. J. R. Smith arrived.", "He left."],
  ],
  [
    "a letter at the end of a designation",
    "It lost a 2S19 Msta-S. The crew fled.",
    ["It lost a 2S19 Msta-S.", "The crew fled."],
  ],
  ["a short month", "It fell in Sep. 2023. Nobody knew.", ["It fell in Sep. 2023.", "Nobody knew."]],
  ["a country in initials", "The U.S. Army came. It stayed.", ["The U.S. Army came.", "It stayed."]],
  ["initials at the end", "They left the U.S. The war went on.", ["They left the U.S.", "The war went on."]],
  ["a saint's town", "They shelled St. Ives today.", ["They shelled St. Ives today."]],
  ["a unit of length", "It took 6,000 square km. in two weeks.", ["It took 6,000 square km. in two weeks."]],
  ["a decimal", "They lost 3.5 km of trench. It rained.", ["They lost 3.5 km of trench.", "It rained."]],
  ["a number", "No. 5 Commando landed. It won.", ["No. 5 Commando landed.", "It won."]],
  ["a quotation that ends a sentence", "“We hold.” He smiled.", ["“We hold.”", "He smiled."]],
  ["a question inside a sentence", "“Do we hold?” she asked.", ["“Do we hold?” she asked."]],
  [
    "a soldier's rank and state",
    "Sgt. Lee of Tampa, Fla., died. He was 21.",
    ["Sgt. Lee of Tampa, Fla., died.", "He was 21."],
  ],
  [
    "a dateline",
    "KYIV, Ukraine (Reuters) – Shells fell. They lit fires.",
    ["KYIV, Ukraine (Reuters) –", "Shells fell.", "They lit fires."],
  ],
  [
    "a dateline with its day",
    "Kyiv, 3 May (Ukrinform) — Shells fell.",
    ["Kyiv, 3 May (Ukrinform) —", "Shells fell."],
  ],
  [
    "a sentence that a dash divides is no dateline",
    "Kyiv – the capital – was quiet. The General Staff - or what was left - met.",
    ["Kyiv – the capital – was quiet.", "The General Staff - or what was left - met."],
  ],
  [
    "notes behind a full stop",
    "He lost.[1][2] On May 3 he fled. [3] He died.",
    ["He lost.[1][2]", "On May 3 he fled. [3]", "He died."],
  ],
  ["a numbered heading", "2.1. The southern front\n\nIt held.", ["2.1. The southern front", "It held."]],
  [
    "a year of birth",
    "He (b. March 1970) left, as did she (c. 1975).",
    ["He (b. March 1970) left, as did she (c. 1975)."],
  ],
  [
    "a name in small letters",
    "They fled. al-Nusra took the town. de Mistura spoke.",
    ["They fled.", "al-Nusra took the town.", "de Mistura spoke."],
  ],
  [
    "a writer without capitals",
    "we hold the town. they left yesterday.",
    ["we hold the town.", "they left yesterday."],
  ],
  ["a list", "They lost:\n- two tanks\n- a bridge", ["They lost:", "- two tanks", "- a bridge"]],
  [
    "dots that go on",
    "They came … and went. Then ... Nothing.",
    ["They came … and went.", "Then ...", "Nothing."],
  ],
  ["wire-style quotation marks", "''We hold.'' He smiled.", ["''We hold.''", "He smiled."]],
  ["a headline", "Town falls to rebels\n\nThe town fell.", ["Town falls to rebels", "The town fell."]],
])("%s", (_, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test("lines broken by an e-mail are one paragraph", () => {
  const text =
    "The brigade left the town in the night and moved to a village that\nlies south of the river, where it was met by two companies of the\nregiment and by a column that brought food and water for the men\nand the horses.";
  expect(sentencesOf(text)).toHaveLength(1);
});

test("what was set aside holds no sentence", () => {
  const text = "One. Advertisement Two.";
  expect(splitSentences(text, [{ start: 5, end: 18 }]).map((it) => text.slice(it.start, it.end))).toEqual([
    "One.",
    "Two.",
  ]);
});

test("a possessive, a short verb and a hyphen are tokens of their own; no-break spaces part words", () => {
  const text = "Kyiv’s well-known men can’t\u00a0say: we’re 6,000.";
  expect(tokenise(text, 0, text.length).map((it) => it.text)).toEqual(
    "Kyiv ’s well - known men can’t say : we ’re 6,000 .".split(" "),
  );
});
