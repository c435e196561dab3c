import { QueryRefused } from "../../errors.ts";
import { ConsoleTurns } from "../console-turns.ts";
import type { QueryLimits, QueryResult } from "../graph-store.ts";
import type { WritableEngine } from "./apply-changes.ts";
import { type ConsoleChild, startConsoleChild } from "./console-child.ts";
import { removeCopy } from "./engine-file.ts";

/** Milliseconds after which a question may turn out endless: a process for the next one is then made ready beside it. */
const SUSPICIOUS_AFTER = 1_000;

/** A file of the store as it is in a state; whoever asked for it removes it. */
export interface StoreCopy {
  readonly state: number;
  readonly file: string;
}

/** A small write to the store: from which state to which, and how to repeat it. */
export interface StoreChange {
  readonly from: number;
  readonly to: number;
  readonly apply: (engine: WritableEngine) => Promise<void>;
}

/** Answers queries in processes of their own, one of which stays warm and follows the store. */
export interface QueryConsole {
  /** True once a process has been wanted. */
  isUsed(): boolean;
  /** `state`: of which state of the store the answer must be. */
  ask(
    state: () => number,
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  /** The warm process is brought to where the store is now. */
  follow(change: StoreChange): void;
  close(): Promise<void>;
}

interface Held {
  readonly child: ConsoleChild;
  state: number;
}

/** `copy` makes a file for one process. */
export function queryConsole(copy: () => Promise<StoreCopy>): QueryConsole {
  const all = new Set<Held>();
  const turns = new ConsoleTurns();
  let idle: Held | null = null;
  let last: StoreChange | null = null;
  let isUsed = false;
  let isClosed = false;

  async function end(held: Held): Promise<void> {
    all.delete(held);
    held.child.end();
    await removeCopy(held.child.file);
  }

  async function newOne(): Promise<Held> {
    isUsed = true;
    const { state, file } = await copy();
    const child = await startConsoleChild(file).catch(async (error) => {
      await removeCopy(file);
      throw error;
    });
    const held = { child, state };
    all.add(held);
    if (!isClosed) return held;
    await end(held);
    throw new QueryRefused("busy", "the store is closed");
  }

  /** Repeats the last change where it is what this process lacks. */
  function bring(held: Held): void {
    if (!last || held.state !== last.from) return;
    held.state = last.to;
    held.child.write(last.apply);
  }

  async function oneOf(state: number): Promise<Held> {
    const warm = idle;
    idle = null;
    if (warm?.child.isAlive() && warm.state === state) return warm;
    if (warm) await end(warm);
    return newOne();
  }

  async function keep(held: Held): Promise<void> {
    if (!isClosed && idle === null && held.child.isAlive()) {
      idle = held;
      bring(held);
    } else await end(held);
  }

  /** Should the question have to be ended, the next one need not wait for a process to open a copy. */
  function makeReady(): void {
    if (!isClosed && idle === null) newOne().then(keep, () => {});
  }

  return {
    isUsed: () => isUsed,
    ask: (state, cypher, parameters, limits) =>
      turns.inTurn(limits.deadline, async () => {
        const held = await oneOf(state());
        const suspicion = setTimeout(makeReady, SUSPICIOUS_AFTER);
        try {
          return await held.child.ask(cypher, parameters, limits);
        } finally {
          clearTimeout(suspicion);
          await keep(held);
        }
      }),
    follow(change) {
      last = change;
      if (idle) bring(idle);
    },
    async close() {
      isClosed = true;
      await Promise.all([...all].map(end));
    },
  };
}
