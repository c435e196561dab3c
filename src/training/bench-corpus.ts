import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Edge, Node } from "../model/graph.ts";
import { loadCorpus, reportsOf, writeReports } from "./corpus/corpus.ts";
import { measureServed } from "./corpus/served.ts";
import { type Taken, timedCommand } from "./corpus/timed-command.ts";

const CLI = fileURLToPath(new URL("../cli.js", import.meta.url));
const STAGES = fileURLToPath(new URL("./corpus-stages.js", import.meta.url));
/** Reports added one by one to a running server, and removed again. */
const SINGLE = 7;
/** Lines of what the graph lacks that are printed. */
const MOST_TROUBLES = 10;

interface Stage {
  readonly name: string;
  readonly seconds: number;
  readonly processor: number;
  readonly heap: number;
  readonly external: number;
  readonly rss: number;
}

const told = ({ seconds, processor, megabytes }: Taken): string =>
  [
    `${seconds.toFixed(1)} s`,
    ...(processor === null ? [] : [`${processor.toFixed(1)} s of processors`]),
    ...(megabytes === null ? [] : [`${Math.round(megabytes)} MB at the most`]),
  ].join(", ");

/** A corpus of so many reports: added by the command, stage by stage, served, audited and compared with what it was made with. */
export async function benchCorpus(size: number, say: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "vouch-corpus-"));
  try {
    const corpus = await loadCorpus();
    const file = join(folder, "corpus.jsonl");
    const bytes = await writeReports(file, reportsOf(corpus, 0, size));
    const workers = String(Math.min(2, availableParallelism()));
    const project = join(folder, "project");
    const added = await timedCommand([CLI, "add", file, "--project", project, "--workers", workers]);
    const pace = (size / added.seconds).toFixed(1);
    say(`${size} reports, ${(bytes / size / 1000).toFixed(1)} KB each, added by ${workers} workers:`);
    say(`  ${pace} reports a second into the embedded store: ${told(added)}`);
    if (added.megabytes !== null)
      say(`  ${Math.round((added.megabytes * 1024) / size)} KB a report of all memory`);
    await sayStages(file, join(folder, "stages"), workers, size, say);
    sayFiles(project, say);
    const single = [...reportsOf(corpus, size, size + SINGLE)];
    const served = await measureServed(project, single);
    const share = (seconds: number): string => `${((100 * seconds) / added.seconds).toFixed(2)} %`;
    say(
      `  served, one more: found after ${served.added.toFixed(3)} s (${share(served.added)}), by Cypher after ${served.asked.toFixed(3)} s (${share(served.asked)})`,
    );
    say(`  served, one less: by Cypher after ${served.removed.toFixed(3)} s (${share(served.removed)})`);
    const checked = await timedCommand([CLI, "check", "--project", project], (line) =>
      say(`  check: ${line}`),
    );
    say(`  check: ${told(checked)}`);
    const comparison = corpus.comparisonWith(reportsOf(corpus, 0, size));
    await timedCommand([CLI, "export", "--format", "jsonl", "--project", project], (line) => {
      const item = JSON.parse(line) as ({ kind: "node" } & Node) | ({ kind: "edge" } & Edge);
      if (item.kind === "node") comparison.node(item);
      else comparison.edge(item);
    });
    const { troubles, ...shares } = comparison.result();
    for (const [name, { held, expected }] of Object.entries(shares))
      say(`  known by its making: ${held} of ${expected} ${name} are as they must be`);
    for (const line of troubles.slice(0, MOST_TROUBLES)) say(`    ${line}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same work stage by stage, with the memory after each. */
async function sayStages(
  file: string,
  project: string,
  workers: string,
  size: number,
  say: (line: string) => void,
): Promise<void> {
  const stages: Stage[] = [];
  await timedCommand(["--expose-gc", "--max-old-space-size=16000", STAGES, file, project, workers], (line) =>
    stages.push(JSON.parse(line) as Stage),
  );
  rmSync(project, { recursive: true, force: true });
  const [start] = stages;
  for (const { name, seconds, processor, heap, external, rss } of stages.slice(1)) {
    const each = (1000 / size) * processor;
    const kept = ((heap - (start?.heap ?? 0)) * 1024) / size;
    say(
      `  ${name.padEnd(9)} ${seconds.toFixed(1).padStart(6)} s, of processors ${each.toFixed(1).padStart(5)} ms a report; then ${Math.round(heap)} MB of objects (${kept.toFixed(0)} KB a report), ${Math.round(external)} MB beside, ${Math.round(rss)} MB in all`,
    );
  }
}

/** How many files a project has, and how large they are. */
function sayFiles(project: string, say: (line: string) => void): void {
  const sizes = readdirSync(project, { recursive: true })
    .map((name) => statSync(join(project, String(name))))
    .filter((it) => it.isFile())
    .map((it) => it.size);
  const bytes = sizes.reduce((sum, it) => sum + it, 0);
  say(`  ${sizes.length} files of ${Math.round(bytes / 1e6)} MB in the project`);
}
