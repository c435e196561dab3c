import { messageOf, UserError } from "../../errors.ts";
import { allBytes, bytesAsChunks } from "../decode-text.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "../incoming.ts";
import { isOfReport, lastOf } from "./unpacked.ts";
import { zipEntries } from "./zip-directory.ts";

/** A ZIP archive is the reports in it; one that can't be unpacked is a failure of its own. */
export async function* readZip(
  source: Source,
  inner: InnerFiles,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const entries = zipEntries(await allBytes(source.chunks));
  const reports = entries.filter(({ name }) => isOfReport(name));
  if (!reports.some(({ name }) => inner.reads(lastOf(name))))
    throw new UserError("is an archive without reports: remove it");
  for (const entry of reports) {
    const name = `${source.name}/${entry.name}`;
    if (inner.reads(lastOf(entry.name))) inner.take(entry.size);
    else {
      yield* inner.read({
        name,
        file: lastOf(entry.name),
        key: name,
        chunks: bytesAsChunks(new Uint8Array()),
      });
      continue;
    }
    let bytes: Uint8Array;
    try {
      bytes = entry.bytes();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      yield { file: name, message: messageOf(error) };
      continue;
    }
    yield* inner.read({
      name,
      file: lastOf(entry.name),
      key: `${source.key}!${entry.name}`,
      chunks: bytesAsChunks(bytes),
    });
  }
}
