import { DeadLetter } from "./messages.ts";
import type { QueueLink } from "./queue-link.ts";
import { STREAMS } from "./streams.ts";
import { workersConsumer } from "./workers-consumer.ts";

/** Most dead letters that are told one by one. */
const MOST_TOLD = 1_000;

/** How a queue stands: what waits, what is being read, what waits to be collected, and what was given up. */
export interface QueueState {
  readonly waiting: number;
  readonly beingRead: number;
  readonly toCollect: number;
  /** Threads, or processes, that ask for work. */
  readonly workers: number;
  readonly dead: readonly DeadLetter[];
  readonly deadCount: number;
}

export async function queueState(link: QueueLink, reader: string): Promise<QueueState> {
  const work = await link.standing(STREAMS.work, workersConsumer.nameOf(reader));
  const readings = await link.standing(STREAMS.readings);
  const subjects = await link.subjects(STREAMS.dead, "vouch.dead.*.*");
  const dead: DeadLetter[] = [];
  for (const subject of subjects.slice(0, MOST_TOLD)) {
    const letter = DeadLetter.safeParse(await link.read(STREAMS.dead, subject));
    if (letter.success) dead.push(letter.data);
  }
  return {
    waiting: work.held - work.out,
    beingRead: work.out,
    toCollect: readings.held,
    workers: work.asking,
    dead,
    deadCount: subjects.length,
  };
}
