interface Range {
  readonly start: number;
  readonly end: number;
}

const END = /[.!?][”"’)\]]?\s|\n/g;

/** The sentence that a span stands in, as far as the eye needs it: from the end of the one before to its own, on one line, at most `reach` characters to each side. */
export function sentenceAround(text: string, span: Range, reach = 600): Range {
  const from = Math.max(0, span.start - reach);
  const before = text.slice(from, span.start);
  let start = from;
  for (const match of before.matchAll(END)) start = from + match.index + match[0].length;
  const last = span.end - 1;
  const after = text.slice(last, span.end + reach);
  const [stop] = after.matchAll(END);
  const end = stop ? last + stop.index + stop[0].trimEnd().length : last + after.length;
  return { start, end: Math.max(end, span.end) };
}
