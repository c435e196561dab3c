import { readdirSync, rmSync } from "node:fs";
import { basename } from "node:path";
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
  file: "unknown.txt",
  language: "en",
});

/** A report as met at a place. */
const met = (at: string, document: Document): { at: string; document: Document } => ({
  at,
  document: { ...document, file: basename(at.split("#")[0] ?? at) },
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
  files.put([met("/x/zebra.txt", report("one"))]);
  files.put([met("/y/apple.txt", report("one"))]);
  expect(files.all().map((it) => it.file)).toEqual(["apple.txt"]);
  expect((await reopened()).hash()).toBe(files.hash());
});

test("other bytes under a known path replace the old version", async () => {
  const files = await reopened();
  files.put([met("/x/a.txt", report("old"))]);
  expect(files.outcomes()("/x/a.txt", report("new"))).toBe("replaced");
  files.put([met("/x/a.txt", report("new"))]);
  expect(files.all().map((it) => it.text)).toEqual(["new"]);
  expect((await reopened()).all()).toEqual(files.all());
});

test("a document stays while another name still leads to it", async () => {
  const files = await reopened();
  files.put([met("/x/a.txt", report("one")), met("/x/b.txt", report("one"))]);
  files.put([met("/x/a.txt", report("two"))]);
  expect(
    files
      .all()
      .map((it) => it.text)
      .sort(),
  ).toEqual(["one", "two"]);
});

test("other text under a known id replaces the old version, from whichever file", async () => {
  const files = await reopened();
  files.put([met("/x/all.jsonl#r7", report("old", "r7"))]);
  files.put([met("/y/more.jsonl#r7", report("new", "r7"))]);
  expect(files.all().map((it) => [it.text, it.file])).toEqual([["new", "more.jsonl"]]);
});

test("what is there is not written again, and compacting keeps all in one file", async () => {
  const files = await reopened();
  for (const text of ["one", "two", "three"]) files.put([met(`/x/${text}.txt`, report(text))]);
  files.put([met("/x/one.txt", report("one"))]);
  expect(files.segmentCount).toBe(3);
  files.remove([report("two").id]);
  const before = files.all();
  files.compact();
  expect(readdirSync(folder)).toHaveLength(1);
  expect((await reopened()).all()).toEqual(before);
});

test("the same bytes in two formats are one document, read as the least name says, in any order", async () => {
  const text = "---\ntitle: A\n---\nOne.\n";
  const plain = report(text);
  const marked = { ...plain, text: "One.\n", title: "A" };
  const entries = [met("/x/b.txt", plain), met("/x/a.md", marked)];
  const files = await reopened();
  files.put(entries);
  const { segmentCount } = files;
  for (const entry of [...entries].reverse()) files.put([entry]);
  expect(files.segmentCount).toBe(segmentCount);
  expect(files.all()).toMatchObject([{ file: "a.md", text: "One.\n", title: "A" }]);
  files.put([met("/x/a.md", report("other"))]);
  expect(files.get(plain.id)).toMatchObject({ file: "b.txt", text });
});

test("of two versions of one id that come together the later counts, however often they come", async () => {
  const files = await reopened();
  const versions = [met("/x/a.jsonl#r7", report("old", "r7")), met("/x/b.jsonl#r7", report("new", "r7"))];
  files.put(versions);
  const hash = files.hash();
  files.put(versions);
  expect(files.segmentCount).toBe(1);
  expect(files.hash()).toBe(hash);
  expect(files.get("r7")?.text).toBe("new");
});

test("what adding would do is told in order, and changes nothing", async () => {
  const files = await reopened();
  const outcomeOf = files.outcomes();
  const told = [
    met("/x/a.txt", report("one")),
    met("/x/b.txt", report("one")),
    met("/x/a.jsonl#r7", report("old", "r7")),
    met("/x/b.jsonl#r7", report("new", "r7")),
  ].map(({ at, document }) => outcomeOf(at, document));
  expect(told).toEqual(["added", "unchanged", "added", "replaced"]);
  expect([files.size, files.segmentCount]).toEqual([0, 0]);
});

test("a report is found by the file it was met in, whatever its folder and id are called", async () => {
  const files = await reopened();
  files.put([
    { at: "/x.jsonl#y/a.txt", document: { ...report("one"), file: "a.txt" } },
    { at: "/x/ALL.JSONL#a/b", document: { ...report("two", "a/b"), file: "ALL.JSONL" } },
  ]);
  expect(files.named("a.txt")).toEqual([report("one").id]);
  expect(files.named("ALL.JSONL")).toEqual(["a/b"]);
});

test("a document is the same object until it changes", async () => {
  const files = await reopened();
  files.put([met("/x/a.txt", report("one"))]);
  const [before] = files.all();
  files.put([met("/x/b.txt", report("two"))]);
  expect(files.get(report("one").id)).toBe(before);
});
