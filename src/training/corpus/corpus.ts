import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import type { Edge, Node } from "../../model/graph.ts";

const GENERATOR = fileURLToPath(new URL("../../../tests/corpus/index.ts", import.meta.url));

/** A report of the corpus as a line of JSONL has it. */
export interface CorpusReport {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly text: string;
}

/** What the graph must hold, and what it holds of that. */
export interface CorpusComparison {
  node(node: Node): void;
  edge(edge: Edge): void;
  result(): {
    readonly documents: Share;
    readonly entities: Share;
    readonly edges: Share;
    readonly troubles: readonly string[];
  };
}
interface Share {
  readonly held: number;
  readonly expected: number;
}

/** What tests/corpus generates. */
export interface Corpus<Report extends CorpusReport = CorpusReport> {
  readonly report: (seed: number, number: number) => Report;
  /** A comparison with what the graph of these reports must hold; they are taken one by one, and not kept. */
  readonly comparisonWith: (reports: Iterable<Report>) => CorpusComparison;
}

/** The corpus of all benches. */
export const SEED = 1;

/** The generator, which lies with the tests and is no part of what is built. */
export async function loadCorpus(): Promise<Corpus> {
  const { module } = await runnerImport<{ corpus: Corpus }>(GENERATOR, { logLevel: "error" });
  return module.corpus;
}

/** Reports by their numbers, made one by one. */
export function* reportsOf(corpus: Corpus, from: number, until: number): Generator<CorpusReport> {
  for (let number = from; number < until; number++) yield corpus.report(SEED, number);
}

/** A report as a line of a .jsonl file. */
export function lineOf({ id, title, publisher, published, text }: CorpusReport): string {
  return `${JSON.stringify({ id, title, publisher, published, text })}\n`;
}

/** Writes reports into a .jsonl file; returns its size in bytes. */
export async function writeReports(path: string, reports: Iterable<CorpusReport>): Promise<number> {
  const file = createWriteStream(path);
  for (const report of reports)
    if (!file.write(lineOf(report))) await new Promise<void>((go) => file.once("drain", go));
  file.end();
  await finished(file);
  return file.bytesWritten;
}
