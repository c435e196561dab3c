import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import { messageOf, UserError } from "../errors.ts";
import { innerFiles } from "./archives/unpacked.ts";
import { FORMAT_NAMES, formatOf } from "./formats.ts";
import type { FailedFile, IncomingDocument, InnerFiles, Source } from "./incoming.ts";
import { listFiles, type OnSkipped } from "./list-files.ts";
import { readStandardInput } from "./read-standard-input.ts";

export interface ReadOptions {
  /** Folder that relative paths start from; the process's own where it is left out. */
  readonly cwd?: string;
  /** The bytes that `-` stands for. */
  readonly stdin?: () => Promise<Uint8Array>;
  readonly onSkipped?: OnSkipped;
  /** Told of the bytes of files as they are read. */
  readonly onBytes?: (count: number) => void;
}

/**
 * The reports under paths (files, folders, `-`), each with the key under which a new version replaces it. What can't be
 * read is told as a failure with its remedy, and the rest goes on.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<IncomingDocument | FailedFile> {
  const cwd = options.cwd ?? process.cwd();
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === "-") {
      yield* orFailure("standard input", readStandardInput(options.stdin));
      continue;
    }
    let files: (string | FailedFile)[] = [];
    try {
      files = listFiles(path, cwd, options.onSkipped ?? (() => {}));
    } catch (error) {
      yield failure(path, error);
    }
    for (const file of files) {
      if (typeof file !== "string") yield file;
      else if (!seen.has(resolve(cwd, file))) {
        seen.add(resolve(cwd, file));
        yield* readFile(file, resolve(cwd, file), options);
      }
    }
  }
}

async function* readFile(
  name: string,
  path: string,
  { onSkipped, onBytes }: ReadOptions,
): AsyncGenerator<IncomingDocument | FailedFile> {
  const chunks = counted(createReadStream(path, { highWaterMark: 1 << 16 }), onBytes);
  yield* readSource({ name, file: basename(path), key: path, chunks }, onSkipped);
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: ReadOptions["onBytes"],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** The reports in one source, read as the ending of its file name says. What stands in it and is of a kind that is not read is told to `onSkipped`. */
export async function* readSource(
  source: Source,
  onSkipped: OnSkipped = () => {},
): AsyncGenerator<IncomingDocument | FailedFile> {
  const readInner = (within: Source, inner: InnerFiles): AsyncIterable<IncomingDocument | FailedFile> => {
    const readKind = formatOf(within.file);
    if (readKind) return orFailure(within.name, readKind(within, inner));
    onSkipped(within.name);
    return nothing();
  };
  const read = formatOf(source.file);
  if (read)
    yield* orFailure(
      source.name,
      read(
        source,
        innerFiles((file) => formatOf(file) !== undefined, readInner),
      ),
    );
  else yield failure(source.name, new UserError(`is of a kind that is not read: send ${FORMAT_NAMES}`));
}

async function* nothing(): AsyncGenerator<never> {}

async function* orFailure(
  name: string,
  documents: AsyncIterable<IncomingDocument | FailedFile>,
): AsyncGenerator<IncomingDocument | FailedFile> {
  try {
    yield* documents;
  } catch (error) {
    yield failure(name, error);
  }
}

/** What the user can mend is a failure; anything else is a bug. */
function failure(file: string, error: unknown): FailedFile {
  if (error instanceof UserError) return { file, message: messageOf(error) };
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM")
    return { file, message: "can't be opened: give yourself the right to read it" };
  if (code === "ENOENT" || code === "ENOTDIR") return { file, message: "is not there: check the path" };
  if (typeof code === "string" && /^E[A-Z0-9]+$/.test(code))
    return { file, message: `can't be read (${code}): check the disk and try again` };
  throw error;
}
