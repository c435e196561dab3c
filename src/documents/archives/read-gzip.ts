import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UserError } from "../../errors.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "../incoming.ts";

/** Bytes that a stream may unpack to, whatever is made of them. */
const MOST_BYTES = 2_000_000_000;

/** A gzip file is the one file in it, by its name without the ending. */
export async function* readGzip(
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const file = source.file.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");
  if (!inner.reads(file)) throw new UserError("is a packed file of a kind that is not read: remove it");
  inner.take(0);
  yield* inner.read({ ...source, file, key: `${source.key}!${file}`, chunks: unpacked(source.chunks) });
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const packed = Readable.from(chunks);
  const unpacking = createGunzip();
  packed.on("error", (error) => unpacking.destroy(error));
  packed.pipe(unpacking);
  let size = 0;
  try {
    for await (const chunk of unpacking) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > MOST_BYTES) throw new UserError("unpacks to more than 2 GB: unpack it, and split it");
      yield bytes;
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? new UserError("is no gzip file, or is damaged: pack it again") : error;
  } finally {
    packed.destroy();
    unpacking.destroy();
  }
}
