import type { DocumentFacts } from "../model/document.ts";
import { statedDate } from "../text/stated-date.ts";

const LONGEST = 500;

/** Candidates for each fact, the surest first; what is empty, too long or no date is passed over. */
export type FactCandidates = {
  readonly [Fact in keyof DocumentFacts]?: readonly (string | null | undefined)[];
};

/** The first candidate that can be each fact. */
export function statedFacts(candidates: FactCandidates): DocumentFacts {
  const first = (
    values: FactCandidates["title"],
    take: (line: string) => string | null,
  ): string | undefined => {
    for (const value of values ?? []) {
      const line = (value ?? "")
        .slice(0, LONGEST * 4)
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
      const taken = line === "" || line.length > LONGEST ? null : take(line);
      if (taken) return taken;
    }
    return undefined;
  };
  const title = first(candidates.title, (it) => it);
  const publisher = first(candidates.publisher, (it) => it);
  const published = first(candidates.published, dayOf);
  const url = first(candidates.url, webAddress);
  const author = first(candidates.author, (it) => it.replace(/^by[: ]\s*/i, ""));
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
  };
}

/** The day of a date with its time and zone, as it is written: no zone is reckoned into another. */
function dayOf(words: string): string | null {
  const mail = /\b(\d{1,2} [A-Za-z]{3,9} \d{4})\b/.exec(words);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(words);
  return statedDate(iso?.[1] ?? words) ?? (mail?.[1] === undefined ? null : statedDate(mail[1]));
}

/** An address of the web as it is written; null for any other. */
function webAddress(words: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(words)) return null;
  return URL.canParse(words) ? words : null;
}
