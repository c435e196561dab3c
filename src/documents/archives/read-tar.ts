import { Readable } from "node:stream";
import { extract } from "tar-stream";
import { messageOf, UserError } from "../../errors.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "../incoming.ts";
import { isOfReport, lastOf } from "./unpacked.ts";

/** A TAR archive is the reports in it, read as they come by; links and devices are passed over. */
export async function* readTar(
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const unpacking = extract();
  const packed = Readable.from(source.chunks);
  packed.on("error", (error) => unpacking.destroy(error));
  packed.pipe(unpacking);
  let files = 0;
  try {
    for await (const entry of unpacking) {
      const { name, size = 0, type } = entry.header;
      if (type !== "file" || !isOfReport(name)) {
        entry.resume();
        continue;
      }
      if (inner.reads(lastOf(name))) {
        files++;
        inner.take(size);
      }
      yield* inner.read({
        name: `${source.name}/${name}`,
        file: lastOf(name),
        key: `${source.key}!${name}`,
        chunks: bytesOf(entry),
      });
      entry.resume();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`is a damaged TAR archive (${messageOf(error).slice(0, 120)}): pack it again`);
  } finally {
    packed.destroy();
  }
  if (files === 0) throw new UserError("is an archive without reports: remove it");
}

/** The bytes of a file: what its reader leaves of it is passed over, and the archive goes on. */
async function* bytesOf(entry: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  const chunks = entry[Symbol.asyncIterator]();
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value as Buffer;
}
