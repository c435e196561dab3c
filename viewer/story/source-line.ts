import type { DocumentsAnswer } from "../../src/model/http.ts";
import type { Citation } from "../../src/model/story.ts";
import { formatDate } from "../evidence/format-interval.ts";
import { storyTexts as texts } from "../texts/stories.ts";

/** Publishers named in a line at the most. */
const NAMED = 12;

const named = ({ publisher, title, published }: Citation): string =>
  [publisher || title || texts.unnamedReport, published && formatDate(published)].filter(Boolean).join(", ");

/** Whose reports a picture rests on, and of which day it is: always written below it. */
export function sourceLine(
  citations: readonly Citation[],
  documents: DocumentsAnswer["documents"],
  day: string,
): string {
  const days = documents.flatMap(({ published }) => published ?? []).sort();
  const cited = [...new Set(citations.map(named))];
  const publishers = [...new Set(documents.flatMap(({ publisher }) => publisher ?? []))].sort();
  const sources = cited.length > 0 ? cited : publishers;
  const line = sources.slice(0, NAMED).join("; ");
  const more = sources.length > NAMED ? texts.moreSources(sources.length - NAMED) : "";
  const [first, last] = [days[0], days.at(-1)];
  return [
    line ? texts.sources(line + more) : "",
    texts.rests(documents.length, first ? formatDate(first) : "", last ? formatDate(last) : ""),
    texts.made(formatDate(day)),
  ]
    .filter(Boolean)
    .join(" ");
}
