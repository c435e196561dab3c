import { QueryRefused } from "../../errors.ts";
import type { QueryLimits, QueryResult } from "../graph-store.ts";
import { type ConsoleChild, startConsoleChild } from "./console-child.ts";

/** Questions that are answered at once, and that may wait. */
const AT_ONCE = 2;
const MAY_WAIT = 10;

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
  const waiting: (() => void)[] = [];
  let running = 0;
  let idle: ConsoleChild | null = null;
  let isClosed = false;

  function end(child: ConsoleChild): void {
    children.delete(child);
    child.end();
  }

  async function childFor(file: string): Promise<ConsoleChild> {
    const warm = idle;
    idle = null;
    if (warm?.isAlive() && warm.file === file) return warm;
    if (warm) end(warm);
    const child = await startConsoleChild(file);
    if (isClosed) {
      child.end();
      throw new QueryRefused("busy", "the store is closed");
    }
    children.add(child);
    return child;
  }

  return {
    async ask(copy, cypher, parameters, limits) {
      if (running >= AT_ONCE) {
        if (waiting.length >= MAY_WAIT)
          throw new QueryRefused(
            "busy",
            `${running + waiting.length} queries are being answered; try again in a while`,
          );
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running++;
      try {
        const child = await childFor(await copy());
        try {
          return await child.ask(cypher, parameters, limits);
        } finally {
          if (!isClosed && idle === null && child.isAlive()) idle = child;
          else end(child);
        }
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
    close() {
      isClosed = true;
      for (const child of children) child.end();
      children.clear();
    },
  };
}
