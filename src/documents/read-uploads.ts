import { basename } from "node:path";
import { bytesAsChunks } from "./decode-text.ts";
import type { FailedFile, IncomingDocument } from "./incoming.ts";
import { readSource } from "./read-documents.ts";

/** The reports in files that came over the network, each by its name. */
export async function* readUploads(
  files: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<IncomingDocument | FailedFile> {
  for (const { name, bytes } of files) {
    const file = basename(name.replaceAll("\\", "/"));
    yield* readSource({ name: file, file, key: `upload/${file}`, chunks: bytesAsChunks(bytes) });
  }
}
