import { expect, test } from "vitest";
import { readDocument } from "../../src/reading/read-document.ts";

/** The events of a text: kind, words, who had which part, and when. */
function eventsOf(text: string): string[] {
  const { mentions, referents, events } = readDocument({ text, language: "en" });
  const wordsOf = (id: string): string => {
    const mention = mentions.find((it) => it.id === id);
    return mention ? text.slice(mention.start, mention.end) : "";
  };
  return events.map(({ type, start, end, entity, arguments: parts }) => {
    const { earliest = "", latest = "" } = referents.find((it) => it.id === entity)?.attributes ?? {};
    const when = earliest === latest ? earliest : `${earliest}..${latest}`;
    const who = parts.map(({ role, mention }) => `${role} ${wordsOf(mention)}`).sort();
    return [`${type} ${text.slice(start, end)}`, ...who, when].filter((it) => it !== "").join(" | ");
  });
}

test.each([
  [
    "Russian forces shelled Izium on 3 May 2022, killing three civilians and wounding five.",
    [
      "bombardment shelled | attacker Russian forces | place Izium | target Izium | 2022-05-03",
      "death killing | killer Russian forces | place Izium | victim civilians | 2022-05-03",
      "injury wounding | attacker Russian forces | place Izium | victim five | 2022-05-03",
    ],
  ],
  [
    "Two men were shot dead by police in Homs.",
    ["death shot dead | killer police | place Homs | victim men"],
  ],
  [
    "Clashes between the Sudanese army and the Rapid Support Forces went on in Omdurman.",
    ["battle Clashes | attacker Sudanese army | opponent Rapid Support Forces"],
  ],
])("%s", (text, told) => {
  const found = eventsOf(text);
  for (const it of told) expect(found.map(bare).some((one) => one.startsWith(bare(it)))).toBe(true);
});

/** Without articles: whether they belong to a mention is not asked here. */
function bare(told: string): string {
  return told.replace(/\bthe /gi, "");
}

test("a date is that of the verb which governs it", () => {
  const events = eventsOf(
    "The intercepted call was made on 9 April 2022 and released by the Security Service of Ukraine on 2 June 2022.",
  );
  expect(events[0]).toMatch(/2022-04-09$/);
});

test.each([
  "Balakliia was occupied until 8 September 2022.",
  "The hospital has been shelled since 12 March 2022.",
  "On 11 January 2024 the ministry said that 14 servicemen had died.",
])("until, since and the day of saying are not when it happened: %s", (text) => {
  expect(eventsOf(text).join("\n")).not.toMatch(/20\d\d-/);
});

test("what heads a paragraph says when its events happened, where they do not", () => {
  expect(eventsOf("14 October 1942. They began at eight. Captain Zorin was wounded.")[0]).toMatch(
    /1942-10-14$/,
  );
});

test.each([
  "Dock workers in Gdansk went on strike on Monday over pay.",
  "In parliament the opposition attacked the budget of Prime Minister Donald Tusk.",
  "He died in hospital after a long battle with cancer.".replace("died in hospital", "retired"),
  "The parade was captured on video by a resident.",
  "Nobody was hurt.",
  "The army bought attack helicopters and assault rifles.",
])("no event of a war: %s", (text) => {
  expect(eventsOf(text)).toEqual([]);
});

test("the attack and the strike are the one told of before", () => {
  const { events } = readDocument({
    text: "A missile struck the railway station in Kramatorsk on 8 April 2022. The attack came at noon. The strike had been carried out with a Tochka-U.",
    language: "en",
  });
  expect(new Set(events.map((it) => it.entity)).size).toBe(1);
});
