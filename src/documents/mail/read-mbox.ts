import { UserError } from "../../errors.ts";
import { byteLines } from "../byte-lines.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "../incoming.ts";

const MOST_BYTES = 100_000_000;
const FROM = Buffer.from("From ");
const QUOTED = /^>+From /;
const NEWLINE = Buffer.from("\n");

/** A mailbox is its mails, read one after the other however many they are. */
export async function* readMbox(
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  let number = 0;
  for await (const mail of mailsOf(source.chunks)) {
    number++;
    if (mail.length === 0) continue;
    inner.take(mail.length);
    const file = `${source.file.replace(/\.mbox$/i, "")}-${number}.eml`;
    yield* inner.read({
      name: `${source.name}/${number}`,
      file,
      key: `${source.key}!${number}`,
      chunks: one(mail),
    });
  }
  if (number === 0) throw new UserError('is no mailbox: no line of it begins with "From "');
}

async function* mailsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] | null = null;
  let size = 0;
  let isAfterBlank = true;
  for await (const line of byteLines(chunks, MOST_BYTES)) {
    if (line === null) throw new UserError("has a line of more than 100 MB: split it");
    const bytes = line.at(-1) === 13 ? line.subarray(0, -1) : line;
    if (isAfterBlank && FROM.equals(bytes.subarray(0, FROM.length))) {
      if (parts) yield Buffer.concat(parts);
      parts = [];
      size = 0;
    } else if (parts) {
      // A mail's own line that begins with "From " is kept behind a mark.
      const isQuoted = bytes[0] === 62 && QUOTED.test(Buffer.from(bytes.subarray(0, 40)).toString("latin1"));
      parts.push(isQuoted ? bytes.subarray(1) : bytes, NEWLINE);
      size += bytes.length;
      if (size > MOST_BYTES) throw new UserError("holds a mail of more than 100 MB: split it");
    }
    isAfterBlank = bytes.length === 0;
  }
  if (parts) yield Buffer.concat(parts);
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
