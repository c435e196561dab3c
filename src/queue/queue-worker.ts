import type { Consumer, JsMsg } from "@nats-io/jetstream";
import { messageOf, UserError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
import type { ReaderPool } from "../reading/workers/reader-pool.ts";
import { type Answer, type DeadLetter, Task } from "./messages.ts";
import type { QueueLink } from "./queue-link.ts";
import { deadSubject, readingSubject } from "./streams.ts";
import { ACK_WAIT, workersConsumer } from "./workers-consumer.ts";

/** So many reports are here for each thread: while it is at one, the next is there already. */
const AT_HAND = 2;
/** A report that was given out more often than this is read with no other beside it, so that others are not blamed with it. */
const SHARED_DELIVERIES = 2;
/** A report that so many workers did not live to answer is given up. */
const MOST_DELIVERIES = 6;
/** Milliseconds that a report may take, and between two looks for reports. */
const TIME_LIMIT = 600_000;
const POLL = 1_000;
/** Milliseconds before a server that went away is asked again. */
const PAUSE = 250;

/** Read before any report is taken, so that none waits for lists and models to be loaded. */
const WARMING: Document = { id: "", text: "He said so.", sha256: "", file: "", language: "en" };

/** What a worker did since it began. */
export interface Worked {
  read: number;
  failed: number;
}

export interface QueueWorkerOptions {
  readonly link: QueueLink;
  readonly reader: string;
  /** How many threads read. */
  readonly threads: number;
  readonly openPool: () => ReaderPool;
  readonly stop: AbortSignal;
  /** Told of each report that is done. */
  readonly told: (worked: Worked) => void;
  readonly warn: (line: string) => void;
}

/** Takes reports from a queue and gives their readings back, until it is stopped. A report is acknowledged once its reading is stored. */
export class QueueWorker {
  readonly #options: QueueWorkerOptions;
  readonly #worked: Worked = { read: 0, failed: 0 };
  readonly #atHand = new Map<JsMsg, Promise<void>>();
  #threads: Threads;

  constructor(options: QueueWorkerOptions) {
    this.#options = options;
    this.#threads = newThreads(options.openPool());
  }

  async run(): Promise<Worked> {
    const { link, reader, threads, stop } = this.#options;
    await Promise.all(Array.from({ length: threads }, () => this.#threads.pool.ask("reading", WARMING)));
    let consumer = await workersConsumer(link, reader);
    const beat = setInterval(() => {
      for (const message of this.#atHand.keys()) message.working();
    }, ACK_WAIT / 3);
    try {
      while (!stop.aborted)
        try {
          await this.#round(consumer, threads * AT_HAND);
        } catch (error) {
          if (error instanceof UserError || stop.aborted) throw error;
          // The server went away, or lost what it had.
          await new Promise((done) => setTimeout(done, PAUSE));
          consumer = await workersConsumer(link, reader);
        }
      // What was not begun is for others at once.
      for (const message of this.#atHand.keys()) message.nak();
      await link.flush();
      return this.#worked;
    } finally {
      clearInterval(beat);
      await this.#threads.pool.close();
    }
  }

  async #round(consumer: Consumer, most: number): Promise<void> {
    const free = most - this.#atHand.size;
    if (free <= 0) return void (await Promise.race(this.#atHand.values()));
    const messages = await consumer.fetch({ max_messages: free, expires: POLL });
    const alone: JsMsg[] = [];
    for await (const message of messages)
      if (message.info.deliveryCount > SHARED_DELIVERIES) alone.push(message);
      else this.#begin(message);
    for (const message of alone) {
      await Promise.all(this.#atHand.values());
      this.#begin(message);
      await this.#atHand.get(message);
    }
  }

  #begin(message: JsMsg): void {
    const done = this.#handle(message)
      .catch((error: unknown) => {
        if (!this.#options.stop.aborted) this.#options.warn(messageOf(error));
        message.nak(POLL);
      })
      .finally(() => this.#atHand.delete(message));
    this.#atHand.set(message, done);
  }

  async #handle(message: JsMsg): Promise<void> {
    const { link, told } = this.#options;
    const [, , , project = "", key = ""] = message.subject.split(".");
    const deliveries = message.info.deliveryCount;
    let answer: Answer;
    let named = { id: "", file: "" };
    try {
      const { document } = Task.parse(await link.open(message.data));
      named = { id: document.id, file: document.file };
      if (deliveries > MOST_DELIVERIES)
        throw new UserError(`was not read: ${deliveries - 1} workers ended while they were at it; split it`);
      answer = { reading: await this.#read(document) };
    } catch (error) {
      const failed = error instanceof UserError ? error.message : `was not read: ${messageOf(error)}`;
      const letter: DeadLetter = { project, key, ...named, reason: failed, deliveries };
      await link.send(deadSubject(project, key), letter);
      answer = { failed };
    }
    await link.send(readingSubject(project, key), answer);
    message.ack();
    await link.forget(message.data);
    if ("failed" in answer) this.#worked.failed += 1;
    else this.#worked.read += 1;
    told(this.#worked);
  }

  /** The reading of a report; one that takes too long is given up, and the threads that were at others begin these anew. */
  async #read(document: Document): Promise<Reading> {
    for (;;) {
      const threads = this.#threads;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((told) => {
        timer = setTimeout(told, TIME_LIMIT, "late");
        timer.unref();
      });
      const reading = await Promise.race([threads.pool.ask("reading", document), late, threads.replaced]);
      clearTimeout(timer);
      if (reading === "replaced") continue;
      if (reading !== "late") return reading;
      this.#replace(threads);
      throw new UserError(`was not read: it took longer than ${TIME_LIMIT / 60_000} minutes; split it`);
    }
  }

  #replace(threads: Threads): void {
    if (this.#threads !== threads) return;
    this.#threads = newThreads(this.#options.openPool());
    threads.replace();
    void threads.pool.close();
  }
}

/** The threads of a worker, until they are replaced. */
interface Threads {
  readonly pool: ReaderPool;
  readonly replaced: Promise<"replaced">;
  readonly replace: () => void;
}

function newThreads(pool: ReaderPool): Threads {
  let replace = (): void => undefined;
  const replaced = new Promise<"replaced">((told) => {
    replace = () => told("replaced");
  });
  return { pool, replaced, replace };
}
