import { expect, test } from "vitest";
import { told } from "./told.ts";

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
