import { gzipSync } from "node:zlib";
import { seededRandom } from "../../text/seeded-random.ts";
import { articleFiles } from "../formats/article-files.ts";
import { zipOf } from "../formats/office-files.ts";
import type { HostileDocument } from "./hostile-document.ts";
import { tarOf } from "./tar-file.ts";

/** What may happen to the bytes of a sound file. */
const MUTATIONS: Readonly<Record<string, (bytes: Uint8Array, random: () => number) => Uint8Array>> = {
  "cut off early": (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.1)),
  "cut off in the middle": (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.5)),
  "cut off late": (bytes) => bytes.subarray(0, bytes.length - 30),
  "without its head": (bytes) => bytes.subarray(40),
  "with other bytes here and there": (bytes, random) =>
    Uint8Array.from(bytes, (it) => (random() < 0.002 ? Math.floor(random() * 256) : it)),
  "with many other bytes": (bytes, random) =>
    Uint8Array.from(bytes, (it) => (random() < 0.05 ? Math.floor(random() * 256) : it)),
  "with zeros in the middle": (bytes) => {
    const copy = Uint8Array.from(bytes);
    copy.fill(0, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.6));
    return copy;
  },
  twice: (bytes) => Buffer.concat([bytes, bytes]),
  "with its halves changed": (bytes) => {
    const middle = Math.floor(bytes.length / 2);
    return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]);
  },
  "with other numbers": (bytes, random) =>
    Uint8Array.from(bytes, (it) =>
      it >= 48 && it <= 57 && random() < 0.2 ? 48 + Math.floor(random() * 10) : it,
    ),
};

/** A sound file of each kind that has a parser. */
function soundFiles(): [string, Uint8Array][] {
  const made = ["html", "pdf", "docx", "odt", "rtf", "eml"].map((format): [string, Uint8Array] => [
    format,
    articleFiles(format, 2)[1]?.bytes ?? new Uint8Array(),
  ]);
  const texts = articleFiles("md", 3).map(({ bytes, name }) => ({ name, content: bytes }));
  const mail = made.find(([format]) => format === "eml")?.[1] ?? new Uint8Array();
  return [
    ...made,
    ["zip", zipOf(Object.fromEntries(texts.map(({ name, content }) => [name, content])))],
    ["tar", tarOf(texts)],
    ["tar.gz", gzipSync(tarOf(texts))],
    ["mbox", Buffer.concat([Buffer.from("From x\n"), mail, Buffer.from("\n\nFrom y\n"), mail])],
  ];
}

/** Sound files of each kind to which something has happened; the same each time. */
export function mutatedDocuments(): HostileDocument[] {
  return soundFiles().flatMap(([format, bytes], kind) =>
    Object.entries(MUTATIONS).map(([name, mutate], at) => ({
      name: `.${format} ${name}`,
      file: `mutation-${at}.${format}`,
      bytes: () => mutate(bytes, seededRandom(kind * 100 + at)),
    })),
  );
}
