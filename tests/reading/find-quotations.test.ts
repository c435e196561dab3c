import { expect, test } from "vitest";
import { findQuotations } from "../../src/reading/find-quotations.ts";
import { splitSentences } from "../../src/reading/split-sentences.ts";

const quotationsIn = (text: string): [string, boolean][] =>
  findQuotations(splitSentences(text, [])).map((it) => [text.slice(it.start, it.end), it.isSpeech]);

test.each<[string, string, [string, boolean][]]>([
  ["curly marks", "“We hold the bridge,” he said.", [["We hold the bridge,", true]]],
  ["a straight mark closed by a curly one", '"We hold it,” he said.', [["We hold it,", true]]],
  [
    "a paragraph that opens and does not close",
    "“We came at night.\n\n“Nobody saw us.”",
    [
      ["We came at night.", true],
      ["Nobody saw us.", true],
    ],
  ],
  [
    "a missing closing mark ends with its paragraph",
    "He said: “We hold it.\n\nThey left.",
    [["We hold it.", true]],
  ],
  ["a word in scare quotes", "The “special operation” went on.", [["special operation", false]]],
  ["single marks", "‘We hold the bridge tonight,’ he wrote.", [["We hold the bridge tonight,", true]]],
  ["an apostrophe is no mark", "The soldiers' boots and the boys' coats.", []],
])("%s", (_, text, expected) => {
  expect(quotationsIn(text)).toEqual(expected);
});
