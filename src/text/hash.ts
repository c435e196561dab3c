import { createHash } from "node:crypto";

/** Hex SHA-256 of bytes, or of a string's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The first 20 hex digits of the SHA-256 of the parts, joined unambiguously. */
export function shortHash(...parts: readonly (string | number)[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 20);
}
