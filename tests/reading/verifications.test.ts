import { expect, test } from "vitest";
import { read } from "./seen.ts";

/** What a text says was checked: [words, of what, whether, how, how long, by whom]. */
function verifications(text: string): unknown[][] {
  const { mentions, claims } = read(text);
  const wordsOf = (id: string | undefined): string | undefined => {
    const mention = mentions.find((it) => it.id === id);
    return mention && text.slice(mention.start, mention.end);
  };
  return claims.flatMap(({ verification, objects }) =>
    verification
      ? [[verification.of, verification.isDone, verification.how, verification.howLong, wordsOf(objects[0])]]
      : [],
  );
}

test("a recording that was checked is a statement of its own: by whom, how and over how long", () => {
  expect(
    verifications(
      "The recording was verified by Reuters by comparing the caller's number with leaked databases, a process that took three weeks.",
    ),
  ).toEqual([
    ["recording", true, "by comparing the caller's number with leaked databases", "three weeks", "Reuters"],
  ]);
});

test.each([
  ["Reuters could not independently verify the claims.", "words"],
  ["The recording has not been verified independently.", "recording"],
])("that nobody could check it is a statement too: %s", (text, of) => {
  expect(verifications(text).map((it) => it.slice(0, 2))).toEqual([[of, false]]);
});

test("who confirms that something happened only says so", () => {
  const text = "The governor of Kursk region, Aleksei Smirnov, confirmed that a drone had hit the oil depot.";
  expect(verifications(text)).toEqual([]);
  expect(read(text).claims.map((it) => it.status)).not.toContain("verified");
});

test("what a mission has verified is verified, in its own words", () => {
  const { claims } = read("The United Nations verified that 59 civilians were killed in Hroza.");
  expect(claims.filter((it) => it.assertedBy !== null && !it.relation).map((it) => it.status)).toEqual([
    "verified",
  ]);
});
