import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FailedFile, IncomingDocument } from "../../src/documents/incoming.ts";
import { warcRecord } from "../../src/documents/pages/warc-record.ts";
import { readDocuments } from "../../src/documents/read-documents.ts";
import { generatedArticle, trueText } from "../../src/training/formats/article.ts";
import { articleMail } from "../../src/training/formats/mail-files.ts";
import { articleDocx, zipOf } from "../../src/training/formats/office-files.ts";
import { buildOnce } from "../commands/vouch.ts";

type Read = IncomingDocument | FailedFile;
const CALL = "A soldier near Kupyansk telephones his mother.\n";
const ARTICLE = generatedArticle(1);

let cwd: string;
beforeAll(buildOnce);
const folders: string[] = [];
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "vouch-archives-"));
  folders.push(cwd);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function read(name: string, bytes: Uint8Array): Promise<Read[]> {
  writeFileSync(join(cwd, name), bytes);
  const found: Read[] = [];
  for await (const item of readDocuments([name], { cwd })) found.push(item);
  expect(readdirSync(cwd)).toEqual([name]);
  return found;
}
const told = (items: readonly Read[]): string[] =>
  items.map((it) =>
    "document" in it ? `${it.document.file} ${it.key.replace(cwd, "")}` : `${it.file} ${it.message}`,
  );

async function tarOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const archive = pack();
  for (const [name, content] of Object.entries(files)) archive.entry({ name }, Buffer.from(content));
  archive.entry({ name: "link.txt", type: "symlink", linkname: "/etc/passwd" });
  archive.finalize();
  const parts: Buffer[] = [];
  for await (const part of archive) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const FILES = {
  "a/call.txt": CALL,
  "../../outside.txt": `${CALL}Outside.`,
  "/etc/call.md": `${CALL}Etc.`,
  "C:\\windows\\call.docx": articleDocx(ARTICLE),
  "photo.jpg": "…",
  ".hidden.txt": CALL,
  "__MACOSX/._call.txt": CALL,
  "README.md": "About.",
};

test.each(["reports.zip", "reports.tar", "reports.tar.gz", "reports.tgz"])(
  "%s is the reports in it, by their names alone, and nothing is written",
  async (name) => {
    const packed = name.endsWith("zip") ? zipOf(FILES) : await tarOf(FILES);
    const inside = /gz$/.test(name) ? `!${name.replace(/\.tgz$/, ".tar").replace(/\.gz$/, "")}` : "";
    expect(told(await read(name, name.endsWith("gz") ? gzipSync(packed) : packed))).toEqual([
      `call.txt /${name}${inside}!a/call.txt`,
      `outside.txt /${name}${inside}!../../outside.txt`,
      `call.md /${name}${inside}!/etc/call.md`,
      `call.docx /${name}${inside}!C:\\windows\\call.docx`,
    ]);
  },
);

test("one bad file in an archive is its own failure", async () => {
  const found = await read(
    "mixed.zip",
    zipOf({ "bad.pdf": "%PDF-1.4 nothing", "x.zip": "no archive", "good.txt": CALL }),
  );
  expect(told(found)).toEqual([
    expect.stringContaining("mixed.zip/bad.pdf is damaged, or is not what its name says"),
    "mixed.zip/x.zip is no ZIP archive, or is cut off: pack it again",
    "good.txt /mixed.zip!good.txt",
  ]);
});

test("a mail is a document with its sender, subject and day, and what is attached are documents of their own", async () => {
  const attached = [
    "From: Desk <desk@paper.example>",
    "Subject: =?koi8-u?B?+sHS0sHT?= calls",
    "Date: Tue, 14 Mar 2023 23:30:00 -0500",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=windows-1252",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "=93We sat there=94, she said.",
    "--b",
    'Content-Type: application/octet-stream; name="../../list.txt"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(CALL).toString("base64"),
    "--b",
    "Content-Type: message/rfc822",
    "",
    Buffer.from(articleMail(ARTICLE)).toString("latin1"),
    "--b--",
    "",
  ].join("\r\n");
  const found = await read("list.eml", Buffer.from(attached, "latin1"));
  expect(found.map((it) => ("document" in it ? it.document : it))).toMatchObject([
    { file: "list.eml", text: "“We sat there”, she said.\n", author: "Desk", published: "2023-03-14" },
    { file: "list.txt", text: CALL },
    {
      title: ARTICLE.title,
      author: ARTICLE.author,
      published: ARTICLE.published,
      text: `${trueText(ARTICLE)}\n`,
    },
  ]);
});

test("a mailbox is its mails, and a line that begins with From is part of its mail", async () => {
  const mail = (text: string): string =>
    `From desk Tue Mar 14 2023\nFrom: a@b.example\nSubject: Calls\n\n${text}\n`;
  const found = await read(
    "list.mbox",
    Buffer.from(`${mail("One.\n\n>From there he called.")}\n${mail("Two.")}`),
  );
  expect(found).toMatchObject([
    { document: { file: "list-1.eml", text: "One.\n\nFrom there he called.\n" } },
    { document: { file: "list-2.eml", text: "Two.\n" } },
  ]);
});

test("an archive of the web is its pages, under their addresses", async () => {
  const page = (path: string, type: string, body: Uint8Array | string) =>
    warcRecord(
      {
        url: `https://paper.example${path}`,
        status: 200,
        headers: [["content-type", type]],
        body: Buffer.from(body),
      },
      new Date(0),
    );
  const records = [
    page(
      "/world/calls",
      "text/html; charset=windows-1251",
      Buffer.from("<p>\u00c1\u00f3\u00f7\u00e0 and Kupyansk.</p>", "latin1"),
    ),
    page("/logo.png", "image/png", "…"),
    page("/", "text/plain", CALL),
  ];
  const found = await read("crawl.warc.gz", Buffer.concat(records.map((it) => gzipSync(it))));
  expect(found).toMatchObject([
    {
      key: "https://paper.example/world/calls",
      document: {
        file: "calls.html",
        text: "Буча and Kupyansk.\n",
        url: "https://paper.example/world/calls",
      },
    },
    { key: "https://paper.example/", document: { file: "paper.example.txt", text: CALL } },
  ]);
});

test("archives in archives end somewhere", async () => {
  let inner = zipOf({ "call.txt": CALL });
  for (let depth = 0; depth < 8; depth++) inner = zipOf({ "inner.zip": inner });
  expect(told(await read("deep.zip", inner))).toEqual([
    expect.stringMatching(/^deep\.zip\/inner.*holds archives in archives, 5 deep: unpack it first$/),
  ]);
});
