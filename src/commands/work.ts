import { UsageError } from "../errors.ts";
import { queueAddress } from "../queue/queue-address.ts";
import { QueueLink } from "../queue/queue-link.ts";
import { queueState } from "../queue/queue-state.ts";
import { QueueWorker } from "../queue/queue-worker.ts";
import { READER_VERSION } from "../reading/read-document.ts";
import { type Call, type Command, textOption } from "./command.ts";
import { failureLine } from "./failure-line.ts";
import { poolOf, workersAsked } from "./open-readers.ts";
import { progressOn } from "./progress-lines.ts";
import { untilStopped } from "./stopping.ts";

/** Milliseconds that a worker waits for a queue that is not there yet. */
const PATIENCE = 300_000;

/** Reads the reports of a queue until it is stopped, or tells how a queue stands. */
export const work: Command = {
  usage: "work --queue nats://HOST:4222[,…] [--workers N] [--list] [--json]",
  summary:
    "read reports that vouch add --queue puts into a queue; --list shows the queue and what was given up",
  options: {
    queue: { type: "string" },
    workers: { type: "string" },
    list: { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [0, 0],
  run: async (call) => {
    const threads = workersAsked(call);
    const patience = call.options.list ? 0 : PATIENCE;
    const link = await QueueLink.open(addressOf(call), "vouch work", { patience });
    try {
      return call.options.list ? await list(call, link) : await read(call, link, threads);
    } finally {
      await link.close();
    }
  },
};

/** The queue that `--queue` names. Throws UserError and UsageError. */
export function addressOf(call: Call): ReturnType<typeof queueAddress> {
  const text = textOption(call, "queue");
  if (text === undefined) throw new UsageError("vouch work --queue nats://host:4222");
  return queueAddress(text, call.terminal.env);
}

async function read({ terminal }: Call, link: QueueLink, threads: number): Promise<number> {
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  const progress = progressOn(terminal);
  const worker = new QueueWorker({
    link,
    reader: READER_VERSION,
    threads,
    openPool: () => poolOf(threads),
    stop: stopping.signal,
    told: ({ read, failed }) => progress("read", read + failed, 0),
    warn: (line) => terminal.err(`${line}\n`),
  });
  terminal.err(`reading from ${link.shown} with ${threads} threads, until stopped\n`);
  const { read: count, failed } = await worker.run();
  terminal.out(`${count} read, ${failed} failed\n`);
  return 0;
}

async function list(call: Call, link: QueueLink): Promise<number> {
  const { out } = call.terminal;
  const state = await queueState(link, READER_VERSION);
  if (call.options.json) out(`${JSON.stringify(state)}\n`);
  else {
    const { waiting, beingRead, toCollect, workers, dead, deadCount } = state;
    out(
      `${waiting} waiting, ${beingRead} being read, ${toCollect} to collect; ${workers} workers ask for more\n`,
    );
    out(`${deadCount} given up; vouch add --queue tries them again\n`);
    for (const { file, id, reason } of dead) out(`  ${failureLine({ file: file || id, message: reason })}`);
  }
  return 0;
}
