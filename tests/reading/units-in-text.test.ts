import { expect, test } from "vitest";
import { mentionsIn, read, wordsOf } from "./seen.ts";
import { told } from "./told.ts";

const unitOf = (text: string, words: string) => {
  const { mentions, referents } = read(text);
  const mention = mentions.find((it) => it.type === "Unit" && text.slice(it.start, it.end) === words);
  return referents.find((it) => it.id === mention?.entity)?.attributes;
};

test("a division, its army and its district are three units and two edges", () => {
  const text =
    "The 19th Motor Rifle Division (49th Army [49 A], Northern District [ND]) moved to the border in May.";
  expect(wordsOf(text, "Unit")).toEqual(["19th Motor Rifle Division", "49th Army", "Northern District"]);
  expect(told(text)).toEqual([
    "19th Motor Rifle Division PART_OF 49th Army",
    "49th Army PART_OF Northern District",
  ]);
});

test("an address of units is a chain from the smallest to the largest", () => {
  expect(told("Sergeant Smith of C Company, 1st Battalion, 5th Marines was there.")).toEqual([
    "Smith MEMBER_OF C Company",
    "C Company PART_OF 1st Battalion",
    "1st Battalion PART_OF 5th Marines",
  ]);
});

test("a company of a battalion is part of it, and the battalion of its brigade", () => {
  expect(told("A company of the 4th Battalion, 118th Brigade held the village.")).toEqual([
    "A company PART_OF 4th Battalion",
    "4th Battalion PART_OF 118th Brigade",
  ]);
});

test("units in a list are not part of each other", () => {
  expect(told("The 4th Battalion, the 118th Brigade and the 3rd Division were named.")).toEqual([]);
});

test("a brigade named after a division in a list is not part of it", () => {
  expect(told("The 98th Airborne Division, the 11th Airborne Brigade and a convoy were named.")).toEqual([]);
});

test("a naval rank is no unit's number", () => {
  expect(wordsOf("Captain First Rank Viktor Sokolov of the Black Sea Fleet was named.", "Unit")).toEqual([
    "Black Sea Fleet",
  ]);
});

test("a soldier with his unit behind a comma is a member of it", () => {
  expect(told("Corporal Ivan Petrenko, 2nd Battalion, was named.")).toContain(
    "Ivan Petrenko MEMBER_OF 2nd Battalion",
  );
});

test("who commands a battalion of a regiment does not command the regiment", () => {
  expect(
    told("Colonel Mikhail Vasiliev, commander of the 2nd Battalion of the 108th Regiment, was named."),
  ).toEqual(["Mikhail Vasiliev COMMANDS 2nd Battalion", "2nd Battalion PART_OF 108th Regiment"]);
});

test("who commands a company of a battalion is a member of the battalion", () => {
  expect(told("Captain Omer Levy, a company commander in the 50th Battalion, was named.")).toEqual([
    "Omer Levy MEMBER_OF 50th Battalion",
  ]);
});

test("the country of the larger unit does not hide whose the smaller is", () => {
  expect(told("The 1st Battalion of the Ukrainian 82nd Brigade was named.")).toContain(
    "1st Battalion PART_OF 82nd Brigade",
  );
});

test("a place before an article is not part of a unit's name", () => {
  expect(wordsOf("In Gaza the Nahal Brigade's 932nd Battalion was named.", "Unit")).toEqual([
    "Nahal Brigade",
    "932nd Battalion",
  ]);
});

test("a division that an armed group owns is part of it", () => {
  expect(told("The Free Syrian Army's Sultan Murad Division was named.")).toContain(
    "Sultan Murad Division PART_OF Free Syrian Army",
  );
});

test("two units with one noun have each their number", () => {
  expect(unitOf("The 116th and 117th Brigades attacked.", "116th")).toMatchObject({
    number: "116",
    echelon: "brigade",
  });
});

test.each([
  ["The Iraqi 9th Armoured Division entered Mosul.", "9th Armoured Division", "IQ"],
  ["Russia's 76th Guards Air Assault Division entered Bucha.", "76th Guards Air Assault Division", "RU"],
  ["The IDF's 162nd Division entered Gaza.", "162nd Division", "IL"],
  ["The 2nd Army Corps (LPR) attacked.", "2nd Army Corps (LPR)", "RU"],
  ["Troops of the 6. Armee froze.", "6. Armee", "DE"],
  ["The Soviet Baltic Fleet left port.", "Baltic Fleet", "SU"],
])("%s", (text, words, country) => {
  expect(unitOf(text, words)?.country).toBe(country);
});

test("a force whose name opens in Arabic is an armed group or a unit", () => {
  const found = mentionsIn("Fighters of Liwa al-Tawhid, Jaysh al-Islam and Asa'ib Ahl al-Haq left.");
  expect(found).toContain("Unit name: Liwa al-Tawhid");
  expect(found).toContain("Organization name: Jaysh al-Islam");
  expect(found).toContain("Organization name: Asa'ib Ahl al-Haq");
});

test.each([
  "Leeds were relegated from the First Division in 1927.",
  "Brann played in the Second Division from 1997 till 2009.",
  "The team plays in the NCAA Division I.",
  "He lives on 5th Street near Third Avenue in the 9th Congressional District.",
  "The Third Reich fell.",
  "The Ford Motor Company and the 21st Century Fox company opened a plant.",
  "The president set up a Task Force on Climate Change after the Financial Action Task Force met.",
  "The London Fire Brigade came.",
  "The Peace Corps sent volunteers while the press corps waited.",
  "The 1st Corps of Cadets marched.",
  "The Popular Front won and the weather front moved east.",
  "The Civil Rights Division sued.",
  "The American Legion and the Royal British Legion met.",
  "He won the Legion of Honour.",
  "Boy Scout Troop 122 met.",
  "The 10th Division of the Superior Court ruled.",
  "Company A and Company B merged.",
  "The laptop has 512 MB of memory and 2 TD passes were thrown.",
  "The 38th NAACP Image Awards were given.",
  "The second wing of the house burnt.",
  "Brig. Gen. John Heltzel spoke.",
  "The later Maine Central Railroad Mountain Division closed.",
  "An EC-130 Commando Solo flew.",
])("no unit: %s", (text) => {
  expect(read(text).mentions.filter((it) => it.type === "Unit" && it.form === "name")).toEqual([]);
});
