import { QueryRefused } from "../../errors.ts";
import { ConsoleTurns } from "../console-turns.ts";
import type { QueryLimits, QueryResult } from "../graph-store.ts";
import { type ConsoleChild, startConsoleChild } from "./console-child.ts";

/** Milliseconds after which a question may turn out endless: a process for the next one is then made ready beside it. */
const SUSPICIOUS_AFTER = 1_000;

/** Answers queries in processes of their own, one of which stays warm. */
export interface QueryConsole {
  /** `copy` gives the file to be asked. */
  ask(
    copy: () => Promise<string>,
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  close(): void;
}

export function queryConsole(): QueryConsole {
  const children = new Set<ConsoleChild>();
  const turns = new ConsoleTurns();
  let idle: ConsoleChild | null = null;
  let isClosed = false;

  function end(child: ConsoleChild): void {
    children.delete(child);
    child.end();
  }

  async function newChild(file: string): Promise<ConsoleChild> {
    const child = await startConsoleChild(file);
    if (isClosed) {
      child.end();
      throw new QueryRefused("busy", "the store is closed");
    }
    children.add(child);
    return child;
  }

  async function childFor(file: string): Promise<ConsoleChild> {
    const warm = idle;
    idle = null;
    if (warm?.isAlive() && warm.file === file) return warm;
    if (warm) end(warm);
    return newChild(file);
  }

  function keep(child: ConsoleChild): void {
    if (!isClosed && idle === null && child.isAlive()) idle = child;
    else end(child);
  }

  /** Should the question have to be ended, the next one need not wait for a process to open the copy. */
  function makeReady(file: string): void {
    if (!isClosed && idle === null) newChild(file).then(keep, () => {});
  }

  return {
    ask: (copy, cypher, parameters, limits) =>
      turns.inTurn(limits.deadline, async () => {
        const file = await copy();
        const child = await childFor(file);
        const suspicion = setTimeout(makeReady, SUSPICIOUS_AFTER, file);
        try {
          return await child.ask(cypher, parameters, limits);
        } finally {
          clearTimeout(suspicion);
          keep(child);
        }
      }),
    close() {
      isClosed = true;
      for (const child of children) child.end();
      children.clear();
    },
  };
}
