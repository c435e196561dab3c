import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { nameWords } from "../../src/reading/gazetteers/name-words.ts";
import { wordFacts } from "../../src/reading/names/word-facts.ts";
import { nounFacts } from "../../src/reading/nominals/noun-facts.ts";
import { syntaxModel } from "../../src/reading/syntax/syntax-model.ts";
import { tokenise } from "../../src/reading/tokenise.ts";
import { KnownWords } from "../../src/text/known-words.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function megabytesInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** A text of a megabyte that opens with a word which no other has. */
const textOf = (number: number, length: number): string =>
  `${"Kupyanskaya".padEnd(length, "abcdefghij")}${number} fell.${" ".repeat(2 ** 20)}`;

test.each([
  ["some twenty letters", 20],
  ["a thousand letters", 1_000],
])("what is remembered of a word of %s keeps no text in memory", (_, length) => {
  const { words } = syntaxModel();
  const before = megabytesInUse();
  for (let number = 0; number < 60; number++) {
    const text = textOf(number, length);
    const end = text.indexOf(" ");
    for (const token of tokenise(text, 0, end)) {
      wordFacts(token);
      nounFacts(token.lower);
      words.of(token.text);
      nameWords(text.slice(0, end));
    }
  }
  expect(megabytesInUse() - before).toBeLessThan(15);
});

test("no more words are remembered than may be, and what is forgotten is worked out again", () => {
  const made: string[] = [];
  const known = new KnownWords<number>(2);
  const lengthOf = (word: string): number => {
    made.push(word);
    return word.length;
  };
  for (const word of ["tank", "tank", "howitzer", "battery", "tank"])
    expect(known.of(word, lengthOf)).toBe(word.length);
  expect(made).toEqual(["tank", "howitzer", "battery", "tank"]);
});
