import { expect, test } from "vitest";
import { said, told } from "./told.ts";

test.each([
  ["The 72nd Brigade isn't in Vuhledar.", "72nd Brigade LOCATED_AT Vuhledar, denied"],
  [
    "Colonel Petro Horbenko did not serve in the 72nd Brigade.",
    "Petro Horbenko MEMBER_OF 72nd Brigade, denied",
  ],
  [
    "Colonel Petro Horbenko, a veteran of two wars, never served in the 36th Army.",
    "Petro Horbenko MEMBER_OF 36th Army, denied",
  ],
  [
    "The 72nd Brigade has never been part of the 9th Army Corps.",
    "72nd Brigade PART_OF 9th Army Corps, denied",
  ],
  ["The 72nd Brigade is not based in Kyiv.", "72nd Brigade BASED_IN Kyiv, denied"],
  [
    "Colonel Petro Horbenko does not command the 72nd Brigade.",
    "Petro Horbenko COMMANDS 72nd Brigade, denied",
  ],
  [
    "Colonel Petro Horbenko did not take part in the assault on Hostomel.",
    "Petro Horbenko PARTICIPATED_IN assault, denied",
  ],
  [
    "Moscow denied that the 92nd Brigade had entered Bucha.",
    "92nd Brigade LOCATED_AT Bucha, denied, by Moscow",
  ],
  [
    "Moscow denied that the 92nd Brigade had been in Bucha.",
    "92nd Brigade LOCATED_AT Bucha, denied, by Moscow",
  ],
  [
    "Moscow said it was not true that the 92nd Brigade was in Bucha.",
    "92nd Brigade LOCATED_AT Bucha, denied, by Moscow",
  ],
])("%s", (text, relation) => {
  expect(told(text)).toContain(relation);
});

test.each([
  "The 76th Division is believed to be in Irpin.",
  "The 76th Division was said to be in Irpin.",
  "The 76th Division is reportedly in Irpin.",
  "The 76th Division may be in Irpin.",
  "Reportedly, the 76th Division is in Irpin.",
  "There is no evidence that the 76th Division is in Irpin.",
  "It is not clear whether the 76th Division is in Irpin.",
  "Rumours that the 76th Division is in Irpin spread.",
  "If the 76th Division is in Irpin, the road is closed.",
  "The recordings purport to show men of the 76th Division in Irpin.",
  "The claim that the 76th Division was in Irpin is false.",
  "Xq denied that the 76th Division was in Irpin.",
  "Western officials have alleged that the 76th Division was in Irpin.",
])("no fact: %s", (text) => {
  expect(told(text).filter((it) => /^76th Division LOCATED_AT Irpin(?:, by.*)?$/.test(it))).toEqual([]);
});

test("who takes no part in an assault does not deny where it was", () => {
  expect(told("Petro Horbenko did not take part in the assault on Hostomel.")).toContain(
    "assault OCCURRED_AT Hostomel",
  );
});

test("where one soldier is, his regiment need not be", () => {
  expect(told("A wounded soldier of the 76th Division is in Moscow.")).not.toContain(
    "76th Division LOCATED_AT Moscow",
  );
});

test("the speaker named behind a quotation said it; who is named before it passed it on", () => {
  const text =
    "A captain was ill. Nile Herald writes: “The captain died in Homs last week,” said a relative in tears.";
  expect(said(text)).toContain("a relative: The captain died in Homs last week");
  expect(said(text).join()).not.toContain("Herald: The captain");
});

test.each([
  ["The brigade was in the town, according to its spokesman Oleksandr Borodin.", "Oleksandr Borodin"],
  ["“This is wrong,” U.S. Secretary of State Antony Blinken said in Brussels.", "Antony Blinken"],
  [
    "Another man, whom the Main Directorate of Intelligence calls a sergeant, complains that the brigade has no shells.",
    "Another man",
  ],
])("%s", (text, speaker) => {
  expect(said(text).map((it) => it.split(":")[0])).toEqual([speaker]);
});

test("a dateline belongs to nobody's words", () => {
  expect(
    said("KYIV, Ukraine (Dnipro Wire) - Russia launched 40 drones at Odesa, Ukraine's air force said."),
  ).toEqual(["Ukraine's air force: Russia launched 40 drones at Odesa"]);
});

test("what could not be checked at the end of a paragraph is of that paragraph alone", () => {
  const text = `Moscow said the 92nd Brigade was in Irpin.

Kyiv said the 76th Division was in Bucha. The claim could not be independently verified.`;
  expect(told(text)).toEqual([
    "92nd Brigade LOCATED_AT Irpin, by Moscow",
    "76th Division LOCATED_AT Bucha, unverified, by Kyiv",
  ]);
});

test("what a caller says in a call that nobody could check is unverified", () => {
  const text =
    "HUR published a call, which could not be independently verified, in which a soldier of the 5th Tank Brigade says he is in Bucha. “My regiment is in Kupyansk,” the soldier says.";
  const places = told(text).filter((it) => it.includes("LOCATED_AT"));
  expect(places).toHaveLength(2);
  for (const it of places) expect(it).toContain("unverified");
});

test("one relation told twice in the same words is one claim", () => {
  expect(told("General Mohamed Dagalo, who commands the 5th Brigade, left.")).toEqual([
    "Mohamed Dagalo COMMANDS 5th Brigade",
  ]);
});
