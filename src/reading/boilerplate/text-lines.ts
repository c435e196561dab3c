import type { Span } from "../../model/span.ts";

/** A line that is not blank; its span is without the white space around it. */
export interface TextLine extends Span {
  readonly text: string;
  /** A blank line, or the start of the text, stands before it. */
  readonly opensBlock: boolean;
}

/** The lines of a text that are not blank, in order. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let opensBlock = true;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const trimmed = line.trim();
    if (trimmed === "") opensBlock = true;
    else {
      const from = start + line.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length, text: trimmed, opensBlock });
      opensBlock = false;
    }
    start = end + 1;
  }
  return lines;
}
