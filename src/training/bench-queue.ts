import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "../text/seeded-random.ts";
import { generatedReport } from "./generated-reports.ts";
import { startVouch } from "./kills/killed-load.ts";
import { KeptWorkers } from "./queue/kept-workers.ts";
import { isNatsThere, NatsServer } from "./queue/nats-server.ts";
import { QueueRounds, VICTIMS } from "./queue/queue-rounds.ts";

const TURNS = 3;
/** Milliseconds within which something is killed. */
const WITHIN = 6_000;

function reportsFile(folder: string, count: number): string {
  const path = join(folder, `reports-${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, number) => JSON.stringify(generatedReport(number)));
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** Seconds of a dry or whole `add`, and of its part until all is read: the last line of its progress that tells of reading. */
async function secondsOf(
  words: readonly string[],
): Promise<{ readonly reading: number; readonly all: number }> {
  const began = performance.now();
  let read = began;
  const { code, err } = await startVouch(words, undefined, (text) => {
    if (/^read /m.test(text)) read = performance.now();
  }).ended;
  if (code !== 0) throw new Error(`add ended with ${code}: ${err}`);
  return { reading: (read - began) / 1_000, all: (performance.now() - began) / 1_000 };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function benchSpeed(
  folder: string,
  reports: string,
  count: number,
  say: (line: string) => void,
): Promise<void> {
  const server = await NatsServer.start();
  const workers = new KeptWorkers(server.uri, 2);
  const times = {
    one: [] as number[],
    queue: [] as number[],
    oneAll: [] as number[],
    queueAll: [] as number[],
  };
  try {
    // The first time, workers load what is learned.
    await secondsOf(["add", reports, "--queue", server.uri, "--project", join(folder, "warm")]);
    for (let turn = 0; turn < TURNS; turn++) {
      const one = await secondsOf([
        "add",
        reports,
        "--workers",
        "1",
        "--project",
        join(folder, `one-${turn}`),
      ]);
      const queue = await secondsOf([
        "add",
        reports,
        "--queue",
        server.uri,
        "--project",
        join(folder, `queue-${turn}`),
      ]);
      times.one.push(one.reading);
      times.oneAll.push(one.all);
      times.queue.push(queue.reading);
      times.queueAll.push(queue.all);
    }
  } finally {
    await workers.stop();
    await server.stop();
  }
  const [one, queue] = [middle(times.one), middle(times.queue)];
  say(`${count} reports until all are read, the middle of ${TURNS} turns:`);
  say(`  one process:       ${one.toFixed(1)} s, ${(count / one).toFixed(0)} a second`);
  say(
    `  two queue workers: ${queue.toFixed(1)} s, ${(count / queue).toFixed(0)} a second; ${(one / queue).toFixed(2)} ×`,
  );
  const [oneAll, queueAll] = [middle(times.oneAll), middle(times.queueAll)];
  say(
    `  with the graph:    ${oneAll.toFixed(1)} s and ${queueAll.toFixed(1)} s; ${(oneAll / queueAll).toFixed(2)} ×`,
  );
}

/** Two workers of a queue against one process, on so many reports, and rounds in which a worker, the server or the command itself is killed at random moments. */
export async function benchQueue(rounds: number, count: number, say: (line: string) => void): Promise<void> {
  if (!isNatsThere()) return say("the queue is not measured: install nats-server");
  const folder = mkdtempSync(join(tmpdir(), "vouch-queue-"));
  try {
    const reports = reportsFile(folder, count);
    await benchSpeed(folder, reports, count, say);
    if (rounds === 0) return;
    const queue = new QueueRounds(folder, reports, seededRandom(rounds));
    const expected = await queue.expected();
    const equal = new Map(VICTIMS.map((it) => [it, { rounds: 0, equal: 0 }]));
    for (let i = 0; i < rounds; i++) {
      const victim = VICTIMS[i % VICTIMS.length] ?? "worker";
      const isEqual = (await queue.round([victim], WITHIN)) === expected;
      const tally = equal.get(victim);
      if (tally) {
        tally.rounds += 1;
        if (isEqual) tally.equal += 1;
      }
      say(`round ${i + 1} of ${rounds}: ${victim} killed, ${isEqual ? "equal" : "THE EXPORT DIFFERS"}`);
    }
    for (const [victim, { rounds: all, equal: alike }] of equal)
      say(`${count} reports, ${victim} killed: ${alike} of ${all} exports equal to that of one process`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
