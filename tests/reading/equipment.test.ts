import { expect, test } from "vitest";
import { read, wordsOf } from "./seen.ts";

const equipmentOf = (text: string, words: string) => {
  const { mentions, referents } = read(text);
  const mention = mentions.find((it) => it.type === "Equipment" && text.slice(it.start, it.end) === words);
  return referents.find((it) => it.id === mention?.entity);
};

test.each([
  ["US-made Abrams tanks crossed the river.", "Abrams tanks", "tank", "US"],
  ["Footage shows one damaged Bradley near Robotyne.", "Bradley", "infantryVehicle", "US"],
  ["The Abrams was hit.", "Abrams", "tank", "US"],
  ["Missiles of the types Javelin and Stugna-P were fired.", "Javelin", "antiTank", "US"],
  [
    "They fired from multiple launch rocket systems.",
    "multiple launch rocket systems",
    "rocketArtillery",
    undefined,
  ],
  ["Germany sent Leopard 2A8 tanks.", "Leopard 2A8 tanks", "tank", "DE"],
  ["Two T-72B3s burnt.", "T-72B3s", "tank", "RU"],
  ["A T-80BVM was lost.", "T-80BVM", "tank", "SU"],
  ["Lancet loitering munitions hit a gun.", "Lancet loitering munitions", "drone", "RU"],
  ["Shahed-107 drones flew over the town.", "Shahed-107 drones", "drone", "IR"],
  ["Kh-71 cruise missiles were fired.", "Kh-71 cruise missiles", "missile", "RU"],
  ["A Hwasong-18 missile was launched.", "Hwasong-18 missile", "missile", "KP"],
  ["Su-34 bombers dropped bombs.", "Su-34 bombers", "aircraft", "RU"],
  ["An F-16AM shot it down.", "F-16AM", "aircraft", "US"],
  ["A KC-135R Stratotanker landed.", "KC-135R Stratotanker", "aircraft", "US"],
  ["B-1 bombers took off.", "B-1 bombers", "aircraft", "US"],
  ["JF-17 jets took off.", "JF-17 jets", "aircraft", "CN"],
  ["A Mi-8AMTSh helicopter crashed.", "Mi-8AMTSh helicopter", "helicopter", "SU"],
  ["An S-300PMU-2 battery moved.", "S-300PMU-2", "airDefence", "RU"],
  ["They had M777 howitzers.", "M777 howitzers", "artillery", "US"],
  ["USS Gerald R. Ford sailed.", "USS Gerald R. Ford", "ship", "US"],
  ["HMS Prince of Wales sailed.", "HMS Prince of Wales", "ship", "GB"],
  ["The Russian missile cruiser Moskva sank.", "Moskva", "ship", "RU"],
  ["The frigate Admiral Makarov was hit.", "Admiral Makarov", "ship", undefined],
  ["The landing ship Novocherkassk was hit.", "Novocherkassk", "ship", undefined],
  ['The patrol ship "Vasily Bykov" burnt.', "Vasily Bykov", "ship", undefined],
])("%s", (text, words, kind, country) => {
  const found = equipmentOf(text, words);
  expect(found?.attributes.kind).toBe(kind);
  if (country !== undefined) expect(found?.attributes.country).toBe(country);
});

test.each([
  ["Soldiers fired 155mm howitzers.", ["155mm howitzers"]],
  [
    "They had machine guns, mortars and rocket-propelled grenades.",
    ["machine guns", "mortars", "rocket-propelled grenades"],
  ],
  ["Barrel bombs and chemical weapons were used.", ["Barrel bombs", "chemical weapons"]],
  [
    "A remotely piloted aircraft and an armored vehicle burnt.",
    ["remotely piloted aircraft", "armored vehicle"],
  ],
])("by their nouns: %s", (text, words) => {
  expect(wordsOf(text, "Equipment")).toEqual(words);
});

test.each([
  "COVID-19 spread before the G-20 summit.",
  "She has a B-1 visa and he an H-1B visa.",
  "The M-23 rebels met M23 fighters.",
  "The M-4 highway and Highway M-4 were closed.",
  "Flight MH-17 and MH370 vanished.",
  "R-Utah Sen. Mike Lee and D-Calif. lawmakers spoke.",
  "The think tank published it.",
  "A tank crew and drone operators came.",
  "The suicide bomber killed ten.",
  "He went to MI-6 and then to MI5.",
  "Vitamin B-12 helps in the K-12 school.",
  "He drove an F-150 pickup on I-95.",
  "A 10-foot-long island stands in the kitchen.",
  "SS Obergruppenführer Wolff came.",
  "A passenger plane landed.",
])("no equipment: %s", (text) => {
  expect(wordsOf(text, "Equipment")).toEqual([]);
});

test("a person and a family called like a weapon are none", () => {
  const text = "General Omar Bradley wrote to the Bradley family. Elliott Abrams did not.";
  expect(read(text).mentions.filter((it) => it.type === "Equipment")).toEqual([]);
});
