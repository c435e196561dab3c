import { factsOf } from "../../src/graph/document-facts.ts";
import type { Span } from "../../src/model/span.ts";
import type { Check } from "./checks.ts";

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Words that leave nothing in the graph, and words that are part of the report. */
export const checkBoilerplate: Check = ({ nothingFrom, kept }, _, { reads }) => {
  const spans = (words: string): { read: (typeof reads)[number]; span: Span }[] =>
    reads.flatMap((read) => {
      const start = read.document.text.indexOf(words);
      return start < 0 ? [] : [{ read, span: { start, end: start + words.length } }];
    });
  return [
    ...nothingFrom.flatMap((words) => {
      const found = spans(words);
      if (found.length === 0) return [`no report has the words: ${words}`];
      return found.flatMap(({ read: { document, reading }, span }) =>
        [...reading.mentions, ...reading.events, ...reading.claims.flatMap((it) => it.evidence)]
          .filter((it) => meet(it, span))
          .map((it) => `left something behind (${words}): ${document.text.slice(it.start, it.end)}`),
      );
    }),
    ...kept.flatMap((words) => {
      const found = spans(words);
      if (found.length === 0) return [`no report has the words: ${words}`];
      return found.flatMap(({ read: { document, reading }, span }) =>
        reading.boilerplate
          .filter((it) => meet(it, span))
          .map((it) => `taken for boilerplate (${words}): ${document.text.slice(it.start, it.end)}`),
      );
    }),
  ];
};

/** Title, publisher, date and author of the reports; null where a report has none. */
export const checkFacts: Check = ({ facts }, _, { reads }) =>
  facts.flatMap(({ report, ...wanted }) => {
    const read = reads.find((it) => it.document.file === report);
    if (!read) return [`no report ${report}`];
    const got = factsOf(read);
    return (["title", "publisher", "published", "author"] as const).flatMap((name) => {
      const want = wanted[name];
      return want === undefined || (got[name] ?? null) === want
        ? []
        : [`${report}: ${name} is ${got[name] ?? "none"}, not ${want ?? "none"}`];
    });
  });
