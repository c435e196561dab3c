import { expect, test } from "vitest";
import { packModel } from "../../src/reading/learned/model-file.ts";
import { readerOf, readNameModel } from "../../src/reading/names/name-model.ts";
import { ruleNames } from "../../src/reading/names/rule-names.ts";
import { tagNames } from "../../src/reading/names/tag-names.ts";
import { openPage } from "../../src/reading/open-page.ts";
import { learnNames } from "../../src/training/names/learn-names.ts";
import type { MarkedName, NameDocument } from "../../src/training/names/name-corpus.ts";
import { nameExamples } from "../../src/training/names/name-examples.ts";
import { packNames } from "../../src/training/train-names.ts";

const PEOPLE = ["Halvard Miklos", "Orla Bretton", "Desmond Tarku", "Ines Calvera", "Piotr Zaleski"];
const PLACES = ["Vornholm", "Skarreby", "Tellmora", "Quistad", "Brannock"];
const BODIES = ["Ferrow Institute", "Landsby Council", "Merrin Company", "Osten League", "Parrel Society"];

function marked(id: number): NameDocument {
  const person = PEOPLE[id % PEOPLE.length] ?? "";
  const place = PLACES[(id * 2) % PLACES.length] ?? "";
  const body = BODIES[(id * 3) % BODIES.length] ?? "";
  const text = `${person} was born in ${place}. Later ${person} worked for the ${body} in ${place}.`;
  const names: MarkedName[] = [];
  const mark = (words: string, type: MarkedName["type"]) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      names.push({ start: at, end: at + words.length, type });
  };
  mark(person, "Person");
  mark(place, "Place");
  mark(body, "Organization");
  return { id: `${id}`, set: "wikigold", text, names, untold: [], others: [] };
}

const documents = Array.from({ length: 24 }, (_, id) => marked(id));

test("the same texts teach the same weights, to the byte", () => {
  const once = packModel(packNames(learnNames(documents.map(nameExamples))));
  const again = packModel(packNames(learnNames(documents.map(nameExamples))));
  expect(Buffer.compare(once, again)).toBe(0);
});

test("what was learned is found in a text that was not among the lessons", () => {
  const model = readerOf(readNameModel(packNames(learnNames(documents.map(nameExamples)))));
  const text =
    "Orla Bretton was born in Brannock. Later Orla Bretton worked for the Osten League in Quistad.";
  const { page } = openPage({ text });
  const found = tagNames(page, ruleNames(page).all, model).map(({ sentence, from, after, type }) => {
    const tokens = page.sentences[sentence]?.tokens ?? [];
    return `${type}: ${text.slice(tokens[from]?.start, tokens[after - 1]?.end)}`;
  });
  expect(found).toEqual([
    "Person: Orla Bretton",
    "Place: Brannock",
    "Person: Orla Bretton",
    "Organization: Osten League",
    "Place: Quistad",
  ]);
});
