import { expect, test } from "vitest";
import { parseUnitName } from "../../src/reading/units/parse-unit-name.ts";

test.each([
  [
    "331st Guards Airborne Regiment",
    { number: "331", echelon: "regiment", branch: "airborne", honorific: "Guards", qualifiers: ["guards"] },
  ],
  [
    "25th Separate Motorised Rifle Brigade",
    { number: "25", echelon: "brigade", branch: "motorRifle", qualifiers: ["separate"] },
  ],
  ["25th Motor Rifle Brigade", { number: "25", echelon: "brigade", branch: "motorRifle" }],
  ["1st Tank Army", { number: "1", echelon: "army", branch: "armored" }],
  ["118 OMBr", { number: "118", echelon: "brigade", branch: "mechanized", country: "UA" }],
  ["25th Inf Div", { number: "25", echelon: "division", branch: "infantry" }],
  ["XIV Panzer Corps", { number: "14", echelon: "corps", branch: "armored", country: "DE" }],
  ["Third Army", { number: "3", echelon: "army" }],
  ["No. 617 Squadron", { number: "617", echelon: "squadron" }],
  [
    "93rd Mechanized Brigade “Kholodny Yar”",
    { number: "93", echelon: "brigade", branch: "mechanized", honorific: "Kholodny Yar", country: "UA" },
  ],
  [
    "72nd Black Zaporozhians Brigade",
    { number: "72", echelon: "brigade", honorific: "Black Zaporozhians", country: "UA" },
  ],
  ["Azov Regiment", { echelon: "regiment", honorific: "Azov", country: "UA" }],
  ["Company B", { number: "B", echelon: "company" }],
  ["5th Marines", { number: "5", echelon: "regiment", branch: "marine" }],
  ["11th Army Corps", { number: "11", echelon: "corps" }],
  ["2nd Bn, 25th Inf Div", { number: "2", echelon: "battalion", parent: "25th Inf Div" }],
  [
    "3rd Battalion of the 75th Ranger Regiment",
    { number: "3", echelon: "battalion", parent: "75th Ranger Regiment" },
  ],
])("%s", (name, expected) => {
  expect(parseUnitName(name)).toEqual(expected);
});

test.each([
  "Ford Motor Company",
  "the first company to arrive",
  "5 battalions",
  "2023 Division",
  "Popular Front",
  "a front line",
])("%s is no unit's name", (name) => {
  expect(parseUnitName(name)).toBeNull();
});
