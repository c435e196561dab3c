import { expect, test } from "vitest";
import { findFacts } from "../../src/reading/find-facts.ts";
import { setBoilerplateAside } from "../../src/reading/set-boilerplate-aside.ts";

const aside = (text: string): string[] =>
  setBoilerplateAside(text).boilerplate.map(({ start, end }) => text.slice(start, end));
const factsOf = (text: string) => findFacts(text, setBoilerplateAside(text).boilerplate);
const REPORT = [
  "Shells fell on the bridge at Kupyansk on Friday, the mayor said.",
  "“We will build it again,” he told residents.",
  "Nobody was hurt, according to the police.",
];

test.each([
  "Advertisement",
  "— ADVERTISEMENT —",
  "Story continues below advertisement",
  "Share this article",
  "Share on Facebook",
  "12 comments",
  "Subscribe to our newsletter and never miss a story.",
  "Sign up for our weekly newsletter to get the news in your inbox.",
  "Follow us on Telegram",
  "We use cookies to improve your visit.",
  "© 2023 Meadow Post. All rights reserved.",
  "To request a correction or clarification, write to the desk.",
  "If you notice a spelling error, please select it and press Ctrl+Enter.",
  "Read more: What we know about the bridges",
  "Tags: bridges, rivers",
  "Photo: Clara Whitcombe / Meadow Post",
  "Photo by Piers Aldane",
  "Sergei Supinsky / AFP via Getty Images",
  "REUTERS/Ines Varga",
  "Ines Varga via Getty Images",
  "(Reporting by Ines Varga; Editing by Piers Aldane)",
  "Ines Varga contributed to this report.",
  "With files from the Canadian Press",
  "This article has been updated to include comments from the army.",
  "Correction, 3 May: A previous version of this story gave the wrong date.",
  "The views expressed in this article are those of the author.",
  "Follow @MeadowPost on Twitter and on Facebook",
  "Facebook Twitter WhatsApp Email",
  "Home > World > Europe",
  "Skip to main content",
  "Was this article helpful?",
  "Want to get this in your inbox? Sign up for our newsletter.",
  "All content copyright Meadow Post",
])("%s is set aside wherever it stands", (line) => {
  for (const at of [1, 2, 3]) {
    const text = REPORT.toSpliced(at, 0, line).join("\n\n");
    expect(aside(text)).toEqual([line]);
  }
});

test.each([
  "Advertisement for a used car was found in the soldier's pocket.",
  "Share of the losses borne by the regiment is not known.",
  "Share prices fell in Moscow.",
  "Subscribe, the officer told the recruits, and you will be paid.",
  "Follow the river to the east, the order said.",
  "Print shops in Kyiv worked through the night.",
  "Photo analysis shows two damaged T-72 tanks near the bridge.",
  "Photo: soldiers of the 92nd Brigade were seen near the bridge on Friday, and two of them were wounded.",
  "Source: Dnipro Courier",
  "By Marek Dolan",
  "He said:",
  "“Read more books,” the general said.",
  "More from the front will follow.",
  "Related units moved to Izium in May.",
  "Register offices in the region were closed.",
  "UPDATE (3 August): Within days of this story a soldier was killed at the bridge.",
  "Reporting by radio, the crew gave the place of the tanks.",
  "Edited maps of the front were found on him.",
  "Twitter and Facebook were blocked in the region, and Telegram was slow.",
  "The general follows the news on Twitter.",
  "Translated papers of the brigade were shown.",
  "An earlier version of the tank was lost at the bridge.",
  "Next, the brigade moved to Izium.",
  "Got it.",
  "See also the ruins of the school, she said.",
  "I am a journalist, and I will not leave Kharkiv, he said.",
])("%s stays in the report", (line) => {
  for (const at of [0, 1, 2]) expect(aside(REPORT.toSpliced(at, 0, line).join("\n\n"))).toEqual([]);
});

test("a teaser goes with both copies of its headline and its summary, and the report goes on", () => {
  const headline = "How Traders Dodge Sanctions on Steel";
  const summary = "Traders hide steel behind a chain of paper companies. Customs officers look away.";
  const text = [REPORT[0], headline, "Related Stories", headline, summary, REPORT[1], REPORT[2]].join("\n\n");
  expect(aside(text)).toEqual([[headline, "Related Stories", headline, summary].join("\n\n")]);
});

test("a paragraph of the report right after a teaser's headline is kept", () => {
  const headline = "How Traders Dodge Sanctions on Steel";
  const next = "The mayor said that the bridge at Kupyansk would be built again.";
  const text = [REPORT[0], headline, "Related Stories", headline, next, ...REPORT.slice(1)].join("\n\n");
  expect(aside(text)).toEqual([[headline, "Related Stories", headline].join("\n\n")]);
});

test("headlines under a heading at the page's end go, sentences under one stay", () => {
  const list = "Most read\nThree Bridges and a Ferry\nWinter Comes Early to Izium";
  expect(aside(`${REPORT.join("\n\n")}\n\n${list}`)).toEqual([list]);
  expect(aside(`${REPORT.join("\n\n")}\n\nMost read\nIt was the most read order of the war.`)).toEqual([
    "Most read",
  ]);
});

test("a heading with nothing left under it goes, one before a quote stays", () => {
  expect(aside(`${REPORT.join("\n\n")}\n\nEarlier reports include:\n\nAdvertisement`)).toEqual([
    "Earlier reports include:\n\nAdvertisement",
  ]);
  const quote = "She adds:\n\nAdvertisement\n\n“There is no trust.”";
  expect(aside(`${REPORT.join("\n\n")}\n\n${quote}`)).toEqual(["Advertisement"]);
});

test("an author's introduction goes, even glued to the last sentence", () => {
  const biography =
    "I am a freelance journalist with ten years of experience. I write about rivers and bridges, and my work has appeared in several magazines.";
  for (const between of ["\n\n", "\n", " ", ""])
    expect(aside(`${REPORT.join("\n\n")}${between}${biography}`)).toEqual([biography]);
  const placed = `By Ines Varga\n\n${REPORT.join("\n\n")}\n\nInes Varga reported from Kyiv.`;
  expect(aside(placed)).toEqual(["Ines Varga reported from Kyiv."]);
  expect(aside(placed.replace("By Ines Varga", "By Marek Dolan"))).toEqual([]);
  const third = "Clara Whitcombe is a freelance reporter based in Lviv who covers rivers.";
  expect(aside(`${REPORT.join("\n\n")}\n\n${third}`)).toEqual([third]);
});

test("what a reporter says or suffers in the report stays", () => {
  for (const line of [
    "“I am an experienced journalist and my work has been published in many papers,” the prisoner said.",
    "Clara Whitcombe is a reporter based in Lviv who was detained on Friday.",
    "I am a soldier of the 92nd Brigade and my work is to dig.",
    "I am the writer of this diary. They came at eight. The river burned.",
  ])
    expect(aside(`${REPORT.join("\n\n")}\n\n${line}`)).toEqual([]);
});

test("a text of nothing but such lines is its own report", () => {
  expect(aside("Advertisement\n\nShare")).toEqual([]);
  expect(aside("")).toEqual([]);
});

test("hostile lines are set aside or left to the report, and the facts are found", () => {
  for (const line of [
    `Photo: ${"a".repeat(90)}!`,
    `Photo: ${"a ".repeat(46)}!`,
    "Related\n".repeat(20_000),
    "Big News From Afar Today\nRelated\n".repeat(20_000),
    `${"I am a".repeat(50_000)}`,
    `By ${"A ".repeat(95)}`,
    " \n".repeat(200_000),
    `${"(".repeat(100_000)}`,
  ])
    expect(factsOf(`${line}\n\n${REPORT.join("\n\n")}\n\nSource: Dnipro Courier`)).toMatchObject({
      publisher: "Dnipro Courier",
    });
});

test("a report's own head and foot give its facts", () => {
  expect(
    factsOf(
      `Shells fall on the bridge\nBy Marek Dolan and Clara Whitcombe\nPublished: 15 October 2023\n\n${REPORT.join("\n\n")}\n\nSource: Dnipro Courier\nhttps://courier.example/bridge`,
    ),
  ).toEqual({
    title: "Shells fall on the bridge",
    author: "Marek Dolan and Clara Whitcombe",
    published: "2023-10-15",
    publisher: "Dnipro Courier",
    url: "https://courier.example/bridge",
  });
  expect(factsOf(`# The bridge\n\nMarch 2023\n\nKYIV (Reuters) — ${REPORT.join("\n\n")}`)).toEqual({
    title: "The bridge",
    published: "2023-03",
    publisher: "Reuters",
  });
  expect(
    factsOf(`Operational information as of 06:00, 20 October 2023\n\n${REPORT.join("\n")}`),
  ).toMatchObject({
    published: "2023-10-20",
  });
});

test("sentences, days of events and words like a byline are no facts", () => {
  expect(factsOf(REPORT.join("\n\n"))).toEqual({});
  expect(factsOf(`Stalingrad, 3 October 1942. The line broke.\n\n${REPORT.join("\n\n")}`)).toEqual({});
  expect(factsOf(`By the river stood a school.\n\n${REPORT.join("\n\n")}`)).toEqual({});
  expect(factsOf("The soldiers came at night and\nleft before the morning.\n")).toEqual({});
  expect(factsOf("One line alone")).toEqual({});
});

test("a headline between two lines that are set aside is set aside where it speaks of something else", () => {
  const page = (lone: string): string =>
    [...REPORT, "Advertisement", lone, "Read more: What we know about the reactor", "The mayor left."].join(
      "\n\n",
    );
  expect(aside(page("Five Beaches in Portugal That Nobody Knows")).join("\n")).toContain("Five Beaches");
  expect(aside(page("Rebuilding the Bridge in Kupyansk")).join("\n")).not.toContain("Rebuilding");
});

test("a line that says who reports, and when, states the day of the report", () => {
  const head = (line: string): string | undefined =>
    factsOf(["Three months in El Fasher", line, ...REPORT].join("\n")).published;
  expect(head("A briefing by the Nile Basin Observatory, 3 August 2024")).toBe("2024-08-03");
  expect(head("Situation report from the Eastern Desk, May 3, 2023")).toBe("2023-05-03");
  expect(head("The battle of Kursk, 5 July 1943")).toBeUndefined();
});
