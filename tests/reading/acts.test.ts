import { expect, test } from "vitest";
import { sameAs } from "./seen.ts";
import { said, told } from "./told.ts";

test.each([
  ["a state that strikes is no place", "U.S. airstrikes killed nine people in Idlib.", "OCCURRED_AT U.S."],
  [
    "who reports did not kill",
    "Troops raided Jabalia, the Israel Defense Forces said, killing two people.",
    "Israel Defense Forces PARTICIPATED_IN",
  ],
  ["his men are not he", "Baltic Herald withdrew its claim on Friday.", "PARTICIPATED_IN withdrew"],
  [
    "another acts than the one named before",
    "The IRA had grown after the River Regiment killed 13 protesters in Derry.",
    "IRA PARTICIPATED_IN",
  ],
  [
    "a region lies in no district",
    "They left Loei Province, Nakhon Thai District and the coast.",
    "Loei Province LOCATED_IN",
  ],
  [
    "whom something was done to in a town",
    "The poisoning of a spy and his daughter in London went on.",
    "LOCATED_AT London",
  ],
  [
    "the body before the one who is met",
    "Antony Blinken met NATO Secretary General Jens Stoltenberg in Brussels.",
    "NATO PARTICIPATED_IN",
  ],
  [
    "a strike kills, not the one named before",
    "Hezbollah fired at Haifa, hours after an Israeli strike killed Ibrahim Aqil.",
    "Hezbollah PARTICIPATED_IN killed",
  ],
  [
    "who tells of fighting does not fight",
    "Ukraine's General Staff said fighting was continuing near Hlyboke.",
    "General Staff PARTICIPATED_IN",
  ],
  [
    "an owner within a name is not what somebody heads",
    "Ibrahim Aqil, the head of its Radwan Force, left. Hezbollah wept.",
    "HOLDS_POST its",
  ],
  ["going out is no explosion", "Isabel Marsh went off in Brussels.", "PARTICIPATED_IN went off"],
])("%s", (_, text, wrong) => {
  expect(told(text).filter((it) => it.includes(wrong))).toEqual([]);
});

test("a purpose or a charge is no fact", () => {
  expect(told("The campaign to liberate Mosul began.")).toContain("liberate OCCURRED_AT Mosul, planned");
  expect(told("Two men accused of bombing Boston left.").filter((it) => /Boston$/.test(it))).toEqual([]);
});

test("ranks stand between the verb and the name", () => {
  expect(told("The 110th Brigade is led by Colonel Ivan Vinnik.")).toEqual([
    "Ivan Vinnik COMMANDS 110th Brigade",
  ]);
});

test("a second death in a report is another event than that of its headline", () => {
  const text = `Mine kills Russian general in Syria

A Russian general was killed in Syria, the Defence Ministry said. Twenty fighters were killed in Homs.`;
  const at = told(text).filter((it) => it.includes("OCCURRED_AT"));
  expect(at.some((it) => it.startsWith("killed OCCURRED_AT Homs"))).toBe(true);
});

test("his battalion is not the battalion of an earlier paragraph", () => {
  const text = `Lt. Col. Derrill Daniel commanded the 2nd Battalion.

A German prisoner said his battalion had lost most of its officers.`;
  expect(sameAs(text, "2nd Battalion")).not.toContain("his battalion");
});

test("what is said in a quotation is not whom the report means", () => {
  const text =
    "A man talks to his sister. “The lieutenant was in Kreminna,” the man says. “Don't tell dad,” his sister says.";
  expect(sameAs(text, "The lieutenant")).toEqual(["The lieutenant"]);
});

test("an agency that reports behind a denial is no part of it", () => {
  expect(
    said("The 27th Brigade has denied that it left Lyman without orders, Russian state agency RIA reported."),
  ).toContain("27th Brigade: it left Lyman without orders");
});

test("two people of one family name are two", () => {
  const text =
    "Abdelrahim Dagalo is under sanctions. He is the brother of General Mohamed Hamdan Dagalo of Darfur.";
  expect(sameAs(text, "Abdelrahim Dagalo")).toContain("He");
  expect(sameAs(text, "Abdelrahim Dagalo")).not.toContain("Mohamed Hamdan Dagalo");
});
