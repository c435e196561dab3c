import { extname } from "node:path";
import { readGzip } from "./archives/read-gzip.ts";
import { readTar } from "./archives/read-tar.ts";
import { readWarc } from "./archives/read-warc.ts";
import { readZip } from "./archives/read-zip.ts";
import type { FormatReader } from "./incoming.ts";
import { readMbox } from "./mail/read-mbox.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readParsed } from "./read-parsed.ts";
import { readPlainText } from "./read-plain-text.ts";

/** How each kind of file becomes documents. */
const FORMATS: ReadonlyMap<string, FormatReader> = new Map<string, FormatReader>([
  [".txt", readPlainText],
  [".md", readMarkdown],
  [".markdown", readMarkdown],
  [".jsonl", readJsonl],
  [".html", readParsed("html")],
  [".htm", readParsed("html")],
  [".xhtml", readParsed("html")],
  [".pdf", readParsed("pdf")],
  [".docx", readParsed("docx")],
  [".odt", readParsed("odt")],
  [".rtf", readParsed("rtf")],
  [".eml", readParsed("eml")],
  [".mbox", readMbox],
  [".zip", readZip],
  [".tar", readTar],
  [".tgz", readGzip],
  [".gz", readGzip],
  [".warc", readWarc],
]);

/** For messages. */
export const FORMAT_NAMES =
  ".txt, .md, .jsonl, .html, .pdf, .docx, .odt, .rtf, .eml, .mbox, .zip, .tar, .gz or .warc";

/** The reader of a file by its name's ending, whatever its case; undefined for a kind that is not read. */
export function formatOf(file: string): FormatReader | undefined {
  return FORMATS.get(extname(file).toLowerCase());
}
