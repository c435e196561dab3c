import { printable } from "./terminal.ts";

/** One line that names the file at fault and the remedy. */
export function failureLine({ file, message }: { readonly file: string; readonly message: string }): string {
  return `${printable(`${file} ${message}`).replace(/\s+/g, " ")}\n`;
}
