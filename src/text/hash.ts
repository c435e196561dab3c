import { hash } from "node:crypto";

/** Hex SHA-256 of bytes, or of a string's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

/** The first 20 hex digits of the SHA-256 of the parts, joined unambiguously: a text of its own, no piece of a longer one. */
export function shortHash(...parts: readonly (string | number)[]): string {
  return hash("sha256", JSON.stringify(parts), "buffer").toString("hex", 0, 10);
}
