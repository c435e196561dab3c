import { expect, test } from "vitest";
import { read } from "./seen.ts";

/** The parts in all events of a text as "kind role: words". */
function partsIn(text: string): string[] {
  const { events, mentions } = read(text);
  const byId = new Map(mentions.map((it) => [it.id, text.slice(it.start, it.end)]));
  return events.flatMap(({ type, arguments: parts }) =>
    parts.map(({ role, mention }) => `${type} ${role}: ${byId.get(mention)}`),
  );
}

test.each([
  [
    "who launches a series of attacks attacks",
    "The fighters launched a series of attacks on Monday.",
    "attack attacker: The fighters",
  ],
  [
    "what an explosion shatters is hit by it",
    "The building was shattered by an explosion on Friday.",
    "explosion target: The building",
  ],
  [
    "whom an attack is aimed at is its target",
    "The region has seen bombings targeted at the Russian army.",
    "strike target: the Russian army",
  ],
  [
    "what damage is done to is damaged",
    "The explosion caused significant damage to nearby buildings.",
    "damage target: nearby buildings",
  ],
  [
    "a town behind what is hit is the place, though its region follows",
    "A rocket hit the bus station in Izium, Kharkiv region, on Monday.",
    "strike place: Izium",
  ],
  [
    "who is counted anew is not who was counted before",
    "Five people were killed and eleven wounded.",
    "injury victim: eleven",
  ],
  ["each bomb that explodes is a device", "As each bomb exploded, people ran.", "explosion device: bomb"],
  [
    "a list of three is one of three",
    "Men, women and children were killed in Bucha.",
    "death victim: children",
  ],
  [
    "a suicide bomber attacks",
    "A suicide bomber attacked the base on Sunday.",
    "attack attacker: A suicide bomber",
  ],
  [
    "a weekday behind police is no name",
    "The officer was detained by intelligence forces Monday night.",
    "arrest captor: intelligence forces",
  ],
])("%s", (_, text, part) => expect(partsIn(text)).toContain(part));

test("a number before adjectives and their noun is nobody beside them", () => {
  const hurt = partsIn("Three other Russian military personnel were wounded.");
  expect(hurt).toEqual(["injury victim: other Russian military personnel"]);
});

test("those killed are no part of what befell others", () => {
  expect(partsIn("Five people were killed and eleven wounded.")).not.toContainEqual(
    expect.stringMatching(/^injury \w+: (?:Five )?people/),
  );
});
