import type { Span } from "../../model/span.ts";
import { isPunctuation, wordAt } from "../clauses/line.ts";
import { type Grammar, stretch } from "./grammar.ts";

/** The stretch between two tokens without the marks at its ends; none where it holds no word. */
export function words(grammar: Grammar, from: number, to: number): Span[] {
  const { line } = grammar;
  let first = from;
  let last = to;
  while (
    first <= last &&
    isPunctuation(wordAt(line, first)) &&
    !/^["“«‘']$/.test(line.tokens[first]?.text ?? "")
  )
    first += 1;
  while (last >= first && isPunctuation(wordAt(line, last)) && !closes(grammar, first, last)) last -= 1;
  return first <= last && (last > first || !isPunctuation(wordAt(line, first)))
    ? [stretch(grammar, first, last)]
    : [];
}

/** Whether the mark at a token closes a quotation that opened behind `first`. */
function closes({ line }: Grammar, first: number, last: number): boolean {
  if (!/^["”»’']$/.test(line.tokens[last]?.text ?? "")) return false;
  for (let at = last - 1; at >= first; at -= 1)
    if (/^["“«‘']$/.test(line.tokens[at]?.text ?? "")) return true;
  return false;
}
