import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf } from "../errors.ts";
import { type Incoming, Ingest } from "../ingest.ts";
import type { Graph } from "../model/graph.ts";
import { Project } from "../project/project.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { type LibraryParameter, readLibrary } from "../store/library.ts";
import { NAME_POOLS } from "./generated-names.ts";
import { generatedReport } from "./generated-reports.ts";

const { units, towns, agencies, papers, people, weapons } = NAME_POOLS;

/** Rounds in which every question is asked: first with its defaults, then about the names that most reports speak of. */
const ROUNDS = 6;

/** What questions are asked with, by the name of the parameter; each round takes the next. */
const ASKED: ReadonlyMap<string, readonly string[]> = new Map([
  ["unit", units],
  ["of", units],
  ["place", towns],
  ["name", units],
  ["from", units],
  ["one", units],
  ["to", towns],
  ["other", towns],
  ["voice", agencies],
  ["by", papers],
  ["who", people],
  ["user", units],
  ["equipment", weapons],
  ["document", ["Notes of the day, 1", "Notes of the day, 2", "Notes of the day, 37", "Reprinted"]],
  ["words", ["missile", "cellar", "entered", "killed", "river"]],
]);

/** Of so many questions the slowest round is told. */
const SHOWN = 12;

const article = /^the /;

/** What a parameter has in a round: its default where it is a day, a number or a kind. */
function valueIn(round: number, { name, default: value }: LibraryParameter): string | number | boolean {
  const pool = ASKED.get(name);
  if (round === 0 || !pool || /^\d{4}/.test(String(value))) return value;
  return pool[(round - 1) % pool.length]?.replace(article, "") ?? value;
}

async function* reports(count: number): AsyncGenerator<Incoming> {
  for (let number = 0; number < count; number++) {
    const document = generatedReport(number);
    yield { document, key: document.id };
  }
}

/** The graph of so many generated reports. */
export async function graphOfReports(count: number): Promise<Graph> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  const project = await Project.open(folder, () => undefined);
  try {
    const ingest = new Ingest(project, () => undefined);
    await ingest.add(reports(count));
    return await ingest.graph();
  } finally {
    project.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Asked {
  readonly name: string;
  readonly milliseconds: number;
  readonly rows: number;
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);

/** Asks a store that holds the graph all questions of the library, and tells how long they took, with the slowest round of the slowest. */
export async function benchLibrary(
  engine: string,
  store: GraphStore,
  say: (line: string) => void,
  names: readonly string[] = [],
): Promise<void> {
  const library = readLibrary().filter((it) => names.length === 0 || names.includes(it.name));
  const asked: Asked[] = [];
  const slowest = new Map<string, Asked>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, cypher, parameters } of library) {
      const values = Object.fromEntries(parameters.map((it) => [it.name, valueIn(round, it)]));
      const began = performance.now();
      let rows = 0;
      try {
        rows = (await store.query(cypher, values)).rows.length;
      } catch (error) {
        say(`${engine}: ${name} ${JSON.stringify(values)}: ${messageOf(error)}`);
      }
      const answer: Asked = { name, milliseconds: performance.now() - began, rows };
      asked.push(answer);
      if (answer.milliseconds > (slowest.get(name)?.milliseconds ?? 0)) slowest.set(name, answer);
    }
  const times = asked.map((it) => it.milliseconds).sort((a, b) => a - b);
  say(
    `${engine}: ${times.length} queries, p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, slowest ${at(times, 1)} ms`,
  );
  const worst = [...slowest.values()].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SHOWN);
  for (const { name, milliseconds, rows } of worst)
    say(`  ${milliseconds.toFixed(0).padStart(6)} ms  ${String(rows).padStart(6)} rows  ${name}`);
}
