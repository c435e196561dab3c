import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { messageOf, UserError } from "../errors.ts";
import { openEmbeddedStore } from "../store/embedded/open-embedded-store.ts";
import { openNeo4jStore } from "../store/neo4j/open-neo4j-store.ts";
import { startNeo4j } from "../store/neo4j-server/start-neo4j.ts";
import { NEO4J_VERSIONS } from "../store/neo4j-server/versions.ts";
import { benchCorpus } from "./bench-corpus.ts";
import { benchExplore } from "./bench-explore.ts";
import { benchFormats } from "./bench-formats.ts";
import { benchGuard } from "./bench-guard.ts";
import { benchHostile } from "./bench-hostile.ts";
import { benchHostileDocuments } from "./bench-hostile-documents.ts";
import { benchIngest } from "./bench-ingest.ts";
import { benchKilledAdds } from "./bench-killed-adds.ts";
import { benchKills } from "./bench-kills.ts";
import { benchLibrary, graphOfReports } from "./bench-library.ts";
import { benchLoad, ENGINES } from "./bench-load.ts";
import { benchQueue } from "./bench-queue.ts";
import { benchRead } from "./bench-read.ts";
import { benchViewer } from "./bench-viewer.ts";

/** Sizes of the projects that are built, and of the largest one, which takes half an hour and 8 GB. */
const SIZES = [200, 2_000];
const MOST = 20_000;
/** Rounds of loads that are killed, where no other number is given. */
const ROUNDS = 50;
/** Reports of the corpus, where no other number is given. */
const CORPUS = 1_000;
/** Reports whose graph the library is asked on. */
const QUESTIONED = 2_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    nodes: { type: "string", default: "20000" },
    edges: { type: "string", default: "40000" },
    engine: { type: "string", multiple: true, default: [...ENGINES] },
    reports: { type: "string", default: "500" },
    quick: { type: "boolean", default: false },
  },
});
const size = { nodes: Number(values.nodes), edges: Number(values.edges) };
const engines = ENGINES.filter((it) => values.engine.includes(it));

/** The questions of the analysts' library on the graph of many reports, each engine. */
async function benchQuestions(): Promise<void> {
  const graph = await graphOfReports(QUESTIONED);
  say(`${QUESTIONED} reports: ${graph.nodes.length} nodes, ${graph.edges.length} edges`);
  const folder = mkdtempSync(join(tmpdir(), "vouch-bench-"));
  const embedded = await openEmbeddedStore(folder);
  await embedded.bringTo(graph, "asked");
  await benchLibrary("embedded", embedded, say);
  await embedded.close();
  rmSync(folder, { recursive: true, force: true });
  for (const version of NEO4J_VERSIONS)
    try {
      const server = await startNeo4j({ version });
      try {
        const store = await openNeo4jStore({ ...server, project: "asked" });
        await store.bringTo(graph, "asked");
        await benchLibrary(`Neo4j ${version}`, store, say);
        await store.close();
      } finally {
        await server.stop();
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`Neo4j ${version} is not measured: ${messageOf(error)}`);
    }
}

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  read: () => benchRead(say),
  ingest: () => benchIngest(SIZES, say),
  load: () => benchLoad(engines, size, say),
  library: benchQuestions,
  guard: () => benchGuard(say),
  viewer: () => benchViewer(say),
  explore: () => benchExplore(say),
  growth: () => benchIngest([...SIZES, MOST], say),
  formats: () => benchFormats(say),
  "hostile-documents": () => benchHostileDocuments(say, !values.quick),
  hostile: async () => benchHostile(say),
  kills: () => benchKills(number ?? ROUNDS, say),
  "killed-adds": () => benchKilledAdds(number ?? ROUNDS, Number(values.reports), say),
  queue: () => benchQueue(number ?? ROUNDS, Number(values.reports), say),
  corpus: () => benchCorpus(number ?? CORPUS, say),
};
/** What takes so long that it is done only when asked for. */
const LONG: ReadonlySet<string> = new Set([
  "growth",
  "kills",
  "killed-adds",
  "corpus",
  "queue",
  "hostile-documents",
]);

const wanted = words.filter((word) => !/^\d+$/.test(word));
const given = words.find((word) => /^\d+$/.test(word));
const number = given === undefined ? undefined : Number(given);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`no bench ${unknown.join(", ")}; there are ${Object.keys(BENCHES).join(", ")}\n`);
  process.exitCode = 2;
} else
  for (const [name, bench] of Object.entries(BENCHES))
    if (wanted.includes(name) || (wanted.length === 0 && !LONG.has(name))) await bench();
