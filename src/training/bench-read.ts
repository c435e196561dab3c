import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import nlp from "compromise";
import { readDocuments } from "../documents/read-documents.ts";
import type { Document } from "../model/document.ts";
import { openPage } from "../reading/open-page.ts";
import { readDocument } from "../reading/read-document.ts";
import { treeOf } from "../reading/syntax/tree-of.ts";
import { ReaderPool } from "../reading/workers/reader-pool.ts";
import type { Readers } from "../reading/workers/readers.ts";

const SAMPLES = fileURLToPath(new URL("../../data/documents/", import.meta.url));
/** Seconds of processor time that each reader runs before it is measured, and while it is. */
const WARM = 20;
const MEASURED = 6;
/** Turns that are taken at measuring, so that what else the machine does falls on all alike. */
const TURNS = 3;
/** And at measuring workers: what two give is told by small differences. */
const WORKER_TURNS = 7;
const MEGABYTE = 1_048_576;
/** The program that measures one worker in a process of its own. */
const ONE_WORKER = fileURLToPath(new URL("./bench-one-worker.js", import.meta.url));

/** The sample reports. */
export async function samples(): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const item of readDocuments([SAMPLES])) if ("document" in item) documents.push(item.document);
  return documents;
}

const wordsOf = (documents: readonly Document[]): number =>
  documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** Words a second that this thread reads, and compromise beside it; what workers add, and what memory each takes. */
export async function benchRead(say: (line: string) => void): Promise<void> {
  const documents = await samples();
  const words = wordsOf(documents);
  const speeds = await speedsOf(documents, words);
  const { vouch, compromise, opened, trees } = speeds;
  const parsing = difference(trees, opened);
  say(`read, one core: ${told(vouch)} (${documents.length} samples, the middle of ${TURNS} turns)`);
  say(`  compromise:        ${told(compromise)}; we are ${ratio(vouch, compromise)}`);
  say(`  tags and trees:    ${told(parsing)}`);
  say(`  we without those:  ${told(difference(vouch, parsing))}`);
  await benchWorkers(documents, words, say);
}

/** What is measured one after the other, on each sample. */
const ROUNDS = {
  vouch: (document: Document) => readDocument(document),
  compromise: ({ text }: Document) => namesByCompromise(text),
  opened: (document: Document) => openPage(document),
  trees: (document: Document) => openPage(document).page.sentences.map(treeOf),
};
type Round = keyof typeof ROUNDS;
const NAMES = Object.keys(ROUNDS) as Round[];

async function speedsOf(documents: readonly Document[], words: number): Promise<Record<Round, Speed>> {
  const measure = (name: Round, seconds: number): Promise<Speed> =>
    speedOf(async () => documents.forEach(ROUNDS[name]), words, seconds);
  const turns = new Map(NAMES.map((name): [Round, Speed[]] => [name, []]));
  for (const name of NAMES) await measure(name, WARM);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const name of NAMES) turns.get(name)?.push(await measure(name, MEASURED / TURNS));
  const of = (name: Round): Speed => middle(turns.get(name) ?? []);
  return { vouch: of("vouch"), compromise: of("compromise"), opened: of("opened"), trees: of("trees") };
}

/** The speed of what the first does and the second does not. */
function difference(all: Speed, part: Speed): Speed {
  const rest = (a: number, b: number): number => 1 / Math.max(1 / a - 1 / b, Number.EPSILON);
  return { clock: rest(all.clock, part.clock), processor: rest(all.processor, part.processor) };
}

/** What compromise is asked for: the names that it finds. */
function namesByCompromise(text: string): unknown[] {
  const read = nlp(text);
  return [read.people(), read.places(), read.organizations()].map((it) => it.out("array"));
}

/** A pool of one worker over the samples, which says how fast it is whenever it is asked. */
export async function answerForOneWorker(): Promise<void> {
  const documents = await samples();
  const pool = new ReaderPool(1);
  const words = wordsOf(documents) * pool.ahead;
  process.on("message", async (seconds: number) => {
    process.send?.(await speedOf(() => readAll(pool, documents), words, seconds));
  });
}

/** One worker in a process that may use one core and no more; null where nothing can hold it to one. */
class HeldToOneCore {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(): Promise<HeldToOneCore | null> {
    const child = spawn("taskset", ["-c", "0", process.execPath, ONE_WORKER], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    return once(child, "spawn").then(
      () => new HeldToOneCore(child),
      () => null,
    );
  }

  async speed(seconds: number): Promise<Speed> {
    this.#child.send(seconds);
    const [speed] = await once(this.#child, "message");
    return speed as Speed;
  }

  end(): void {
    this.#child.kill();
  }
}

/** Words a second: by the clock, and of the processor, which is the same whatever else the machine does. */
export interface Speed {
  readonly clock: number;
  readonly processor: number;
}

const told = ({ clock, processor }: Speed): string =>
  `${Math.round(clock)} words/s, ${Math.round(processor)} in a second of processor time`;

const ratio = (a: Speed, b: Speed): string =>
  `${(a.clock / b.clock).toFixed(2)} × as fast, ${(a.processor / b.processor).toFixed(2)} × by processor time`;

async function speedOf(round: () => Promise<void>, words: number, seconds: number): Promise<Speed> {
  const began = performance.now();
  const before = process.cpuUsage();
  let read = 0;
  for (;;) {
    await round();
    read += words;
    const { user, system } = process.cpuUsage(before);
    const used = (user + system) / 1e6;
    if (used >= seconds)
      return { clock: (read * 1000) / (performance.now() - began), processor: read / used };
  }
}

async function benchWorkers(
  documents: readonly Document[],
  words: number,
  say: (line: string) => void,
): Promise<void> {
  const before = process.memoryUsage.rss();
  const pools = { one: new ReaderPool(1), two: new ReaderPool(2) };
  const held = await HeldToOneCore.start();
  const pooled = (name: "one" | "two", seconds: number): Promise<Speed> =>
    speedOf(() => readAll(pools[name], documents), words * pools[name].ahead, seconds);
  await pooled("one", WARM);
  await pooled("two", 2 * WARM);
  const memory = (process.memoryUsage.rss() - before) / 3 / MEGABYTE;
  await held?.speed(WARM);
  const speeds = { one: [] as Speed[], two: [] as Speed[], held: [] as Speed[] };
  for (let turn = 0; turn < WORKER_TURNS; turn += 1) {
    speeds.one.push(await pooled("one", MEASURED / TURNS));
    speeds.two.push(await pooled("two", (2 * MEASURED) / TURNS));
    if (held) speeds.held.push(await held.speed(MEASURED / TURNS));
  }
  await Promise.all([pools.one.close(), pools.two.close()]);
  held?.end();
  const [one, two] = [middle(speeds.one), middle(speeds.two)];
  const gain = (two.clock / one.clock).toFixed(2);
  const most = ((2 * two.processor) / one.processor).toFixed(2);
  say(`read, workers: one ${told(one)}; two ${told(two)} (the middle of ${WORKER_TURNS} turns)`);
  say(`  two are ${gain} × one; with both cores free ${most} × by processor time`);
  const alone = middle(speeds.held);
  say(
    held
      ? `  one held to one core ${told(alone)}; two cores are ${(two.clock / alone.clock).toFixed(2)} × one`
      : "  one core against two is not measured: there is no taskset here",
  );
  say(`  ${Math.round(memory)} MB a worker`);
}

async function readAll(pool: Readers, documents: readonly Document[]): Promise<void> {
  const asked = Array.from({ length: pool.ahead }, () => documents).flat();
  await Promise.all(asked.map((it) => pool.ask("jsonl", it)));
}

const middle = (speeds: readonly Speed[]): Speed => {
  const sorted = (of: (speed: Speed) => number): number =>
    speeds.map(of).sort((a, b) => a - b)[speeds.length >> 1] ?? 0;
  return { clock: sorted((it) => it.clock), processor: sorted((it) => it.processor) };
};
