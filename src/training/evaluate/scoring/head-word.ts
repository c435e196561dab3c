import type { Span } from "../../../model/span.ts";

/** Words after which a noun phrase only tells more of its head. */
const AFTER_HEAD =
  /^(?:,|\(|of|in|on|at|from|for|with|by|to|about|who|whom|whose|which|that|where|as|near|against|under)$/i;

/** The last word of a noun phrase before what tells more of it: "troops" of "the troops in Kharkiv". */
export function headWord(text: string, { start, end }: Span): Span {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*|[,(]/gu)];
  const cut = words.findIndex((it, at) => at > 0 && AFTER_HEAD.test(it[0]));
  const head = words[(cut < 0 ? words.length : cut) - 1];
  if (!head) return { start, end };
  const word = head[0].replace(/(?:['’]s?|\.)$/, "");
  return { start: start + head.index, end: start + head.index + word.length };
}
