import type { Consumer, JsMsg } from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { messageOf, UserError } from "../errors.ts";
import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
import { fitsText } from "../reading/fits-text.ts";
import type { AnswerForm, Answers } from "../reading/workers/answers.ts";
import type { Readers } from "../reading/workers/readers.ts";
import { Answer } from "./messages.ts";
import type { QueueLink } from "./queue-link.ts";
import { deadSubject, readingSubject, STREAMS, workSubject } from "./streams.ts";
import { workersConsumer } from "./workers-consumer.ts";

/** So many reports are on their way at once. */
const AHEAD = 256;
/** Milliseconds after which an answer that was not acknowledged is sent again, and between two looks for answers. */
const ACK_WAIT = 60_000;
const POLL = 1_000;
/** Milliseconds before a server that went away is asked again. */
const PAUSE = 250;
/** So many answers may be here without being kept yet: more than one step of the project and all that is on its way. */
const MOST_HELD = 5_000;
/** Milliseconds without any answer after which what is asked is asked again. */
const SILENCE = 15_000;

interface Asked {
  readonly document: Document;
  readonly answer: Promise<Reading>;
  readonly settle: (reading: Reading) => void;
  readonly fail: (error: Error) => void;
}

interface Arrived {
  message: JsMsg;
  readonly answer: Answer;
}

/** What a project's readers on other machines are told of it. */
export interface QueueReadersOptions {
  readonly link: QueueLink;
  /** Id of the project: its readings come back under it. */
  readonly project: string;
  readonly reader: string;
  /** What a reading depends on, as one hash. */
  readonly keyOf: (document: Document) => string;
  /** Told in one line of what the person should know. */
  readonly warn: (line: string) => void;
}

/** Readers on any number of machines, behind a queue: reports go out, readings come back, and are acknowledged only once they are kept. */
export class QueueReaders implements Readers {
  readonly ahead = AHEAD;
  readonly #options: QueueReadersOptions;
  readonly #asked = new Map<string, Asked>();
  /** Answers that nobody has asked for yet: of the same command, given before it was cut off. */
  readonly #early = new Map<string, Arrived>();
  /** Answers that are taken, and not kept yet. */
  readonly #taken = new Map<string, Arrived>();
  #dead: ReadonlySet<string> = new Set();
  #isClosed = false;
  #heard = performance.now();
  #isWarned = false;
  #collecting: Promise<void> = Promise.resolve();
  readonly #watch: NodeJS.Timeout;

  private constructor(options: QueueReadersOptions) {
    this.#options = options;
    this.#watch = setInterval(
      () => void this.#askAgain().catch((error) => this.#failAll(error)),
      SILENCE / 3,
    );
    this.#watch.unref();
  }

  /** Begins to collect what comes back for a project: first what came while nobody collected it. */
  static async open(options: QueueReadersOptions): Promise<QueueReaders> {
    const { link, project } = options;
    const readers = new QueueReaders(options);
    const dead = await link.subjects(STREAMS.dead, deadSubject(project, "*"));
    readers.#dead = new Set(dead.map((it) => it.slice(deadSubject(project, "").length)));
    await workersConsumer(link, options.reader);
    const collector = await readers.#collector();
    const { num_pending: waiting } = await collector.info();
    readers.#collecting = readers.#collect(collector).catch((error) => readers.#failAll(error));
    await readers.#untilEarly(Math.min(waiting, MOST_HELD));
    return readers;
  }

  /** What came while nobody collected it is here before anything is asked, so that it is not read again. */
  async #untilEarly(count: number): Promise<void> {
    const began = performance.now();
    while (this.#early.size < count && performance.now() - began < SILENCE)
      await new Promise((done) => setTimeout(done, PAUSE / 10));
  }

  #collector(): Promise<Consumer> {
    const { link, project } = this.#options;
    const config = {
      durable_name: `collector-${project}`,
      filter_subject: readingSubject(project, "*"),
      ack_wait: nanos(ACK_WAIT),
      max_ack_pending: MOST_HELD,
    };
    return link.consumer(STREAMS.readings, config, true);
  }

  ask<Form extends AnswerForm>(form: Form, document: Document): Promise<Answers[Form]> {
    if (form !== "reading") throw new Error("the queue gives readings alone");
    return this.#reading(document) as Promise<Answers[Form]>;
  }

  #reading(document: Document): Promise<Reading> {
    const key = this.#options.keyOf(document);
    const asked = this.#asked.get(key);
    if (asked) return asked.answer;
    const arrived = this.#taken.get(key) ?? this.#early.get(key);
    const { promise, settle, fail } = deferred();
    this.#asked.set(key, { document, answer: promise, settle, fail });
    if (arrived) this.#settle(key, arrived);
    else this.#send(key, document).catch((error) => fail(error));
    return promise;
  }

  async #send(key: string, document: Document): Promise<void> {
    const { link, project, reader } = this.#options;
    if (this.#dead.has(key)) await link.clear(STREAMS.dead, deadSubject(project, key));
    await link.send(workSubject(reader, project, key), { project, key, document });
  }

  async #collect(first: Consumer): Promise<void> {
    for (let consumer = first; !this.#isClosed; ) {
      try {
        const messages = await consumer.fetch({ max_messages: AHEAD, expires: POLL });
        for await (const message of messages) await this.#take(message);
      } catch {
        // The server went away, or lost what it had: a new collector is made once it answers.
        await new Promise((done) => setTimeout(done, PAUSE));
        if (!this.#isClosed) consumer = await this.#collector();
      }
    }
  }

  async #take(message: JsMsg): Promise<void> {
    this.#heard = performance.now();
    const key = message.subject.slice(readingSubject(this.#options.project, "").length);
    const again = this.#taken.get(key) ?? this.#early.get(key);
    if (again) {
      again.message = message;
      return;
    }
    const answer = await this.#options.link
      .open(message.data)
      .then((it) => Answer.parse(it))
      .catch(
        (error: unknown): Answer => ({ failed: `was not read: its answer is broken (${messageOf(error)})` }),
      );
    const arrived = { message, answer };
    if (this.#asked.has(key)) this.#settle(key, arrived);
    else this.#early.set(key, arrived);
  }

  #settle(key: string, arrived: Arrived): void {
    const asked = this.#asked.get(key);
    if (!asked) return;
    this.#asked.delete(key);
    this.#early.delete(key);
    this.#taken.set(key, arrived);
    const { answer } = arrived;
    if ("failed" in answer) asked.fail(new UserError(answer.failed));
    else if (answer.reading.reader !== this.#options.reader || !fitsText(answer.reading, asked.document.text))
      asked.fail(
        new UserError("was not read: a worker gave a reading of another text; give the command again"),
      );
    else asked.settle(answer.reading);
  }

  async kept(): Promise<void> {
    const { link } = this.#options;
    const kept = [...this.#taken.values()];
    this.#taken.clear();
    for (const { message } of kept) message.ack();
    await link.flush();
    for (const { message } of kept) await link.forget(message.data);
  }

  /** Where no answer has come for long, all is sent again: what the queue has already it does not take twice. */
  async #askAgain(): Promise<void> {
    const { link, reader, warn } = this.#options;
    if (this.#asked.size === 0) this.#heard = performance.now();
    if (performance.now() - this.#heard < SILENCE) return;
    this.#heard = performance.now();
    const { asking, out } = await link.standing(STREAMS.work, workersConsumer.nameOf(reader));
    if (asking === 0 && out === 0 && !this.#isWarned) {
      this.#isWarned = true;
      warn(`no worker of this version is at ${link.shown}: start some with vouch work --queue ${link.shown}`);
    }
    for (const [key, { document }] of this.#asked) await this.#send(key, document);
  }

  #failAll(error: unknown): void {
    const failure = error instanceof Error ? error : new Error(String(error));
    for (const { fail } of this.#asked.values()) fail(failure);
    this.#asked.clear();
  }

  /** Ends the collecting. What came and was not asked for is of reports that are no more; what is still out stays in the queue for the same command. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#watch);
    if (this.#asked.size === 0) for (const { message } of this.#early.values()) message.ack();
    await this.#options.link.flush();
    await this.#options.link.close();
    await this.#collecting;
  }
}

function deferred(): { promise: Promise<Reading>; settle: Asked["settle"]; fail: Asked["fail"] } {
  let settle: Asked["settle"] = () => undefined;
  let fail: Asked["fail"] = () => undefined;
  const promise = new Promise<Reading>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  promise.catch(() => undefined);
  return { promise, settle, fail };
}
