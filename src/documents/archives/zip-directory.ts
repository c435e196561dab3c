import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../../errors.ts";
import { decoderOf } from "../charset/decoder-of.ts";

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** As the archive calls it: a path with slashes. */
  readonly name: string;
  /** Bytes unpacked, as the archive says. */
  readonly size: number;
  /** Its bytes, never more than it says. Throws UserError where they are not what the archive says. */
  bytes(): Uint8Array;
}

const [LOCAL, ENTRY, END, END_64, LOCATOR_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
/** Bytes of the record at the end, and of the longest comment behind it. */
const [END_BYTES, COMMENT_BYTES] = [22, 65_535];
const MOST_ENTRIES = 50_000;
const [STORED, DEFLATED] = [0, 8];
const WIDE = 0xffffffff;

/** The files of a ZIP archive by its directory, in its order; folders are left out. Throws UserError. */
export function zipEntries(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return entriesOf(archive, view);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError("is a damaged ZIP archive: pack it again");
    throw error;
  }
}

function entriesOf(archive: Uint8Array, view: DataView): ZipEntry[] {
  const { count, at: first } = directoryOf(view);
  if (count > MOST_ENTRIES) throw new UserError(`holds ${count} files, more than ${MOST_ENTRIES}: split it`);
  const entries: ZipEntry[] = [];
  const taken: [number, number][] = [];
  let at = first;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== ENTRY) throw new UserError("is a damaged ZIP archive: pack it again");
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const commentLength = view.getUint16(at + 32, true);
    const extra = at + 46 + nameLength;
    const wide = wideNumbers(view, extra, extraLength);
    const narrow = (offset: number): number => view.getUint32(offset, true);
    const next = (value: number): number => (value === WIDE ? (wide.shift() ?? value) : value);
    const size = next(narrow(at + 24));
    const packed = next(narrow(at + 20));
    const header = next(narrow(at + 42));
    const checksum = narrow(at + 16);
    const nameBytes = archive.subarray(at + 46, at + 46 + nameLength);
    const name = entryName(nameBytes, (flags & 0x800) !== 0);
    at = extra + extraLength + commentLength;
    if (name.endsWith("/")) continue;
    taken.push([header, header + packed]);
    entries.push({
      name,
      size,
      bytes: () => unpack({ archive, view, header, packed, size, flags, method, checksum }),
    });
  }
  refuseOverlaps(taken);
  return entries;
}

/** Where the directory is and how many files it lists. */
function directoryOf(view: DataView): { count: number; at: number } {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - COMMENT_BYTES; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const [count, offset] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
      const wide = Number(view.getBigUint64(at - 12, true));
      if (view.getUint32(wide, true) === END_64)
        return {
          count: Number(view.getBigUint64(wide + 32, true)),
          at: Number(view.getBigUint64(wide + 48, true)),
        };
    }
    return { count, at: offset };
  }
  throw new UserError("is no ZIP archive, or is cut off: pack it again");
}

/** Numbers too large for their field, in the order of the fields. */
function wideNumbers(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (id === 1) {
      const numbers: number[] = [];
      for (let from = at + 4; from + 8 <= at + 4 + size; from += 8)
        numbers.push(Number(view.getBigUint64(from, true)));
      return numbers;
    }
    at += 4 + size;
  }
  return [];
}

/** Archives that say nothing are of DOS, in the region most often with Cyrillic letters. */
function entryName(bytes: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder().decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderOf("cp866")?.decode(bytes) ?? "";
  }
}

/** Files that share bytes unpack to far more than the archive holds: a bomb. */
function refuseOverlaps(taken: [number, number][]): void {
  taken.sort(([a], [b]) => a - b);
  for (let at = 1; at < taken.length; at++)
    if ((taken[at]?.[0] ?? 0) < (taken[at - 1]?.[1] ?? 0))
      throw new UserError(
        "is a ZIP archive whose files lie over each other: unpack it by a program that you trust",
      );
}

interface Packed {
  readonly archive: Uint8Array;
  readonly view: DataView;
  readonly header: number;
  readonly packed: number;
  readonly size: number;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
}

function unpack({ archive, view, header, packed, size, flags, method, checksum }: Packed): Uint8Array {
  if ((flags & 1) !== 0) throw new UserError("is protected by a password: unpack it first");
  if (header + 30 > archive.length || view.getUint32(header, true) !== LOCAL)
    throw new UserError("is damaged in its archive: pack it again");
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const data = archive.subarray(start, start + packed);
  if (data.length < packed) throw new UserError("is cut off in its archive: pack it again");
  const bytes = method === STORED ? data : method === DEFLATED ? inflated(data, size) : null;
  if (!bytes) throw new UserError("is packed in a way that is not read: pack it as plain ZIP");
  if (bytes.length !== size || crc32(bytes) !== checksum)
    throw new UserError("is not what its archive says: pack it again");
  return bytes;
}

function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new UserError("is not what its archive says: pack it again");
  }
}
