import type { Document } from "../../src/model/document.ts";
import { sha256 } from "../../src/text/hash.ts";
import { seededRandom } from "../../src/text/seeded-random.ts";

const UNITS = [
  "331st Airborne Regiment",
  "31st Airborne Brigade",
  "331st Motor Rifle Regiment",
  "64th Separate Motor Rifle Brigade",
  "74th Separate Motor Rifle Brigade",
  "92nd Assault Brigade",
  "14th Mechanized Brigade",
  "5th Brigade",
  "5th Tank Brigade",
  "5th Assault Brigade",
];
const PLACES = ["Kupyansk", "Bucha", "Izium", "Kherson", "Lyman", "Bakhmut", "Vovchansk"];
const AGENCIES = [
  "HUR",
  "the Security Service of Ukraine",
  "the General Staff of Ukraine",
  "the Russian Defence Ministry",
];
const PAPERS = ["The New York Times", "Reuters", "the BBC", "The Guardian"];
const PEOPLE = [
  "Oleh Bondar",
  "Serhii Koval",
  "Ivan Lapin",
  "Ivan Lapyn",
  "Vladimir Putin",
  "Volodymyr Zelensky",
];
const WHEN = [
  "in September 2022",
  "on 12 March 2023",
  "in late May 2022",
  "in 2023",
  "overnight",
  "last week",
];

type Pick = <T>(list: readonly T[]) => T;
type Sentence = (pick: Pick) => string;

const SENTENCES: readonly Sentence[] = [
  (pick) => `The ${pick(UNITS)} attacked positions near ${pick(PLACES)} ${pick(WHEN)}.`,
  (pick) => `A soldier from the ${pick(UNITS)} told his mother that the battalion had been destroyed.`,
  (pick) => `“We are in ${pick(PLACES)}. Nobody told us why we came here,” said one of the soldiers.`,
  (pick) => `The call was recorded by ${pick(AGENCIES)} and verified by ${pick(PAPERS)}.`,
  (pick) =>
    `In an intercepted call released by ${pick(AGENCIES)}, a Russian soldier speaks about ${pick(PLACES)}.`,
  () => "The recording has not been verified.",
  (pick) =>
    `Colonel ${pick(PEOPLE)}, commander of the ${pick(UNITS)}, was seen in ${pick(PLACES)} ${pick(WHEN)}.`,
  (pick) => `${pick(PEOPLE)} said that the ${pick(UNITS)} had withdrawn from ${pick(PLACES)}.`,
  (pick) => `${pick(AGENCIES)} denied that the ${pick(UNITS)} had entered ${pick(PLACES)}.`,
  (pick) => `According to ${pick(PAPERS)}, the ${pick(UNITS)} is stationed in ${pick(PLACES)}.`,
  (pick) => `The ${pick(UNITS)} plans to cross the river near ${pick(PLACES)}.`,
  (pick) => `${pick(PLACES)} lies in Ukraine, and the fighting there went on ${pick(WHEN)}.`,
];

/** A short report of the pool: seeded, with names that others of the pool use too; every seventh repeats one before it. */
export function generatedReport(number: number): Document {
  const random = seededRandom(number % 7 === 6 ? number - 3 : number);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
  const count = 2 + Math.floor(random() * 4);
  const sentences = Array.from({ length: count }, () => pick(SENTENCES)(pick));
  const text = `${sentences.map((it) => it.charAt(0).toUpperCase() + it.slice(1)).join(" ")}\n`;
  return {
    id: `report-${String(number).padStart(2, "0")}`,
    text,
    sha256: sha256(text),
    file: `report-${number}.jsonl`,
    language: "en",
    ...(number % 3 === 0 && {
      published: `2023-0${1 + (number % 9)}-1${number % 9}`,
      publisher: `Outlet ${number % 4}`,
    }),
  };
}

/** The pool that the laws draw from: 66 reports with shared names. */
export const REPORTS: readonly Document[] = Array.from({ length: 66 }, (_, i) => generatedReport(i));
