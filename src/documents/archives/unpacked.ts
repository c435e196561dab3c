import { basename } from "node:path";
import { UserError } from "../../errors.ts";
import type { InnerFiles, Source } from "../incoming.ts";

/** Bytes that one file may unpack to in all, files in files among them. */
const MOST_BYTES = 1_000_000_000;
const MOST_FILES = 100_000;
/** An archive in an archive in a mail in an archive. */
const DEEPEST = 5;

/** Counts what one file unpacks to. */
export class Allowance {
  #bytes = 0;
  #files = 0;

  take(bytes: number): void {
    this.#bytes += bytes;
    this.#files++;
    if (this.#bytes > MOST_BYTES)
      throw new UserError("unpacks to more than 1 GB: unpack it, and add its files");
    if (this.#files > MOST_FILES)
      throw new UserError(`holds more than ${MOST_FILES} files: unpack it, and add its files`);
  }
}

/** The files in a file, read by `read` one level deeper each. */
export function innerFiles(
  reads: InnerFiles["reads"],
  read: (source: Source, inner: InnerFiles) => ReturnType<InnerFiles["read"]>,
  allowance = new Allowance(),
  depth = 1,
): InnerFiles {
  return {
    reads,
    take: (bytes) => allowance.take(bytes),
    read: (source) => {
      if (depth > DEEPEST)
        throw new UserError(`holds archives in archives, ${DEEPEST} deep: unpack it first`);
      return read(source, innerFiles(reads, read, allowance, depth + 1));
    },
  };
}

/** Whether a path in an archive is that of a report: nothing hidden, nothing of the packing system. */
export function isOfReport(path: string): boolean {
  return (
    !path.split(/[\\/]/).some((it) => /^\.(?!\.?$)|^__MACOSX$/.test(it)) &&
    !/^readme(?:\.|$)/i.test(lastOf(path))
  );
}

/** The last part of a path of any system: it is a name only, nothing is ever written under it. */
export const lastOf = (path: string): string => basename(path.replaceAll("\\", "/")).replace(/\p{Cc}/gu, "");
