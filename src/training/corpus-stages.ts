import { totalmem } from "node:os";
import { join } from "node:path";
import { readDocuments } from "../documents/read-documents.ts";
import { Ingest } from "../ingest.ts";
import { Project } from "../project/project.ts";
import { ReaderPool } from "../reading/workers/reader-pool.ts";
import { openEmbeddedStore } from "../store/embedded/open-embedded-store.ts";

/**
 * A program of its own: what `vouch add --workers N` does with a file of reports in a new project, stage by stage, each
 * with its seconds, those of all processors together, and the memory after it, as lines of JSON. Words: file, project, workers.
 */
const [file = "", folder = "", workers = "2"] = process.argv.slice(2);
const MEGABYTE = 1_048_576;

async function stage(name: string, act: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  const before = process.cpuUsage();
  await act();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const memory = { heap: heapUsed / MEGABYTE, external: external / MEGABYTE, rss: rss / MEGABYTE };
  process.stdout.write(`${JSON.stringify({ name, seconds, processor: (user + system) / 1e6, ...memory })}\n`);
}

const roomMb = Math.floor((totalmem() * 0.75) / MEGABYTE / (Number(workers) + 1));
const project = await Project.open(folder, () => undefined);
const store = await openEmbeddedStore(join(folder, "store"));
const ingest = new Ingest(project, () => undefined);
const readers = new ReaderPool(Number(workers), { roomMb });
await stage("start", async () => undefined);
await stage("read", async () => {
  const { failed } = await ingest.add(readDocuments([file]), { readers });
  if (failed.length > 0) throw new Error(`${failed[0]?.file}: ${failed[0]?.message}`);
  await readers.close();
});
await stage("compare", async () => (await ingest.resolver()).openPairs());
await stage("assemble", () => ingest.counts());
await stage("lay out", () => ingest.layOut());
await stage("store", () => ingest.bringUpToDate(store));
await store.close();
project.close();
