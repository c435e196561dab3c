import type { Document } from "../model/document.ts";
import { sha256 } from "../text/hash.ts";
import { seededRandom } from "../text/seeded-random.ts";
import { NAME_POOLS } from "./generated-names.ts";

type Draw = (pool: readonly string[]) => string;
type Sentence = (draw: Draw, random: () => number) => string;

const { units, people, towns, papers, agencies, weapons } = NAME_POOLS;
const MONTHS = ["January", "March", "April", "June", "August", "September", "November", "December"];

const dayOf = (random: () => number): string =>
  `${1 + Math.floor(random() * 28)} ${MONTHS[Math.floor(random() * MONTHS.length)]} ${2022 + Math.floor(random() * 3)}`;
const number = (random: () => number, most: number): number => 2 + Math.floor(random() * most);

/** What reports say, in sentences of our own; names are drawn anew each time. */
const SENTENCES: readonly Sentence[] = [
  (draw, random) => `The ${draw(units)} attacked positions near ${draw(towns)} on ${dayOf(random)}.`,
  (draw, random) => `On ${dayOf(random)} the ${draw(units)} withdrew from ${draw(towns)} under fire.`,
  (draw) => `${draw(people)} said that the ${draw(units)} had entered ${draw(towns)} without a fight.`,
  (draw) => `${draw(agencies)} denied that the ${draw(units)} had been in ${draw(towns)}.`,
  (draw) => `According to ${draw(papers)}, the ${draw(units)} is stationed in ${draw(towns)}.`,
  (draw) => `Colonel ${draw(people)}, commander of the ${draw(units)}, was seen in ${draw(towns)}.`,
  (draw) => `${draw(people)} serves in the ${draw(units)}, which is part of the ${draw(units)}.`,
  (draw) =>
    `“We sat in the cellar for two days and nobody came,” said ${draw(people)}, a resident of ${draw(towns)}.`,
  (draw) =>
    `In an intercepted call released by ${draw(agencies)}, a soldier of the ${draw(units)} speaks about ${draw(towns)}.`,
  (draw) => `The call was recorded by ${draw(agencies)} and verified by ${draw(papers)}.`,
  () => "The recording has not been independently verified.",
  (draw, random) =>
    `At least ${number(random, 40)} people were killed when a missile struck ${draw(towns)} on ${dayOf(random)}.`,
  (draw) =>
    `The ${draw(units)} used ${draw(weapons)} near ${draw(towns)}, ${draw(people)} told ${draw(papers)}.`,
  (draw) => `The ${draw(units)} plans to cross the river near ${draw(towns)} in spring.`,
  (draw) => `${draw(people)} met ${draw(people)} in ${draw(towns)} to speak about the exchange of prisoners.`,
  (draw) => `The mayor of ${draw(towns)}, ${draw(people)}, asked ${draw(agencies)} for help.`,
  (draw, random) =>
    `Of the ${number(random, 90)} men who came with the ${draw(units)}, few were left by winter.`,
  (draw) =>
    `A soldier from the ${draw(units)} told his mother that his battalion had been destroyed near ${draw(towns)}.`,
];

/** Mean number of sentences in a report. */
const SENTENCES_OF_REPORT = 12;

/** A draw by Zipf's law: the n-th name of a pool comes up about 1/n as often as the first. */
function zipfDraw(random: () => number): Draw {
  return (pool) => pool[Math.min(pool.length - 1, Math.floor(pool.length ** random()) - 1)] ?? "";
}

/**
 * A generated report by its number: some 200 words, names that others use too (by Zipf's law), every ninth a reprint of
 * an earlier one under another head line.
 */
export function generatedReport(number: number): Document {
  const isReprint = number % 9 === 8;
  const random = seededRandom(isReprint ? number - 5 : number);
  const draw = zipfDraw(random);
  const count = SENTENCES_OF_REPORT - 3 + Math.floor(random() * 7);
  const sentences = Array.from({ length: count }, () => {
    const sentence = SENTENCES[Math.floor(random() * SENTENCES.length)];
    const words = sentence?.(draw, random) ?? "";
    return words.charAt(0).toUpperCase() + words.slice(1);
  });
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 3) paragraphs.push(sentences.slice(at, at + 3).join(" "));
  const title = isReprint ? `Reprinted: notes of the day, ${number}` : `Notes of the day, ${number}`;
  const text = `${title}\n\n${paragraphs.join("\n\n")}\n`;
  const [month, day] = [1 + (number % 12), 1 + (number % 28)];
  return {
    id: `report-${String(number).padStart(6, "0")}`,
    text,
    sha256: sha256(text),
    file: `report-${number}.jsonl`,
    language: "en",
    title,
    publisher: papers[number % 7] ?? "",
    published: `2024-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  };
}
