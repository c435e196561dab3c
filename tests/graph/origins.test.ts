import fc from "fast-check";
import { expect, test } from "vitest";
import { DocumentOrigins } from "../../src/graph/origins.ts";
import type { ReadDocument } from "../../src/graph/read-document.ts";
import { emptyReading } from "../../src/model/empty-reading.ts";
import { generatedReport } from "../../src/training/generated-reports.ts";

const read = (id: string, text: string, published?: string): ReadDocument => ({
  document: { id, text, sha256: id, file: `${id}.txt`, language: "en", ...(published && { published }) },
  reading: emptyReading("1"),
});
const originsOf = (...reads: readonly ReadDocument[]): DocumentOrigins => {
  const origins = new DocumentOrigins();
  origins.update(new Map(reads.map((it) => [it.document.id, it])));
  return origins;
};

const RELEASE = generatedReport(3).text;
/** As another paper prints it: a line before it, a sentence cut, a word changed. */
const REPRINT = `From our desk.\n\n${RELEASE.replace("attacked", "struck").split(" ").slice(0, -20).join(" ")}.`;

test("a report that prints another with a line of its own and a sentence less is of its origin", () => {
  const origins = originsOf(read("a", REPRINT, "2023-05-02"), read("b", RELEASE, "2023-05-01"));
  expect([origins.originOf("a"), origins.originOf("b")]).toEqual(["b", "b"]);
  expect(origins.wordsOf("a")).not.toBe(origins.wordsOf("b"));
});

test("reports of the same names in the same sentences, put otherwise, are of two origins", () => {
  const origins = originsOf(read("a", generatedReport(3).text), read("b", generatedReport(10).text));
  expect([origins.originOf("a"), origins.originOf("b")]).toEqual(["a", "b"]);
});

test("short texts are of one origin where their words are equal alone", () => {
  const text = "The 92nd Assault Brigade is stationed in Kupyansk.";
  const origins = originsOf(read("a", text), read("b", `${text}\n`), read("c", `${text} Today.`));
  expect(["a", "b", "c"].map((id) => origins.originOf(id))).toEqual(["a", "a", "c"]);
});

test("origins that follow reports one by one are those of all at once", () => {
  const texts = [3, 4, 5].flatMap((number) => {
    const { text } = generatedReport(number);
    const words = text.split(" ");
    return [text, `New: ${text}`, words.slice(0, -30).join(" "), words.slice(30).join(" ")];
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.option(fc.nat(11))), { maxLength: 25 }), (steps) => {
      const kept = new DocumentOrigins();
      const now = new Map<string, ReadDocument>();
      for (const [document, text] of steps) {
        const id = `d${document}`;
        const before = new Map([...now.keys()].map((it) => [it, kept.originOf(it)]));
        if (text === null) now.delete(id);
        else now.set(id, read(id, texts[text] ?? ""));
        const changed = kept.update(new Map([[id, now.get(id) ?? null]]));
        const fresh = originsOf(...now.values());
        for (const it of now.keys()) {
          expect(kept.originOf(it)).toBe(fresh.originOf(it));
          if (before.get(it) !== kept.originOf(it)) expect(changed).toContain(it);
        }
      }
    }),
    { numRuns: 100, seed: 7 },
  );
});
