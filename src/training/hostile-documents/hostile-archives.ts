import { deflateRawSync, gzipSync } from "node:zlib";
import { zipOf } from "../formats/office-files.ts";
import { ascii, type HostileDocument, SENTENCE, utf8 } from "./hostile-document.ts";
import { tarOf } from "./tar-file.ts";

const file = (name: string, ending: string, bytes: () => Uint8Array, isHeavy = false): HostileDocument => ({
  name,
  file: `${name.replace(/[^a-z0-9]+/gi, "-")}.${ending}`,
  bytes,
  isHeavy,
});

/** A ZIP archive with some numbers of its directory and its end set to others. */
function mended(bytes: Uint8Array, change: (view: DataView, entry: number, end: number) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  const view = new DataView(copy.buffer, copy.byteOffset, copy.length);
  change(view, copy.indexOf(ascii("PK\x01\x02")), copy.indexOf(ascii("PK\x05\x06")));
  return copy;
}
const one = (): Uint8Array => zipOf({ "call.txt": SENTENCE.repeat(20) });
const record = (type: string, uri: string, length: number | string, block: string): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${uri}\r\nContent-Length: ${length}\r\n\r\n${block}\r\n\r\n`;
const answer = (headers: string, body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n${body}`;
const whole = (block: string): string => record("response", "https://x.example/", block.length, block);

/** A file that many entries of the directory share. */
function overlapping(count: number): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(1_000_000, 97));
  const local = Buffer.alloc(35);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(5, 26);
  local.write("a.txt", 30);
  const entry = Buffer.alloc(51);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1_000_000, 24);
  entry.writeUInt16LE(5, 28);
  entry.write("a.txt", 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entry.length * count, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, ...Array.from({ length: count }, () => entry), end]);
}

function nested(depth: number): Uint8Array {
  let inner = zipOf({ "call.txt": SENTENCE });
  for (let at = 0; at < depth; at++) inner = zipOf({ "a.zip": inner, "b.zip": inner, "c.zip": inner });
  return inner;
}

/** Archives that try to fill the disk or memory, to write elsewhere, or never to end. */
export const HOSTILE_ARCHIVES: readonly HostileDocument[] = [
  file(
    "a bomb of 2 GB",
    "zip",
    () =>
      zipOf(
        Object.fromEntries(
          Array.from({ length: 20 }, (_, at) => [`a${at}.txt`, Buffer.alloc(100_000_000, 97)]),
        ),
      ),
    true,
  ),
  file("a bomb of one file", "zip", () => zipOf({ "a.txt": Buffer.alloc(150_000_000, 97) }), true),
  file("a bomb of shared bytes", "zip", () => overlapping(20_000)),
  file("bombs in bombs", "zip", () => nested(6), true),
  file("archives three deep", "zip", () => nested(2)),
  file("paths out of the archive", "zip", () =>
    zipOf({
      "../../../../tmp/owned.txt": SENTENCE,
      "/etc/owned.txt": `${SENTENCE}1`,
      "..\\..\\owned.txt": `${SENTENCE}2`,
      "C:\\owned.txt": `${SENTENCE}3`,
    }),
  ),
  file("names that are none", "zip", () =>
    zipOf({
      ".txt": SENTENCE,
      "..txt": `${SENTENCE}1`,
      "a\u0000b.txt": `${SENTENCE}2`,
      "\u202etxt.exe.txt": `${SENTENCE}3`,
      "con.txt": `${SENTENCE}4`,
      [`${"n".repeat(5_000)}.txt`]: `${SENTENCE}5`,
    }),
  ),
  file("names of objects", "zip", () =>
    zipOf(
      Object.assign(Object.create(null), {
        "constructor.txt": SENTENCE,
        "toString.txt": `${SENTENCE}1`,
        "__proto__.txt": `${SENTENCE}2`,
      }),
    ),
  ),
  file("twenty thousand files", "zip", () =>
    zipOf(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}.jpg`, "x"])), 0),
  ),
  file("a size that is a lie, less", "zip", () =>
    mended(one(), (view, at) => view.setUint32(at + 24, 10, true)),
  ),
  file("a size that is a lie, more", "zip", () =>
    mended(one(), (view, at) => view.setUint32(at + 24, 4_000_000_000, true)),
  ),
  file("a checksum that is a lie", "zip", () =>
    mended(one(), (view, at) => view.setUint32(at + 16, 1, true)),
  ),
  file("a password", "zip", () => mended(one(), (view, at) => view.setUint16(at + 8, 1, true))),
  file("a way of packing that is none", "zip", () =>
    mended(one(), (view, at) => view.setUint16(at + 10, 99, true)),
  ),
  file("an offset beyond the end", "zip", () =>
    mended(one(), (view, at) => view.setUint32(at + 42, 4_000_000_000, true)),
  ),
  file("a directory beyond the end", "zip", () =>
    mended(one(), (view, _, end) => view.setUint32(end + 16, 4_000_000_000, true)),
  ),
  file("more files than there are", "zip", () =>
    mended(one(), (view, _, end) => view.setUint16(end + 10, 65_535, true)),
  ),
  file("an archive without files", "zip", () => zipOf({})),
  file("an end alone", "zip", () => ascii(`PK\x05\x06${"\0".repeat(18)}`)),
  file("ends without end", "zip", () => ascii("PK\x05\x06".repeat(20_000))),
  file("a bomb of 3 GB in gzip", "gz", () => gzipSync(Buffer.alloc(1_000_000_000, 97)), true),
  file("a bomb in gzip", "txt.gz", () => gzipSync(Buffer.alloc(250_000_000, 97)), true),
  file("gzip in gzip in gzip", "txt.gz.gz.gz", () => gzipSync(gzipSync(gzipSync(utf8(SENTENCE))))),
  file("gzip cut off", "txt.gz", () => gzipSync(utf8(SENTENCE.repeat(100))).subarray(0, 60)),
  file("no gzip at all", "txt.gz", () => utf8(SENTENCE)),
  file("gzip with a tail", "txt.gz", () => Buffer.concat([gzipSync(utf8(SENTENCE)), utf8("tail")])),
  file(
    "a bomb in TAR",
    "tar.gz",
    () =>
      gzipSync(
        tarOf([
          { name: "a.txt", content: Buffer.alloc(250_000_000, 97) },
          { name: "b.txt", content: utf8(SENTENCE) },
        ]),
      ),
    true,
  ),
  file("TAR paths out of the archive", "tar", () =>
    tarOf([
      { name: "../../owned.txt", content: utf8(SENTENCE) },
      { name: "/tmp/owned.txt", content: utf8(`${SENTENCE}1`) },
    ]),
  ),
  file("TAR links and devices", "tar", () =>
    tarOf([
      { name: "l.txt", type: "2", link: "/etc/passwd" },
      { name: "h.txt", type: "1", link: "/etc/shadow" },
      { name: "d.txt", type: "3" },
      { name: "p.txt", type: "6" },
      { name: "c.txt", content: utf8(SENTENCE) },
    ]),
  ),
  file("a TAR size beyond the end", "tar", () =>
    tarOf([{ name: "a.txt", content: utf8(SENTENCE), size: 8_000_000_000 }]),
  ),
  file("a TAR size that is none", "tar", () =>
    tarOf([{ name: "a.txt", content: utf8(SENTENCE), rawSize: "zzzzzzzzzzz" }]),
  ),
  file("a TAR checksum that is a lie", "tar", () =>
    tarOf([{ name: "a.txt", content: utf8(SENTENCE), checksum: 7 }]),
  ),
  file("a TAR name without end", "tar", () =>
    tarOf([
      { name: "././@LongLink", type: "L", content: Buffer.alloc(5_000_000, 97) },
      { name: "a.txt", content: utf8(SENTENCE) },
    ]),
  ),
  file("TAR zeros", "tar", () => new Uint8Array(1_000_000)),
  file("no TAR at all", "tar", () => utf8(SENTENCE.repeat(20))),
  file("a WARC length that is a lie", "warc", () =>
    utf8(record("response", "https://x.example/", 999_999_999, answer("", "<p>x"))),
  ),
  file("a WARC length that is none", "warc", () =>
    utf8(record("response", "https://x.example/", "-5", answer("", "<p>x"))),
  ),
  file("a WARC line without end", "warc", () => utf8(`WARC/1.0\r\n${"x".repeat(5_000_000)}`)),
  file("WARC headings without end", "warc", () => utf8(`WARC/1.0\r\n${"a: b\r\n".repeat(100_000)}`)),
  file("a WARC of addresses that are none", "warc", () =>
    utf8(
      ["file:///etc/passwd", "javascript:alert(1)", "https://[::1", "https://x.example/%00/../../a"]
        .map((it) =>
          record("response", it, answer("", `<p>${SENTENCE}</p>`).length, answer("", `<p>${SENTENCE}</p>`)),
        )
        .join(""),
    ),
  ),
  file("WARC pieces that are a lie", "warc", () =>
    utf8(whole(answer("Transfer-Encoding: chunked\r\n", "ffffffff\r\nx\r\n0\r\n\r\n"))),
  ),
  file("WARC packed by a lie", "warc", () =>
    utf8(whole(answer("Content-Encoding: gzip\r\n", "<p>plain after all</p>"))),
  ),
  file("a WARC of nothing but pictures", "warc", () =>
    utf8(record("response", "https://x.example/a.png", 3, "x\r\n")),
  ),
  file("no WARC at all", "warc", () => utf8(SENTENCE)),
];
