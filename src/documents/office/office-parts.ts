import { UserError } from "../../errors.ts";
import { type ZipEntry, zipEntries } from "../archives/zip-directory.ts";

/** Bytes that the parts of one document may unpack to. */
const MOST_BYTES = 200_000_000;
const MOST_PARTS = 5_000;

/** The parts of an office document that a reader needs, by name, unpacked within a limit and free of entity declarations. */
export function officeParts(bytes: Uint8Array, isNeeded: (name: string) => boolean): Map<string, Uint8Array> {
  const entries = zipEntries(bytes);
  if (entries.length > MOST_PARTS) throw new UserError(`holds ${entries.length} parts: save it again`);
  const needed = entries.filter(({ name }) => isNeeded(name));
  const size = needed.reduce((sum, it) => sum + it.size, 0);
  if (size > MOST_BYTES)
    throw new UserError("unpacks to more than 200 MB: split it, or save it as plain text");
  const parts = new Map<string, Uint8Array>();
  for (const entry of needed) parts.set(entry.name, plainXml(entry));
  return parts;
}

/** No office program writes a declaration of entities; what does is a bomb. */
function plainXml(entry: ZipEntry): Uint8Array {
  const bytes = entry.bytes();
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100_000)).toString(
    "latin1",
  );
  const isWide = /^(?:\xff\xfe|\xfe\xff|\0<|<\0)/.test(head);
  if (isWide || /<!(?:DOCTYPE|ENTITY)/i.test(head))
    throw new UserError(
      "declares entities of its own, as no office program does: save it again, or as plain text",
    );
  return bytes;
}
