import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Document } from "../../src/model/document.ts";
import { DocumentFiles } from "../../src/project/document-files.ts";
import { sha256 } from "../../src/text/hash.ts";
import { scratchFolder } from "../laws/product.ts";

let folder: string;
beforeEach(() => {
  folder = scratchFolder("documents");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (text: string, id = `doc-${sha256(text).slice(0, 20)}`): Document => ({
  id,
  text,
  sha256: sha256(text),
  file: "unknown",
  language: "en",
});

async function reopened(): Promise<DocumentFiles> {
  const files = new DocumentFiles(folder);
  const broken: string[] = [];
  await files.open((place) => broken.push(place));
  expect(broken).toEqual([]);
  return files;
}

test("the same bytes under two names are one document with the least name", async () => {
  const files = await reopened();
  files.put([{ at: "/x/zebra.txt", document: report("one") }]);
  files.put([{ at: "/y/apple.txt", document: report("one") }]);
  expect(files.all().map((it) => it.file)).toEqual(["apple.txt"]);
  expect((await reopened()).hash()).toBe(files.hash());
});

test("other bytes under a known path replace the old version", async () => {
  const files = await reopened();
  files.put([{ at: "/x/a.txt", document: report("old") }]);
  expect(files.outcomeOf("/x/a.txt", report("new"))).toBe("replaced");
  files.put([{ at: "/x/a.txt", document: report("new") }]);
  expect(files.all().map((it) => it.text)).toEqual(["new"]);
  expect((await reopened()).all()).toEqual(files.all());
});

test("a document stays while another name still leads to it", async () => {
  const files = await reopened();
  files.put([
    { at: "/x/a.txt", document: report("one") },
    { at: "/x/b.txt", document: report("one") },
  ]);
  files.put([{ at: "/x/a.txt", document: report("two") }]);
  expect(
    files
      .all()
      .map((it) => it.text)
      .sort(),
  ).toEqual(["one", "two"]);
});

test("other text under a known id replaces the old version, from whichever file", async () => {
  const files = await reopened();
  files.put([{ at: "/x/all.jsonl#r7", document: report("old", "r7") }]);
  files.put([{ at: "/y/more.jsonl#r7", document: report("new", "r7") }]);
  expect(files.all().map((it) => [it.text, it.file])).toEqual([["new", "more.jsonl"]]);
});

test("what is there is not written again, and compacting keeps all in one file", async () => {
  const files = await reopened();
  for (const text of ["one", "two", "three"]) files.put([{ at: `/x/${text}.txt`, document: report(text) }]);
  files.put([{ at: "/x/one.txt", document: report("one") }]);
  expect(files.segmentCount).toBe(3);
  files.remove([report("two").id]);
  const before = files.all();
  files.compact();
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await reopened()).all()).toEqual(before);
  expect(join(folder)).toBe(folder);
});
