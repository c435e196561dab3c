import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf, UserError } from "../errors.ts";
import { type Incoming, Ingest } from "../ingest.ts";
import { Project } from "../project/project.ts";
import { loadPlainly } from "../store/embedded/load-plainly.ts";
import { openEmbeddedStore } from "../store/embedded/open-embedded-store.ts";
import { NEO4J_VERSIONS } from "../store/neo4j-server/versions.ts";
import { sha256 } from "../text/hash.ts";
import { benchHostile } from "./bench-hostile.ts";
import { benchRead, samples } from "./bench-read.ts";
import { benchStore, figuresTable, type StoreFigures } from "./bench-stores.ts";
import { measureNeo4j } from "./measure-neo4j.ts";

const REPORTS = 600;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function seconds(since: number): number {
  return (performance.now() - since) / 1000;
}

/** Reports a second, from files kept to a store that answers: the samples again and again, each with a last line of its own. */
async function benchIngest(): Promise<void> {
  const documents = await samples();
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  async function* reports(): AsyncGenerator<Incoming> {
    for (let i = 0; i < REPORTS; i++) {
      const sample = documents[i % documents.length];
      if (!sample) continue;
      const text = `${sample.text}\nThis is report number ${i} of the series.\n`;
      yield { document: { ...sample, id: `report-${i}`, text, sha256: sha256(text) }, key: `report-${i}` };
    }
  }
  const project = await Project.open(folder, say);
  const store = await openEmbeddedStore(project.storeFolder);
  const ingest = new Ingest(project, () => undefined);
  const began = performance.now();
  await ingest.add(reports());
  const read = seconds(began);
  await ingest.bringUpToDate(store);
  const stored = seconds(began);
  await ingest.layOut();
  const { nodes, edges } = await ingest.graph();
  say(
    `end to end: ${(REPORTS / stored).toFixed(1)} documents/s (${REPORTS} reports, ${nodes.length} nodes, ${edges.length} edges; kept and read ${read.toFixed(1)} s, compared and stored ${(stored - read).toFixed(1)} s; laid out after it ${(seconds(began) - stored).toFixed(1)} s)`,
  );
  await store.close();
  project.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Loads of a generated graph against the bare load of each engine. */
async function benchLoad(): Promise<void> {
  const figures: StoreFigures[] = [
    await benchStore("embedded", async () => {
      const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
      const store = await openEmbeddedStore(folder);
      return {
        store,
        loadPlainly: (graph) => loadPlainly(folder, graph),
        dispose: async () => {
          await store.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    }),
  ];
  for (const version of NEO4J_VERSIONS)
    try {
      const servers = await measureNeo4j(version);
      try {
        figures.push(await benchStore(`Neo4j ${version}`, () => servers.open()));
      } finally {
        await servers.stop();
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`Neo4j ${version} is not measured: ${messageOf(error)}`);
    }
  say(figuresTable(figures));
}

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  read: () => benchRead(say),
  ingest: benchIngest,
  load: benchLoad,
  hostile: async () => benchHostile(say),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}\n`);
  process.exitCode = 2;
} else
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.length === 0 || wanted.includes(name)) await bench();
