import { decoderOf } from "./decoder-of.ts";

/** What windows-1252 has where other encodings have control characters that no text holds. */
const LETTERS = [
  ...(decoderOf("windows-1252")?.decode(Uint8Array.from({ length: 32 }, (_, at) => 128 + at)) ?? ""),
];

/** Text in which quotation marks and dashes of windows-1252 that were read as controls are these again; NUL is gone. */
export function mendControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (it) => LETTERS[it.charCodeAt(0) - 128] ?? it).replaceAll("\0", "");
}
