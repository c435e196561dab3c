import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { Document } from "../model/document.ts";
import { Reading } from "../model/reading.ts";

/** A report to read. */
export const Task = z.object({ project: z.string(), key: z.string(), document: Document });
export type Task = z.infer<typeof Task>;

/** What came of a report: its reading, or why there is none. */
export const Answer = z.union([z.object({ reading: Reading }), z.object({ failed: z.string() })]);
export type Answer = z.infer<typeof Answer>;

/** A report that is given up: which file, why, and how often it was tried. */
export const DeadLetter = z.object({
  project: z.string(),
  key: z.string(),
  id: z.string(),
  file: z.string(),
  reason: z.string(),
  deliveries: z.int(),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** What stands for a message that is too large for one. */
export const Pointer = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  parts: z.int().positive().max(10_000),
});
export type Pointer = z.infer<typeof Pointer>;

/** So much may come of unpacking a message. */
const MOST_BYTES = 1_000_000_000;

/** A value as bytes on their way. */
export const packed = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 1 });

/** The value of such bytes. Throws where they are none. */
export const unpacked = (bytes: Uint8Array): unknown =>
  JSON.parse(gunzipSync(bytes, { maxOutputLength: MOST_BYTES }).toString("utf8"));

/** The pointer that a message is, or null where it is the bytes themselves. */
export function pointerIn(bytes: Uint8Array): Pointer | null {
  if (bytes[0] !== 0x7b) return null;
  return Pointer.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}
