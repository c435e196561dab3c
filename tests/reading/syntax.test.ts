import { describe, expect, test } from "vitest";
import type { Sentence } from "../../src/reading/page.ts";
import { splitSentences } from "../../src/reading/split-sentences.ts";
import { childrenOf } from "../../src/reading/syntax/children.ts";
import { subtreeSpan } from "../../src/reading/syntax/subtree-span.ts";
import { tagsOf, treeOf } from "../../src/reading/syntax/tree-of.ts";
import { tokenise } from "../../src/reading/tokenise.ts";

const sentenceOf = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  tokens: tokenise(text, 0, text.length),
  paragraph: 0,
  isHeadline: false,
});

/** Every word but marks, as "word relation head". */
function arcsOf(text: string): string[] {
  const sentence = sentenceOf(text);
  const { heads, relations } = treeOf(sentence);
  const word = (index: number): string => sentence.tokens[index]?.text ?? "·";
  return sentence.tokens.flatMap(({ text: own }, at) =>
    relations[at] === "punct" ? [] : [`${own} ${relations[at]} ${word(heads[at] as number)}`],
  );
}

/** Whether a tree has one root and every word hangs from it. */
function isWhole(sentence: Sentence): boolean {
  const { heads, tags, relations } = treeOf(sentence);
  const roots = heads.filter((head) => head < 0).length;
  const climbs = heads.every((_, word) => {
    let up = word;
    for (let steps = 0; up >= 0; steps += 1, up = heads[up] as number) if (steps > heads.length) return false;
    return true;
  });
  const { length } = sentence.tokens;
  return roots === Math.min(1, length) && climbs && tags.length === length && relations.length === length;
}

describe("trees of sentences", () => {
  test("who did what to whom", () => {
    const arcs = arcsOf("The soldiers shelled the village on Monday.");
    expect(arcs).toEqual([
      "The det soldiers",
      "soldiers nsubj shelled",
      "shelled root ·",
      "the det village",
      "village obj shelled",
      "on case Monday",
      "Monday obl shelled",
    ]);
  });

  test("a passive with its agent", () => {
    const arcs = arcsOf("Two bridges were destroyed by Ukrainian forces.");
    expect(arcs).toContain("bridges nsubj:pass destroyed");
    expect(arcs).toContain("were aux:pass destroyed");
    expect(arcs.some((it) => /^forces obl(:agent)? destroyed$/.test(it))).toBe(true);
  });

  test("a relative clause hangs from its noun, and a genitive from what it owns", () => {
    const arcs = arcsOf("The brigade's commander met the officers who defended the town.");
    expect(arcs).toContain("brigade nmod:poss commander");
    expect(arcs).toContain("defended acl:relcl officers");
    expect(arcs).toContain("who nsubj defended");
  });

  test("a contraction is one token, a hyphenated word three", () => {
    const arcs = arcsOf("They don't use US-made rockets.");
    expect(arcs).toContain("don't aux use");
    expect(arcs).toContain("made amod rockets");
    expect(arcs).toContain("rockets obj use");
  });

  test("an utterance between quotation marks has a tree of its own", () => {
    const text =
      "“We lost the hill, and nobody came to help us that night,” the sergeant told reporters on Friday.";
    const arcs = arcsOf(text);
    expect(arcs).toContain("We nsubj lost");
    expect(arcs).toContain("hill obj lost");
    expect(arcs).toContain("sergeant nsubj told");
    const alone = arcsOf("We lost the hill, and nobody came to help us that night,").slice(1, 5);
    for (const arc of alone.filter((it) => !it.includes("·"))) expect(arcs).toContain(arc);
  });

  test("a headline in capitals is read as words", () => {
    const sentence = sentenceOf("RUSSIAN TROOPS ATTACKED THE TOWN NEAR KHARKIV");
    const { universal } = treeOf(sentence);
    expect(universal[2]).toBe("VERB");
    expect(universal[3]).toBe("DET");
    expect(universal[4]).toBe("NOUN");
  });

  test("children and spans of a subtree", () => {
    const sentence = sentenceOf("The old commander of the brigade resigned.");
    const tree = treeOf(sentence);
    const commander = sentence.tokens.findIndex((it) => it.text === "commander");
    expect(childrenOf(tree, commander, "nmod").map((at) => sentence.tokens[at]?.text)).toEqual(["brigade"]);
    expect(subtreeSpan(tree, commander)).toEqual({ from: 0, to: 6 });
  });
});

describe("any input", () => {
  test("tags asked for alone are those of the tree", () => {
    const text = "Three drones hit the depot, officials said.";
    expect(tagsOf(sentenceOf(text))).toEqual(treeOf(sentenceOf(text)).tags);
    const sentence = sentenceOf(text);
    expect(treeOf(sentence)).toBe(treeOf(sentence));
  });

  test("marks, figures, foreign letters and nothing at all make trees", () => {
    const texts = [
      "",
      ".",
      '"""""',
      "“ ” “",
      "”””” said said said “““",
      "1 2 3 4 5 6 7 8 9",
      "Війська залишили місто вночі",
      "__proto__ constructor toString",
      "😀😀😀",
      "a".repeat(5000),
      `${"1".repeat(200_000)}x`,
      `${"1,".repeat(100_000)}x`,
      '" he said " " he said " "',
    ];
    for (const text of texts) expect([text, isWhole(sentenceOf(text))]).toEqual([text, true]);
  });

  test("a sentence of thousands of words has one tree, in time in proportion to its length", () => {
    const text = "the troops of the army which held the bridge, and the guns that they had left, ";
    const timed = (count: number): number => {
      const sentence = sentenceOf(text.repeat(count));
      const began = performance.now();
      expect(isWhole(sentence)).toBe(true);
      return performance.now() - began;
    };
    timed(20);
    const short = Math.min(timed(100), timed(100), timed(100));
    const long = Math.min(timed(800), timed(800));
    expect(long).toBeLessThan(Math.max(short * 30, 200));
  });

  test("sentences that the reader cuts from running text are whole too", () => {
    const text =
      "“I saw it. They came at dawn,” she said. “Then,” she added, “we left. No one\nstayed.” The end — or not";
    for (const sentence of splitSentences(text, [])) expect(isWhole(sentence)).toBe(true);
  });
});

test("what stands right behind an article is no verb", () => {
  expect(arcsOf("The directorate said that it knew.")).toContain("directorate nsubj said");
});
