import { expect, test } from "vitest";
import { type Named, pageOf, readPage } from "./page-of.ts";

const PEOPLE: Record<string, Named> = {
  "the gunner": { type: "Person", form: "nominal" },
  "The gunner": { type: "Person", form: "nominal", is: "the gunner" },
  "his sister": { type: "Person", form: "nominal", head: "sister" },
  "His sister": { type: "Person", form: "nominal", head: "sister", is: "his sister" },
  "Olena Marchuk": { type: "Person" },
  "the General Staff": { type: "Organization" },
  "The General Staff": { type: "Organization", is: "the General Staff" },
  "state television": { type: "Organization", form: "nominal" },
  she: { type: "Person", form: "pronoun", is: "his sister" },
  She: { type: "Person", form: "pronoun", is: "his sister" },
  Izium: { type: "Place" },
};

/** Attributions as [source, cue, content]. */
function read(text: string): (string | null)[][] {
  const page = readPage(pageOf(text, PEOPLE));
  return page.attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((it) => it && text.slice(it.start, it.end)),
  );
}

test.each([
  ["“We hold the mill,” said the gunner.", "the gunner", "said", "We hold the mill,"],
  ["“Where is your coat?” she asks.", "she", "asks", "Where is your coat?"],
  ["She adds: “Come home before the frost.”", "She", "adds", "Come home before the frost."],
  ["“We cannot hold the mill,” the gunner replies.", "the gunner", "replies", "We cannot hold the mill,"],
  ["“Nobody came back,” the gunner answers in tears.", "the gunner", "answers", "Nobody came back,"],
  ["“There is no bread,” his sister claims.", "his sister", "claims", "There is no bread,"],
])("direct speech: %s", (text, source, cue, content) => {
  expect(read(text)).toEqual([[source, cue, content]]);
});

test.each([
  [
    "The gunner, who was hit in the spring, said that his sister had left.",
    "The gunner",
    "that his sister had left",
  ],
  ["The bridge was gone, an official said on the telephone.", "an official", "The bridge was gone"],
  [
    "A group of women has counted 61 dead by name, most of them from the 37th Brigade, one of its members told Reuters by telephone.",
    "one of its members",
    "A group of women has counted 61 dead by name, most of them from the 37th Brigade",
  ],
])("indirect speech: %s", (text, source, content) => {
  expect(read(text).map(([who, , what]) => [who, what])).toEqual([[source, content]]);
});

test("who mocks a plan and says why is the speaker of both", () => {
  expect(read("The gunner mocks the plan, saying: “They count tanks that burned.”")).toEqual([
    ["The gunner", "mocks", "the plan"],
    ["The gunner", "saying", "They count tanks that burned."],
  ]);
});

test("a quotation that goes on behind the verb, or in a paragraph that was never closed, is one with what was said before", () => {
  const text = "“The bridge is gone,” she says. “They floated the cars across.\n\n“Nobody counted them.”";
  const page = readPage(pageOf(text, PEOPLE));
  expect(
    page.attributions.map(({ source, parts }) =>
      [source, ...(parts ?? [])].map((it) => it && text.slice(it.start, it.end)),
    ),
  ).toEqual([["she", "The bridge is gone,", "They floated the cars across.", "Nobody counted them."]]);
});

test("a quotation alone belongs to the person of whom the sentence before speaks", () => {
  expect(read("In the call the gunner sounds tired.\n\n“I want to sleep for a week.”")[0]?.[0]).toBe(
    "the gunner",
  );
});

test.each([
  [
    "The General Staff said on Monday that Izium had been shelled twice.",
    "The General Staff",
    "that Izium had been shelled twice",
  ],
  ["Olena Marchuk denied that Izium had fallen.", "Olena Marchuk", "that Izium had fallen"],
  ["Izium is quiet, according to the General Staff.", "the General Staff", "Izium is quiet"],
  ["According to Olena Marchuk, Izium has no water.", "Olena Marchuk", "Izium has no water"],
  ["The road to Izium is mined, Olena Marchuk said.", "Olena Marchuk", "The road to Izium is mined"],
  ["A resident told reporters that the well was empty.", "A resident", "that the well was empty"],
])("indirect speech: %s", (text, source, content) => {
  const [found] = read(text);
  expect([found?.[0], found?.[2]]).toEqual([source, content]);
});

test.each([
  ["The General Staff's claim that Izium was quiet was repeated.", "claim", "that Izium was quiet"],
  ["Olena Marchuk was confident that Izium would hold.", "was confident", "that Izium would hold"],
  ["Olena Marchuk's call for a truce in Izium was heard.", "call", "a truce in Izium"],
  ["Olena Marchuk called the shelling of Izium a crime.", "called", "the shelling of Izium a crime"],
  ["The General Staff refused to name the dead.", "refused", "to name the dead"],
  ["“It was all over in Izium!” Olena Marchuk said.", "said", "It was all over in Izium!"],
])("nouns, adjectives, names given and refusals: %s", (text, cue, content) => {
  expect(read(text).map((it) => it.slice(1))).toContainEqual([cue, content]);
});

test("an interview in turns gives each its own words", () => {
  const text = "MARCHUK: Where were you in May?\n\nHRIM: In Izium. We had no light.\n\nMARCHUK: And then?";
  expect(read(text)).toEqual([
    ["MARCHUK", ":", "Where were you in May?"],
    ["HRIM", ":", "In Izium. We had no light."],
    ["MARCHUK", ":", "And then?"],
  ]);
});

test("a quotation that follows what its speaker is told to have said goes on with it", () => {
  const page = readPage(
    pageOf("Olena Marchuk said that Izium had no water. “We drank from the river.”", PEOPLE),
  );
  expect(page.attributions.map(({ parts }) => parts?.length)).toEqual([2]);
});

test("what somebody says that another one claimed has two voices", () => {
  expect(read("She says that state television claimed Izium was taken.")).toEqual([
    ["She", "says", "that state television claimed Izium was taken"],
    ["state television", "claimed", "Izium was taken"],
  ]);
});

test.each([
  "Everything went according to plan in Izium.",
  "The report on Izium has two pages.",
  "His sister cannot say more.",
])("nobody says anything in: %s", (text) => {
  expect(read(text)).toEqual([]);
});
