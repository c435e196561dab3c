import type { Document } from "../model/document.ts";

/** A report as it comes in, and where it was met: an absolute path, or `path.jsonl#id`. */
export interface IncomingDocument {
  readonly document: Document;
  /** Other bytes under a known key replace the old version. */
  readonly key: string;
}

/** A file, or a line of one (`calls.jsonl:7`), that is not read: why, and the remedy. */
export interface FailedFile {
  readonly file: string;
  readonly message: string;
}

/** Bytes on their way to a document. */
export interface Source {
  /** As the user knows it: for messages. */
  readonly name: string;
  /** Base name, as the document carries it. */
  readonly file: string;
  /** Key of the document; of its lines with `#id` behind it. */
  readonly key: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What a server said of it. */
  readonly served?: { readonly url?: string; readonly charset?: string };
}

/** Reads the files that stand in a file, by the endings of their names; a kind that is not read is passed over. */
export interface InnerFiles {
  /** Whether a file of this name is of a kind that is read. */
  reads(file: string): boolean;
  /** Reads a file of the one at hand. */
  read(source: Source): AsyncIterable<IncomingDocument | FailedFile>;
  /** Takes so many unpacked bytes from what one file may hold in all. Throws UserError where it is used up. */
  take(bytes: number): void;
}

/** How a kind of file becomes documents. */
export type FormatReader = (
  source: Source,
  inner: InnerFiles,
) => AsyncIterable<IncomingDocument | FailedFile>;
