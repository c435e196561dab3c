import { hash } from "node:crypto";

/** Hex SHA-256 of bytes, or of a string's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content, "hex");
}

const HEX = [..."0123456789abcdef"].map((it) => it.charCodeAt(0));
const DIGITS = 20;

/** A prefix and the short hash of the parts, as one text in one piece. */
export function prefixedHash(prefix: string, ...parts: readonly (string | number)[]): string {
  const bytes = hash("sha256", JSON.stringify(parts), "buffer");
  const codes: number[] = [];
  for (let at = 0; at < prefix.length; at++) codes.push(prefix.charCodeAt(at));
  for (let at = 0; at < DIGITS / 2; at++) {
    const byte = bytes[at] as number;
    codes.push(HEX[byte >> 4] as number, HEX[byte & 15] as number);
  }
  return String.fromCharCode(...codes);
}

/** The first 20 hex digits of the SHA-256 of the parts, joined unambiguously: a text of its own, no piece of a longer one. */
export function shortHash(...parts: readonly (string | number)[]): string {
  return hash("sha256", JSON.stringify(parts), "buffer").toString("hex", 0, 10);
}
