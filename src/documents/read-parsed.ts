import { UserError } from "../errors.ts";
import { sha256 } from "../text/hash.ts";
import { allBytes } from "./decode-text.ts";
import type { FailedFile, FormatReader, IncomingDocument, InnerFiles, Source } from "./incoming.ts";
import { makeDocument } from "./make-document.ts";
import { parseApart } from "./parsing/parse-apart.ts";
import type { ParserName } from "./parsing/parsers.ts";

/** Files of more bytes than this are not parsed. */
const MOST_BYTES = 100_000_000;

/** The reader of a kind of file that a worker parses: one document of its text, and those of the files in it. */
export function readParsed(parser: ParserName): FormatReader {
  return (source, inner) => documentsOf(parser, source, inner);
}

async function* documentsOf(
  parser: ParserName,
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const bytes = await allBytes(source.chunks, MOST_BYTES);
  if (bytes.length === 0) throw new UserError("is empty: remove it, or save it again");
  const { url, charset } = source.served ?? {};
  const parsed = await parseApart(parser, bytes, charset === undefined ? {} : { charset });
  if (!/\S/.test(parsed.text) && parsed.files.length === 0)
    throw new UserError("holds no text: remove it, or save its text as plain text");
  if (/\S/.test(parsed.text)) {
    const facts = url === undefined ? parsed.facts : { url, ...parsed.facts };
    const document = makeDocument(parsed.text, sha256(bytes), source.file, facts);
    yield { document: { ...document, places: [...parsed.places] }, key: source.key };
  }
  for (const [at, { name, bytes: inside }] of parsed.files.entries()) {
    inner.take(inside.length);
    yield* inner.read({
      name: `${source.name}/${name}`,
      file: name,
      key: `${source.key}!${at}/${name}`,
      chunks: one(inside),
    });
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
