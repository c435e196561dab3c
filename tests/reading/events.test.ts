import { expect, test } from "vitest";
import { type Named, pageOf, readPage, wordsOf } from "./page-of.ts";

const NAMED: Record<string, Named> = {
  "the Border Herald": { type: "Organization", attributes: { kind: "media" } },
  "The Border Herald": { type: "Organization", is: "the Border Herald" },
  "the security service": { type: "Organization", form: "nominal" },
  "The security service": { type: "Organization", form: "nominal", is: "the security service" },
  "12th Tank Brigade": { type: "Unit" },
  "40th Rifle Division": { type: "Unit" },
  "a conscript": { type: "Person", form: "nominal", head: "conscript" },
  "the conscript": { type: "Person", form: "nominal", head: "conscript", is: "a conscript" },
  "his father": { type: "Person", form: "nominal", head: "father" },
  Izium: { type: "Place" },
  Lozova: { type: "Place" },
};

function read(text: string, dates: [words: string, day: string][] = []) {
  const page = readPage(
    pageOf(
      text,
      NAMED,
      dates.map(([words, day]) => ({
        start: text.indexOf(words),
        end: text.indexOf(words) + words.length,
        earliest: day,
        latest: day,
        precision: "day" as const,
      })),
    ),
  );
  return page.events.map((event) => ({
    words: text.slice(event.start, event.end),
    type: event.type,
    entity: event.entity,
    parts: event.arguments.map(({ role, mention }) => `${role} ${wordsOf(page, mention)}`),
    attributes: page.referents.find((it) => it.id === event.entity)?.attributes,
  }));
}

test("an attack has who attacks, what is attacked, where and when", () => {
  const [attack] = read("The 12th Tank Brigade attacked the 40th Rifle Division near Izium on 3 May 2022.", [
    ["3 May 2022", "2022-05-03"],
  ]);
  expect(attack?.type).toBe("attack");
  expect(attack?.parts).toEqual(["attacker 12th Tank Brigade", "target 40th Rifle Division", "place Izium"]);
  expect(attack?.attributes).toMatchObject({ earliest: "2022-05-03", modality: "factual" });
});

test('in the passive the one behind "by" acts', () => {
  expect(read("Izium was shelled by the 12th Tank Brigade.")[0]?.parts).toEqual([
    "place Izium",
    "target Izium",
    "attacker 12th Tank Brigade",
  ]);
});

test.each([
  ["The 12th Tank Brigade plans to attack Izium.", "planned"],
  ["The 12th Tank Brigade is poised to retake Izium.", "planned"],
  ["The 12th Tank Brigade may attack Izium.", "possible"],
  ["The 12th Tank Brigade refused to attack Izium.", "denied"],
  ["If the 12th Tank Brigade attacks Izium, the road is lost.", "conditional"],
])("%s is %s", (text, modality) => {
  expect(read(text)[0]?.attributes?.modality).toBe(modality);
});

test("an event without a date in its words has none", () => {
  expect(read("The 12th Tank Brigade attacked Izium.")[0]?.attributes).not.toHaveProperty("earliest");
});

test('"the recording" takes up the call told of before; "another call" does not', () => {
  const events = read(
    "The security service released an intercepted call. In it a conscript speaks to his father.\nThe recording has been verified by the Border Herald. Another intercepted call was published by the Border Herald.",
  ).filter((it) => it.type === "interceptedCall");
  expect(events.map((it) => it.words)).toEqual(["intercepted call", "recording", "intercepted call"]);
  expect(events[1]?.entity).toBe(events[0]?.entity);
  expect(events[2]?.entity).not.toBe(events[0]?.entity);
  expect(events[0]?.attributes?.status).toBe("verified");
  expect(events[2]?.attributes?.status).toBe("accepted");
});

test.each([
  "In an intercepted call released by the security service, a conscript talks with his father.\nThe call has not been verified.",
  "The security service published a recording of a call.\nThe Border Herald could not independently verify the recording.",
])("a call that nobody verified is unverified: %s", (text) => {
  expect(read(text).find((it) => it.type === "interceptedCall")?.attributes?.status).toBe("unverified");
});

test("a word of war in a name or an idiom is no event", () => {
  expect(
    read("The strike of the clock took place at noon. He made a phone call for help.").map((it) => it.type),
  ).not.toContain("capture");
  expect(read("The 40th Rifle Division has fighting vehicles.")).toEqual([]);
});

test('who repels an attack is its target, with those joined by "and"', () => {
  expect(
    read("The 12th Tank Brigade and the 40th Rifle Division repelled an attack near Izium.")[0]?.parts,
  ).toEqual(["place Izium", "target 12th Tank Brigade", "target 40th Rifle Division"]);
});

test("the heading of a bulletin's line is the place of what it tells", () => {
  expect(read("Izium: the enemy attacked twice.")[0]?.parts).toEqual(["place Izium"]);
});
