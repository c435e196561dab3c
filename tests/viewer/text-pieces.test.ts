import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceAround } from "../../src/text/sentence-around.ts";
import { textPieces, windowAround } from "../../viewer/evidence/text-pieces.ts";

const mention = (start: number, end: number, entity: string) => ({
  start,
  end,
  entity,
  type: "Person" as const,
  form: "name" as const,
});

test("the sentence is marked, and the innermost mention is the link", () => {
  const text = "A soldier of the 331st spoke.";
  const pieces = textPieces(
    text,
    { start: 0, end: text.length },
    [mention(0, 22, "soldier"), mention(17, 22, "unit")],
    { start: 2, end: 28 },
  );
  expect(pieces.map((it) => [it.text, it.mention?.entity ?? null, it.isMarked])).toEqual([
    ["A ", "soldier", false],
    ["soldier of the ", "soldier", true],
    ["331st", "unit", true],
    [" spoke", null, true],
    [".", null, false],
  ]);
});

test("pieces put together are the text, whatever the mentions", () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.array(span, { maxLength: 8 }),
      span,
      (text, spans, marked) => {
        const mentions = spans
          .filter((it) => it.end <= text.length)
          .map(({ start, end }) => mention(start, end, `${start}-${end}`));
        const inside = marked.end <= text.length && marked.start < marked.end ? marked : null;
        const pieces = textPieces(text, { start: 0, end: text.length }, mentions, inside);
        expect(pieces.map((it) => it.text).join("")).toBe(text);
        if (inside)
          expect(
            pieces
              .filter((it) => it.isMarked)
              .map((it) => it.text)
              .join(""),
          ).toBe(text.slice(inside.start, inside.end));
        for (const piece of pieces)
          if (piece.mention) {
            expect(piece.start).toBeGreaterThanOrEqual(piece.mention.start);
            expect(piece.start + piece.text.length).toBeLessThanOrEqual(piece.mention.end);
          }
      },
    ),
  );
});

test.each([
  ["One. He said so. Three.", "said", "He said so."],
  ["“We are in Bucha.” He left.", "Bucha", "“We are in Bucha.”"],
  ["Title\nKyiv was quiet\n\nMore", "quiet", "Kyiv was quiet"],
  ["no end at all", "end", "no end at all"],
])("in %j the sentence around %j is %j", (text, words, sentence) => {
  const start = text.indexOf(words);
  const found = sentenceAround(text, { start, end: start + words.length });
  expect(text.slice(found.start, found.end)).toBe(sentence);
});

test("of a long report only a window around the sentence is drawn", () => {
  expect(windowAround(100, null)).toEqual({ start: 0, end: 100 });
  expect(windowAround(1_000_000, { start: 500_000, end: 500_100 }, 1000)).toEqual({
    start: 499_550,
    end: 500_550,
  });
  expect(windowAround(1_000_000, { start: 999_990, end: 1_000_000 }, 1000)).toEqual({
    start: 999_000,
    end: 1_000_000,
  });
});
