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
  [
    "wire-style marks",
    "``We hold the bridge,'' said Lee. ''They came at night.''",
    [
      ["We hold the bridge,", true],
      ["They came at night.", true],
    ],
  ],
  ["German marks", "„We hold the bridge“, he said.", [["We hold the bridge", true]]],
  ["guillemets with spaces", "« We hold the bridge », he said.", [["We hold the bridge", true]]],
  [
    "a quotation in a quotation",
    "“He told me ‘We hold the bridge’ and left,” she said.",
    [["He told me ‘We hold the bridge’ and left,", true]],
  ],
  ["marks typed twice", '""We used to hire men,"" he said.', [["We used to hire men,", true]]],
  [
    "a mark that never closes before the next opens",
    'He said: "We hold it here. "They left us," she said.',
    [
      ["We hold it here.", true],
      ["They left us,", true],
    ],
  ],
  ["inches", 'The 6\'2" man said "We hold it here" again.', [["We hold it here", true]]],
  ["marks parted by spaces", '" We hold it , " he said .', [["We hold it ,", true]]],
  ["an apostrophe is no mark", "The soldiers' boots and the boys' coats.", []],
])("%s", (_, text, expected) => {
  expect(quotationsIn(text)).toEqual(expected);
});
