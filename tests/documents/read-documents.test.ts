import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FORMAT_NAMES } from "../../src/documents/formats.ts";
import type { FailedFile, IncomingDocument } from "../../src/documents/incoming.ts";
import { readDocuments } from "../../src/documents/read-documents.ts";
import { readUploads } from "../../src/documents/read-uploads.ts";
import { sha256 } from "../../src/text/hash.ts";

const CALL = "A soldier near Kupyansk telephones his mother.\n";
let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vouch-documents-"));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

type Read = IncomingDocument | FailedFile;
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(cwd, name), content);
const isFailure = (it: Read): it is FailedFile => !("document" in it);

async function all(items: AsyncIterable<Read>): Promise<Read[]> {
  const read: Read[] = [];
  for await (const item of items) read.push(item);
  return read;
}
const read = (...paths: string[]): Promise<Read[]> => all(readDocuments(paths, { cwd }));
async function readOne(path: string): Promise<IncomingDocument> {
  const [only, ...rest] = await read(path);
  if (!only || isFailure(only) || rest.length > 0) throw new Error(JSON.stringify([only, ...rest]));
  return only;
}

test("a plain text is kept verbatim but for a leading byte order mark", async () => {
  put("call.txt", `\ufeff  First line\r\nSecond\t“line”\n\n`);
  const { document, key } = await readOne("call.txt");
  expect(document.text).toBe("  First line\r\nSecond\t“line”\n\n");
  expect(document.file).toBe("call.txt");
  expect(document.sha256).toBe(sha256(Buffer.from(`\ufeff  First line\r\nSecond\t“line”\n\n`)));
  expect(document.id).toBe(`doc-${document.sha256.slice(0, 20)}`);
  expect(key).toBe(join(cwd, "call.txt"));
});

test("a folder is read through, in the order of its names, without hidden files, READMEs and other kinds", async () => {
  mkdirSync(join(cwd, "reports/b"), { recursive: true });
  for (const name of ["Z.txt", "a.md", "b/c.TXT", ".hidden.txt", "README.md", "photo.jpg", "notes"])
    put(`reports/${name}`, `${CALL}${name}`);
  const skipped: string[] = [];
  const found = await all(readDocuments(["reports"], { cwd, onSkipped: (path) => skipped.push(path) }));
  expect(found.map((it) => (isFailure(it) ? it : it.document.file))).toEqual(["Z.txt", "a.md", "c.TXT"]);
  expect(skipped).toEqual(["reports/.hidden.txt", "reports/README.md", "reports/notes", "reports/photo.jpg"]);
});

test("a file that is named twice is read once", async () => {
  put("call.txt", CALL);
  expect(await read("call.txt", ".", join(cwd, "call.txt"))).toHaveLength(1);
});

test.each([
  ["latin1.txt", Buffer.from([0x4b, 0xf6, 0x6c, 0x6e]), /is not UTF-8: save it again as UTF-8/],
  ["wide.txt", Buffer.from("\ufeffKyiv", "utf16le"), /is UTF-16/],
  ["binary.txt", "Kyiv\0Kharkiv", /NUL byte/],
  ["empty.txt", "", /is empty/],
  ["blank.md", " \n\t\n", /is empty/],
  ["front-only.md", "---\ntitle: Nothing\n---\n", /is empty/],
  ["broken.md", "---\ntitle: [\n---\nText.", /no YAML/],
  ["dated.md", "---\npublished: last spring\n---\nText.", /"published" must be a date/],
  ["empty.jsonl", "\n\n", /is empty/],
  ["page.doc", "<p>", /kind that is not read: save it as/],
])("%s is a failure with its remedy, and the next file is read", async (name, bytes, message) => {
  put(name, bytes);
  put("call.txt", CALL);
  const [failed, next] = await read(name, "call.txt");
  expect(failed).toEqual({ file: name, message: expect.stringMatching(message) });
  expect(next).toHaveProperty("document.text", CALL);
});

test("a path that is not there and a folder without reports are told apart", async () => {
  mkdirSync(join(cwd, "none"));
  put("none/picture.png", "…");
  expect(await read("gone.txt", "none")).toEqual([
    { file: "gone.txt", message: "is not there: check the path" },
    { file: "none", message: `holds no reports: put ${FORMAT_NAMES} files in it` },
  ]);
});

test("links, pipes and circles of folders are refused and never waited for", async () => {
  mkdirSync(join(cwd, "reports"));
  put("reports/call.txt", CALL);
  symlinkSync(join(cwd, "reports"), join(cwd, "reports/circle"));
  symlinkSync(join(cwd, "reports/call.txt"), join(cwd, "reports/link.txt"));
  execFileSync("mkfifo", [join(cwd, "reports/pipe.txt")]);
  const [call, ...failed] = await read("reports", "reports/pipe.txt");
  expect(call).toHaveProperty("document.file", "call.txt");
  expect(failed).toEqual([
    { file: "reports/link.txt", message: expect.stringContaining("symbolic link") },
    { file: "reports/pipe.txt", message: expect.stringContaining("no ordinary file") },
    { file: "reports/pipe.txt", message: expect.stringContaining("no ordinary file") },
  ]);
});

test("front matter gives facts, and the text is what follows it", async () => {
  put(
    "call.md",
    "---\r\ntitle: 'Call: the ditch'\r\npublisher: Dnipro Courier\r\npublished: 14 October 2023\r\n__proto__: x\r\n---\r\n# The call\r\n",
  );
  const { document } = await readOne("call.md");
  expect(document).toMatchObject({
    title: "Call: the ditch",
    publisher: "Dnipro Courier",
    published: "2023-10-14",
    text: "# The call\r\n",
  });
});

test("a date as vague as stated stays so", async () => {
  for (const [stated, published] of [
    ["2023", "2023"],
    ["March 2023", "2023-03"],
    ["2023-03-12T10:00:00Z", "2023-03-12"],
    ["Sunday, March 12, 2023 10:15 am", "2023-03-12"],
    ["03/12/2023", "2023"],
  ]) {
    put("call.md", `---\npublished: ${stated}\n---\n${CALL}`);
    expect((await readOne("call.md")).document.published).toBe(published);
  }
});

test("dashes without a mapping between them are text", async () => {
  for (const text of ["---\nOnly a line.\n---\nMore.", "---\nNever closed.", "Text\n---\nx: y\n---\n"]) {
    put("call.md", text);
    expect((await readOne("call.md")).document.text).toBe(text);
  }
});

test("each line of a .jsonl file is a document, and a bad line is its own failure", async () => {
  const lines = [
    { id: "call-1", text: CALL, title: "A call", published: "2023-10", url: null, other: [1] },
    '{"id": "call-2", "text": ',
    { id: "call-3" },
    { id: "doc-952fce7cc3b26f627f4b", text: CALL },
    { id: "doc-a-doctor", text: "" },
    { id: "a\nb", text: CALL },
    { id: "x".repeat(201), text: CALL },
    { text: CALL },
    [1],
    { id: 7, text: "lone \ud800 surrogate" },
  ];
  put("calls.jsonl", lines.map((it) => (typeof it === "string" ? it : JSON.stringify(it))).join("\n"));
  const found = await read("calls.jsonl");
  expect(found.map((it) => (isFailure(it) ? it.file : it.document.id))).toEqual([
    "call-1",
    ...[2, 3, 4].map((line) => `calls.jsonl:${line}`),
    "doc-a-doctor",
    ...[6, 7, 8, 9].map((line) => `calls.jsonl:${line}`),
    "7",
  ]);
  expect(found[0]).toMatchObject({
    key: `${join(cwd, "calls.jsonl")}#call-1`,
    document: { file: "calls.jsonl", title: "A call", published: "2023-10", sha256: sha256(CALL) },
  });
  expect(found.at(-1)).toHaveProperty("document.text", "lone \ufffd surrogate");
  expect(found.filter(isFailure).map((it) => it.message)).toEqual([
    'is no JSON: each line must be {"id": …, "text": …}',
    `can't be used: "text" must be a string: the report's text`,
    `can't be used: "id" has the form of the graph's own ids: put another prefix before it`,
    `can't be used: "id" must not hold control characters`,
    `can't be used: "id" must be at most 200 characters long`,
    `can't be used: "id" must be there: give each line an "id" of its own`,
    'is no JSON object: each line must be {"id": …, "text": …}',
  ]);
});

test("standard input is JSONL or one text", async () => {
  const from = (text: string): Promise<Read[]> =>
    all(readDocuments(["-"], { stdin: async () => Buffer.from(text) }));
  expect(await from(`{"id":"call-1","text":"One."}\n{"id":"call-2","text":"Two."}\n`)).toMatchObject([
    { document: { id: "call-1", text: "One." } },
    { document: { id: "call-2", text: "Two." } },
  ]);
  const [first] = await from(CALL);
  const [second] = await from("{braces} are no JSON.");
  expect(first).toHaveProperty("document.text", CALL);
  expect(second).toHaveProperty("document.text", "{braces} are no JSON.");
  expect(first && "key" in first && second && "key" in second && first.key !== second.key).toBe(true);
  expect(await from("")).toEqual([{ file: "standard input", message: expect.stringContaining("is empty") }]);
});

test("an id that would be a step in an address is refused: nobody could open or remove the document", async () => {
  const lines = [".", "..", "..."].map((id) => JSON.stringify({ id, text: "One." }));
  const read = await all(readUploads([{ name: "dots.jsonl", bytes: Buffer.from(lines.join("\n")) }]));
  const refused = `can't be used: "id" must not be . or ..: no address can name it`;
  expect(read).toMatchObject([{ message: refused }, { message: refused }, { document: { id: "..." } }]);
});

test("an upload is read by the ending of its name", async () => {
  const bytes = Buffer.from(CALL);
  const files = ["../../etc/call.txt", "call.exe"].map((name) => ({ name, bytes }));
  const [document, refused] = await all(readUploads(files));
  expect(document).toMatchObject({ document: { file: "call.txt", text: CALL }, key: "upload/call.txt" });
  expect(refused).toMatchObject({ file: "call.exe" });
});

test("a text of 50 MB is one document, and a .jsonl of 50 MB is read line by line", {
  timeout: 60_000,
}, async () => {
  const paragraph = `${"The brigade held the line east of the river. ".repeat(20)}\n`;
  put("long.txt", paragraph.repeat(Math.ceil(50_000_000 / paragraph.length)));
  const before = performance.now();
  const { document } = await readOne("long.txt");
  expect(document.text.length).toBeGreaterThanOrEqual(50_000_000);
  expect(document.language).toBe("en");
  const line = (id: number): string => `${JSON.stringify({ id: `r${id}`, text: paragraph.repeat(100) })}\n`;
  put("many.jsonl", Array.from({ length: 550 }, (_, id) => line(id)).join(""));
  let count = 0;
  for await (const item of readDocuments(["many.jsonl"], { cwd })) if (!isFailure(item)) count++;
  expect(count).toBe(550);
  expect(performance.now() - before).toBeLessThan(20_000);
});
