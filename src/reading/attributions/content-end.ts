import { isPunctuation, type Line, wordAt } from "../clauses/line.ts";
import { CUE_OF } from "./cues.ts";
import { isNominal } from "./source.ts";

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
    if (word === "," && !line.isQuoted[at] && at - first >= 3 && isReportBehind(line, at + 1)) {
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

/** Longest source of a report that trails its sentence, in words. */
const LONGEST_SOURCE = 7;

/** The last word of a content that a report behind it does not belong to. */
export function beforeReport(line: Line, first: number, last: number): number {
  for (let at = Math.max(first + 3, line.tokens.length - LONGEST_SOURCE - 3); at < last; at++)
    if (wordAt(line, at) === "," && !line.isQuoted[at] && isReportBehind(line, at + 1)) return at - 1;
  return last;
}

/** "…, the state agency RIA reported": who passes on a sentence is no part of what it tells. */
function isReportBehind(line: Line, from: number): boolean {
  let last = line.tokens.length - 1;
  while (last > from && isPunctuation(wordAt(line, last))) last--;
  if (last - from < 1 || last - from > LONGEST_SOURCE) return false;
  const cue = CUE_OF.get(wordAt(line, last));
  if (cue?.kind !== "says" || !cue.forms.has("past")) return false;
  for (let at = from; at < last; at++) if (!isNominal(line, at) || wordAt(line, at) === ",") return false;
  return true;
}

/** Whether the mark at a word closes a quotation that opened behind `first`: then it belongs to the content. */
function closesQuotation(line: Line, first: number, last: number): boolean {
  const word = line.tokens[last]?.text ?? "";
  if (!/^["”»]$/.test(word)) return false;
  return line.tokens.slice(first, last).some((it) => /^["“«]$/.test(it.text));
}
