import type { Span } from "../model/span.ts";

/** The number or letter that counts a paragraph, a heading or a note. */
const MARK = /^(?:\d{1,3}|[IVX]{1,4}|[a-z])$/;
/** So long is a line that goes on in the next one. */
const FULL_LINE = 50;

/** Whether some words only count a paragraph or a note: "41. In mid-June …", "II. Background", "5/ Interview with …". */
export function isListMark(text: string, { start, end }: Span): boolean {
  if (end - start > 4 || !MARK.test(text.slice(start, end))) return false;
  if (!/^(?:[.)]|\/)\s+\P{Ll}/u.test(text.slice(end, end + 6))) return false;
  const before = text.slice(Math.max(0, start - FULL_LINE), start);
  if (start > 0 && !/\n[ \t]{0,8}\(?$/.test(before)) return false;
  const goesOn = start > FULL_LINE && /^[^\n]*[\p{Ll},]\n[^\n]*$/u.test(before);
  return !goesOn;
}
