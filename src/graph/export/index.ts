import type { Graph } from "../../model/graph.ts";
import { canonicalLines } from "./canonical.ts";
import { csvLines, type TableOptions } from "./csv.ts";
import { cypherLines } from "./cypher.ts";
import { followTheMoneyLines } from "./follow-the-money.ts";
import { gexfLines } from "./gexf.ts";
import { graphmlLines } from "./graphml.ts";

/** The forms in which a graph leaves the product as one text. `jsonl` is canonical. */
export const EXPORTS: Readonly<Record<string, (graph: Graph, options: TableOptions) => Iterable<string>>> = {
  jsonl: canonicalLines,
  gexf: gexfLines,
  graphml: graphmlLines,
  csv: csvLines,
  cypher: cypherLines,
  ftm: followTheMoneyLines,
};
