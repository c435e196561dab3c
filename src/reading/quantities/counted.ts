import type { Token } from "../page.ts";

const PLURALS: ReadonlySet<string> = new Set(
  "people men women children police troops personnel militia infantry cavalry livestock cattle aircraft staff crew dead wounded killed missing others".split(
    " ",
  ),
);
const STOPS: ReadonlySet<string> = new Set(
  `a an the and or but of in on at to from by for with after before is was were are be been has had have will would could
  can may that who which whose this these those it he she they we i not than as when while because if times ago years
  his her its their our more less per`.split(/\s+/),
);
const FURTHEST = 5;

/** What an amount counts: the words up to the first noun in the plural after it ("Iraqi soldiers", "of weapons"). */
export function countedAfter(text: string, tokens: readonly Token[], at: number): string | undefined {
  const start = tokens[at]?.lower === "of" ? at + (tokens[at + 1]?.lower === "the" ? 2 : 1) : at;
  const first = tokens[start];
  if (!first) return undefined;
  for (let next = start; next < start + FURTHEST; next += 1) {
    const token = tokens[next];
    if (!token || !/^\p{L}/u.test(token.text) || STOPS.has(token.lower)) return undefined;
    const isPlural = PLURALS.has(token.lower) || /^\p{L}{2,}[^s\P{L}]s$/u.test(token.lower);
    const goesOn = tokens[next + 1];
    const isLast = !goesOn || !/^\p{Ll}{3,}s$/u.test(goesOn.text) || STOPS.has(goesOn.lower);
    if (isPlural && isLast) return text.slice(first.start, token.end).replace(/\s+/g, " ");
  }
  return undefined;
}
