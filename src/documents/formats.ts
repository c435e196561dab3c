import { extname } from "node:path";
import type { FailedFile, IncomingDocument, Source } from "./incoming.ts";
import { readJsonl } from "./read-jsonl.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readPlainText } from "./read-plain-text.ts";

export type FormatReader = (source: Source) => AsyncIterable<IncomingDocument | FailedFile>;

/** How each kind of file becomes documents. */
const FORMATS: ReadonlyMap<string, FormatReader> = new Map<string, FormatReader>([
  [".txt", readPlainText],
  [".md", readMarkdown],
  [".markdown", readMarkdown],
  [".jsonl", readJsonl],
]);

/** For messages. */
export const FORMAT_NAMES = ".txt, .md or .jsonl";

/** The reader of a file by its name's ending, whatever its case; undefined for a kind that is not read. */
export function formatOf(file: string): FormatReader | undefined {
  return FORMATS.get(extname(file).toLowerCase());
}
