import { UserError } from "../errors.ts";

/** So much is read of one file, or of one line of a .jsonl file: what a string can safely hold. */
export const MOST_BYTES = 200_000_000;

/** All bytes of a source, as far as a text may reach. */
export async function allBytes(chunks: AsyncIterable<Uint8Array>, most = MOST_BYTES): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > most)
      throw new UserError(`is larger than ${Math.round(most / 1_000_000)} MB: split it into several files`);
  }
  return Buffer.concat(parts);
}

/** The text of UTF-8 bytes, verbatim but for a leading byte order mark; anything else is refused with the remedy. */
export function decodeText(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    throw new UserError(
      hasWideMark(bytes)
        ? "is UTF-16, not UTF-8: save it again as UTF-8"
        : `holds a NUL byte (at byte ${zero}), so it is no text: save it as plain text in UTF-8`,
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError("is not UTF-8: save it again as UTF-8");
  }
  return text;
}

const hasWideMark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Bytes that are there already, as a stream. */
export async function* bytesAsChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
