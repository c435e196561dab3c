import { type HostileDocument, SENTENCE, utf8 } from "./hostile-document.ts";

const MEGABYTE = 1_000_000;
const text = (name: string, content: () => string, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.txt`,
  bytes: () => utf8(content()),
  isHeavy,
});
const bytes = (name: string, content: () => Uint8Array): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.txt`,
  bytes: content,
});
const jsonl = (name: string, content: () => string, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.jsonl`,
  bytes: () => utf8(content()),
  isHeavy,
});
const markdown = (name: string, content: () => string): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.md`,
  bytes: () => utf8(content()),
});

/** Names that objects of the language have already. */
const OWN_NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "then",
  "length",
];

/** Plain texts, Markdown and JSONL that try to break or slow a reader. */
export const HOSTILE_TEXTS: readonly HostileDocument[] = [
  text("one word of 50 MB", () => "a".repeat(50 * MEGABYTE), true),
  text("one word of 2 MB", () => "Kyiv".repeat(MEGABYTE / 2)),
  text("a million lines of one letter", () => "a\n".repeat(MEGABYTE), true),
  text("a hundred thousand lines of one letter", () => "a\n".repeat(100_000)),
  text("a hundred thousand empty lines", () => `${SENTENCE}${"\n".repeat(100_000)}${SENTENCE}`),
  text("line breaks of all kinds", () => `${SENTENCE}\r\u2028\u2029\u0085\v\f\r\n`.repeat(500)),
  text("spaces without end", () => `${" ".repeat(MEGABYTE)}${SENTENCE}${"\t".repeat(MEGABYTE)}`),
  text("commas without end", () => ",".repeat(300_000)),
  text("brackets that never close", () => "([{“‘".repeat(60_000)),
  text("points and capitals", () => "U.S.A.".repeat(40_000)),
  text("digits without end", () => "1".repeat(300_000)),
  text("numbers with marks", () => "1,000,000.".repeat(20_000)),
  text("dates that are none", () =>
    "31 February 2022 and 00/00/0000, the 99th of Smarch, 2022-13-45. ".repeat(500),
  ),
  text("bait for an address", () => `http://${"a.".repeat(100_000)}!`),
  text("bait for a mail address", () => `${"a".repeat(100_000)}@${"b.".repeat(50_000)}`),
  text("bait for a byline", () => `By ${"A ".repeat(100_000)}\n`),
  text("bait for a sharing line", () => `Share this article ${"on ".repeat(60_000)}!\n`),
  text("bait for a name", () => `${"Mc".repeat(80_000)} said`),
  text("bait for a unit", () => `${"1st 2nd 3rd Guards ".repeat(8_000)}Regiment`),
  text("bait for a quotation", () => `“${"a ” “ ".repeat(40_000)}`),
  text("bait for an acronym", () => "(ABC) ".repeat(30_000)),
  text("bait for a date", () => "between 1 and 2 and 3 and ".repeat(10_000)),
  text("bait for a list of links", () => "A Headline That Is One\n".repeat(20_000)),
  text("bait for white space", () => `a${" \t".repeat(150_000)}b`),
  text("lone surrogates", () => `${SENTENCE}\ud800\udc00 \ud83d x \udfff\u0000`.replace("\u0000", "")),
  text(
    "names in letters that look alike",
    () => `Р\u0430ul Smith and Paul Smith of the \u0391zov Regiment met in Кyiv. ${SENTENCE}`,
  ),
  text("right to left overrides", () =>
    `\u202egnp.exe ${SENTENCE}\u2066\u2067\u2068\u2069\u200f\u061c`.repeat(50),
  ),
  text("combining marks on one letter", () => `${SENTENCE}a${"\u0301".repeat(100_000)}`),
  text("letters of no width", () => [...SENTENCE].join("\u200b\u200d\u2060\ufeff").repeat(20)),
  text("variation selectors", () => `a${"\ufe0f".repeat(50_000)} ${SENTENCE}`),
  text("emoji families", () => "👨‍👩‍👧‍👦".repeat(20_000)),
  text("control characters", () =>
    `${SENTENCE}\u0001\u0007\u001b[2J\u001b]0;owned\u0007\u009b31m`.repeat(20),
  ),
  text(
    "commands of a terminal in a name",
    () => `Colonel \u001b[31mPetrov\u001b[0m of the 331st Regiment said so. ${SENTENCE}`,
  ),
  text(
    "formulas of a spreadsheet",
    () => `=HYPERLINK("http://x","y") Regiment\n@SUM(A1)\n+1-1|cmd '/c calc'!A0\n-2+3 ${SENTENCE}`,
  ),
  text(
    "statements of a database",
    () =>
      `Colonel Petrov') DETACH DELETE n // of the 331st Regiment said so. \`MATCH\` $x {id: 1} ${SENTENCE}`,
  ),
  text(
    "elements of a page",
    () => `<script>alert(1)</script> Colonel <img src=x onerror=alert(1)> Petrov. ${SENTENCE}`,
  ),
  text("format strings and templates", () => `%s%n%x {{7*7}} \${7*7} <%= 7 %> ${SENTENCE}`),
  text(
    "paths as names",
    () => `../../../../etc/passwd and C:\\windows\\system32 and /dev/null met in Kyiv. ${SENTENCE}`,
  ),
  ...OWN_NAMES.map((it) =>
    text(
      `an officer called ${it}`,
      () => `Colonel ${it} of the 331st Regiment said that ${it} is in ${it}. ${SENTENCE}`,
    ),
  ),
  text(
    "a thousand names in one sentence",
    () =>
      `${Array.from({ length: 1_000 }, (_, at) => `Ivan Petrov${String.fromCharCode(97 + (at % 26))}`).join(", ")} said so.`,
  ),
  text(
    "one sentence of 200 KB",
    () => `He said ${"that the regiment of the division of the army in Kyiv ".repeat(4_000)}.`,
  ),
  text("a hundred voices one in another", () => `${"He said that she said that ".repeat(2_000)}Kyiv fell.`),
  text("nothing but quotation marks", () => '"'.repeat(200_000)),
  text("another language", () => "Солдат телефонує матері. ".repeat(2_000)),
  text("every letter there is", () =>
    Array.from({ length: 60_000 }, (_, at) => String.fromCodePoint(at < 55_000 ? at + 1 : at + 10_000)).join(
      "",
    ),
  ),
  bytes("zeros", () => new Uint8Array(100_000)),
  bytes("all bytes", () => Uint8Array.from({ length: 65_536 }, (_, at) => at)),
  bytes("bytes that are no UTF-8", () =>
    Buffer.from([...utf8(SENTENCE), 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xff]),
  ),
  bytes("UTF-16 without a mark", () => Buffer.from(SENTENCE, "utf16le")),
  bytes("UTF-16 with a mark", () => Buffer.from(`\ufeff${SENTENCE}`, "utf16le")),
  bytes("a cut letter at the end", () => Buffer.from([...utf8(SENTENCE), 0xe2, 0x80])),
  bytes("a NUL in the middle", () => utf8(`${SENTENCE}\0${SENTENCE}`)),
  bytes("nothing at all", () => new Uint8Array()),
  bytes("a mark alone", () => utf8("\ufeff")),
  { name: "a sparse file of 2 GB", file: "sparse.txt", bytes: () => utf8(SENTENCE), sparse: 2_000_000_000 },
  { name: "a sparse page of 2 GB", file: "sparse.html", bytes: () => utf8("<p>"), sparse: 2_000_000_000 },
  { name: "a sparse archive of 2 GB", file: "sparse.zip", bytes: () => utf8("PK"), sparse: 2_000_000_000 },
  {
    name: "a sparse line of 2 GB",
    file: "sparse.jsonl",
    bytes: () => utf8('{"id":"x","text":"'),
    sparse: 2_000_000_000,
  },
  jsonl("a hundred thousand braces", () => `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
  jsonl("a hundred thousand brackets", () => `{"id":"x","text":"y","z":${"[".repeat(100_000)}`),
  jsonl("ids that objects have", () =>
    OWN_NAMES.map((id) => JSON.stringify({ id, text: SENTENCE })).join("\n"),
  ),
  jsonl(
    "keys that objects have",
    () =>
      `{"id":"k1","text":"${SENTENCE}","__proto__":{"text":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}`,
  ),
  jsonl("ids of a graph", () =>
    ["doc-0123456789abcdef0123", "clm-0123456789abcdef0123", "..", "a/../b", "\u0000", " "]
      .map((id) => JSON.stringify({ id, text: SENTENCE }))
      .join("\n"),
  ),
  jsonl(
    "lone surrogates in JSON",
    () => '{"id":"s1","text":"Colonel \\ud800 Petrov \\udfff said so.","title":"\\ud83d"}',
  ),
  jsonl("numbers too large", () => `{"id":${"9".repeat(400)},"text":"x"}\n{"id":1e999,"text":"x"}`),
  jsonl("the same key twice", () => `{"id":"d1","id":"d2","text":"${SENTENCE}","text":"Other."}`),
  jsonl("dates that are none", () =>
    ["0000-00-00", "2023-99-99", "9".repeat(500), "now()", {}]
      .map((published, at) => JSON.stringify({ id: `n${at}`, text: SENTENCE, published }))
      .join("\n"),
  ),
  jsonl("twenty thousand bad lines", () => "{\n".repeat(20_000)),
  jsonl("a title of 1 MB", () => JSON.stringify({ id: "t1", title: "T".repeat(MEGABYTE), text: SENTENCE })),
  jsonl("an address that runs", () =>
    JSON.stringify({ id: "u1", url: "javascript:alert(1)", text: SENTENCE }),
  ),
  markdown(
    "laughing aliases",
    () =>
      `---\n${Array.from({ length: 12 }, (_, at) => `l${at}: &l${at} [${at === 0 ? '"ha"' : `*l${at - 1},`.repeat(9)}]`).join("\n")}\n---\n${SENTENCE}`,
  ),
  markdown(
    "tags of another language",
    () => `---\ntitle: !!js/function 'function(){process.exit()}'\n---\n${SENTENCE}`,
  ),
  markdown("front matter without end", () => `---\n${"a: b\n".repeat(20_000)}`),
  markdown("front matter one in another", () => `---\ntitle: ${"[".repeat(5_000)}\n---\n${SENTENCE}`),
  markdown(
    "keys of objects in front matter",
    () => `---\n__proto__:\n  title: x\nconstructor: y\ntitle: z\n---\n${SENTENCE}`,
  ),
  markdown("links and images without end", () => "[![](".repeat(40_000)),
];
