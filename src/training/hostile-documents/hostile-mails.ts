import { type HostileDocument, SENTENCE, utf8 } from "./hostile-document.ts";

const mail = (
  name: string,
  lines: () => readonly string[],
  isHeavy = false,
  ending = "eml",
): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.${ending}`,
  bytes: () => utf8(lines().join("\r\n")),
  isHeavy,
});
const HEAD = ["From: a@b.example", "Subject: Calls", "MIME-Version: 1.0"];
const deep = (depth: number): string[] => {
  const lines: string[] = [...HEAD];
  for (let at = 0; at < depth; at++)
    lines.push(`Content-Type: multipart/mixed; boundary="b${at}"`, "", `--b${at}`);
  return [...lines, "Content-Type: text/plain", "", SENTENCE];
};
const attached = (name: string, content: string, encoding = "7bit"): string[] => [
  ...HEAD,
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/plain",
  "",
  SENTENCE,
  "--b",
  `Content-Type: application/octet-stream; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  `Content-Transfer-Encoding: ${encoding}`,
  "",
  content,
  "--b--",
];

/** Mails and mailboxes that try to break, slow or fill a reader. */
export const HOSTILE_MAILS: readonly HostileDocument[] = [
  mail("parts 1,000 deep", () => deep(1_000)),
  mail("parts 20 deep", () => deep(20)),
  mail("mails in mails", () =>
    Array.from({ length: 60 }, () => [...HEAD, "Content-Type: message/rfc822", ""])
      .flat()
      .concat([...HEAD, "", SENTENCE]),
  ),
  mail("ten thousand parts", () => [
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    ...Array.from({ length: 10_000 }, () => ["--b", "Content-Type: text/plain", "", "x"]).flat(),
    "--b--",
  ]),
  mail("a heading of 5 MB", () => [`Subject: ${"x".repeat(5_000_000)}`, "", SENTENCE]),
  mail("headings without end", () => [
    ...Array.from({ length: 100_000 }, (_, at) => `X-${at}: y`),
    "",
    SENTENCE,
  ]),
  mail("headings of objects", () => [
    "__proto__: x",
    "constructor: y",
    "From: __proto__ <constructor@b.example>",
    "Subject: toString",
    "",
    SENTENCE,
  ]),
  mail("addresses without end", () => [
    `From: ${"a@b.example, ".repeat(50_000)}`,
    "Subject: x",
    "",
    SENTENCE,
  ]),
  mail("comments one in another", () => [`From: ${"(".repeat(50_000)}a@b.example`, "", SENTENCE]),
  mail("words in code without end", () => [`Subject: ${"=?utf-8?B?w4Q=?= ".repeat(30_000)}`, "", SENTENCE]),
  mail("a charset that is none", () => [
    ...HEAD,
    "Content-Type: text/plain; charset=x-nonsense",
    "",
    SENTENCE,
  ]),
  mail("base64 that is none", () => attached("a.txt", "!!!!%%%% not base64 ====", "base64")),
  mail("a boundary that is empty", () => [
    ...HEAD,
    'Content-Type: multipart/mixed; boundary=""',
    "",
    "--",
    "",
    SENTENCE,
  ]),
  mail("an attachment with a path", () => attached("../../../../tmp/owned.txt", SENTENCE)),
  mail("an attachment that is a program", () => attached("run.exe", "MZ")),
  mail("an attachment called nothing", () => attached("", SENTENCE)),
  mail("a name with line ends", () => attached('a\\"b\\r\\n.txt', SENTENCE)),
  mail("an attached bomb", () =>
    attached("a.zip", Buffer.from(`PK\x05\x06${"\0".repeat(18)}`).toString("base64"), "base64"),
  ),
  mail("a page with scripts", () => [
    ...HEAD,
    "Content-Type: text/html",
    "",
    `<script>process.exit(1)</script>${"<div>".repeat(20_000)}${SENTENCE}`,
  ]),
  mail("a day that is none", () => ["Date: Foo, 99 Bar 99999 99:99:99 +9999", "Subject: x", "", SENTENCE]),
  mail("no headings", () => [SENTENCE, SENTENCE]),
  mail("headings alone", () => HEAD),
  mail("a body of 20 MB in one line", () => [...HEAD, "", "word ".repeat(4_000_000)], true),
  mail("a mailbox without mails", () => [SENTENCE], false, "mbox"),
  mail(
    "a mailbox of 20,000 empty mails",
    () => Array.from({ length: 20_000 }, () => ["From x", "", ""]).flat(),
    true,
    "mbox",
  ),
  mail(
    "a mailbox of 300 broken mails",
    () => Array.from({ length: 300 }, (_, at) => ["From x", `Subject ${at}`, "", "x", ""]).flat(),
    false,
    "mbox",
  ),
];
