import { type ResourceLimits, Worker } from "node:worker_threads";
import { messageOf, UserError } from "../../errors.ts";
import type { Document } from "../../model/document.ts";
import type { Tables } from "../learned/kept-tables.ts";
import type { AnswerForm, Answers } from "./answers.ts";
import type { Readers } from "./readers.ts";

/** What a worker is sent. */
export interface Task {
  readonly form: AnswerForm;
  readonly document: Document;
}

/** What it sends back: the answer, or the stack of an error in the program; the first worker, before all, its tables for the others. */
export type Reply = { readonly answer: Answers[AnswerForm] } | { readonly bug: string } | Given;

/** What a worker begins with, if another has it already. */
export interface Given {
  readonly tables: ReadonlyMap<string, Tables>;
}

interface Waiting extends Task {
  readonly settle: (answer: Answers[AnswerForm]) => void;
  readonly fail: (error: Error) => void;
}

/** A worker and the tasks that it was sent, the first of which it is at. */
interface Hand {
  readonly worker: Worker;
  readonly tasks: Waiting[];
}

/** So many tasks lie with a worker: while it is at one, the next is there already. */
const AT_HAND = 2;
/** So many documents a worker are worth having in memory, so that none waits for a long one. */
const AHEAD = 8;
/** Young objects of a worker, in megabytes: more is only more memory. */
const YOUNG_MB = 48;

/** The program that each worker runs: as it is built. */
const PROGRAM = new URL("./reading-worker.js", import.meta.url);

/** Worker threads that read documents, each with lists of its own; what is learned lies in memory once. */
export class ReaderPool implements Readers {
  readonly ahead: number;
  readonly #program: URL;
  readonly #hands = new Set<Hand>();
  readonly #waiting: Waiting[] = [];
  readonly #size: number;
  readonly #limits: ResourceLimits;
  /** The tables that the first worker made; before it has told anything, it is the only one. */
  #tables: Given["tables"] | null = null;
  #hasHeard = false;

  /** `roomMb`: how much memory a worker's objects may take. */
  constructor(size: number, { program = PROGRAM, roomMb }: { program?: URL; roomMb?: number } = {}) {
    this.ahead = size * AHEAD;
    this.#size = size;
    this.#program = program;
    this.#limits = {
      maxYoungGenerationSizeMb: YOUNG_MB,
      ...(roomMb !== undefined && { maxOldGenerationSizeMb: roomMb }),
    };
  }

  /** The answer to a document; rejected with a UserError where the worker that was at it has died. */
  ask<Form extends AnswerForm>(form: Form, document: Document): Promise<Answers[Form]> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ form, document, settle: settle as Waiting["settle"], fail });
      this.#handOut();
    });
  }

  /** Ends the workers; what is still asked is never answered. */
  async close(): Promise<void> {
    const hands = [...this.#hands];
    this.#hands.clear();
    await Promise.all(hands.map(({ worker }) => worker.terminate()));
  }

  #handOut(): void {
    for (let task = this.#waiting[0]; task; task = this.#waiting[0]) {
      const hand = this.#freeHand();
      if (!hand) return;
      this.#waiting.shift();
      hand.tasks.push(task);
      hand.worker.postMessage({ form: task.form, document: task.document } satisfies Task);
    }
  }

  /** The worker with the least to do; a new one before any has two tasks. */
  #freeHand(): Hand | null {
    const [least] = [...this.#hands].sort((a, b) => a.tasks.length - b.tasks.length);
    if (least?.tasks.length === 0) return least;
    if (this.#hands.size === 0 || (this.#hasHeard && this.#hands.size < this.#size)) return this.#start();
    return least && least.tasks.length < AT_HAND ? least : null;
  }

  #start(): Hand {
    const worker = new Worker(this.#program, {
      resourceLimits: this.#limits,
      ...(this.#tables && { workerData: { tables: this.#tables } satisfies Given }),
    });
    const hand: Hand = { worker, tasks: [] };
    this.#hands.add(hand);
    let reason = "its reader ended";
    worker.on("message", (reply: Reply) => {
      this.#hasHeard = true;
      if ("tables" in reply) {
        this.#tables = reply.tables;
        this.#handOut();
        return;
      }
      const task = hand.tasks.shift();
      if ("answer" in reply) task?.settle(reply.answer);
      else task?.fail(new Error(reply.bug));
      this.#handOut();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      reason = isFull ? "its reader ran out of memory" : `its reader ended (${messageOf(error)})`;
    });
    worker.on("exit", () => {
      if (!this.#hands.delete(hand)) return;
      const [blamed, ...others] = hand.tasks;
      blamed?.fail(new UserError(`was not read, ${reason}: split it, or read it with --workers 1`));
      this.#waiting.unshift(...others);
      this.#handOut();
    });
    return hand;
  }
}
