import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";

/** Last word of a content that starts at a word: the end of the sentence, or what ends the report before it. */
export function contentEnd(line: Line, first: number): number {
  let last = line.tokens.length - 1;
  for (let at = first + 1; at < line.tokens.length; at++) {
    const word = wordAt(line, at);
    const next = wordAt(line, at + 1);
    if (word === ";" || word === "—") {
      last = at - 1;
      break;
    }
    if (
      word === "," &&
      (/^(?:adding|saying|citing|noting|while|according|whereas|although|though)$/.test(next) ||
        next === "but")
    ) {
      last = at - 1;
      break;
    }
  }
  while (last > first && isPunctuation(wordAt(line, last)) && !closesQuotation(line, first, last)) last--;
  return last;
}

/** Whether the mark at a word closes a quotation that opened behind `first`: then it belongs to the content. */
function closesQuotation(line: Line, first: number, last: number): boolean {
  const word = line.tokens[last]?.text ?? "";
  if (!/^["”»]$/.test(word)) return false;
  return line.tokens.slice(first, last).some((it) => /^["“«]$/.test(it.text));
}
