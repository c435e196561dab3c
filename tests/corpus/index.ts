import type { Corpus } from "../../src/training/corpus/corpus.ts";
import { GraphComparison } from "./compare.ts";
import { ExpectedGraph } from "./expected-graph.ts";
import { makeReport } from "./make-report.ts";
import type { Report } from "./report.ts";

/** What benches take of the corpus. */
export const corpus: Corpus<Report> = {
  report: makeReport,
  comparisonWith: (reports) => {
    const expected = new ExpectedGraph();
    for (const report of reports) expected.add(report);
    return new GraphComparison(expected);
  },
};
