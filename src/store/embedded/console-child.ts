import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { QueryRefused } from "../../errors.ts";
import type { QueryLimits, QueryResult } from "../graph-store.ts";
import type { WritableEngine } from "./apply-changes.ts";
import {
  consoleProcess,
  type Question,
  type Reply,
  type Write,
  type WritingCall,
} from "./console-process.ts";

/** How much a question may make its process grow. */
const MAY_GROW = 1_000_000_000;
/** Milliseconds in which a process must have opened its copy, and written a batch of a small change. */
const OPEN_WITHIN = 120_000;
const WRITE_WITHIN = 10_000;

const ENGINE_PATH = createRequire(import.meta.url).resolve("@grafeo-db/js");

/** One process of the console, on a copy of the store of its own. It does one thing at a time, in the order asked for. */
export interface ConsoleChild {
  readonly file: string;
  isAlive(): boolean;
  /** Writes to the copy; where that fails, the process is ended. */
  write(change: (engine: WritableEngine) => Promise<void>): void;
  ask(
    cypher: string,
    parameters: Readonly<Record<string, unknown>>,
    limits: QueryLimits,
  ): Promise<QueryResult>;
  end(): void;
}

/** The engine's message in one line with the place, without its code and its drawing. */
function oneLine(message: string): string {
  const [line = ""] = message.split("\n");
  const place = /--> query:(\d+):(\d+)/.exec(message);
  const words = line.replace(/^[A-Za-z ]+error: (?:GRAFEO-[A-Z]\d+: )?/, "").slice(0, 500);
  return place ? `${words} (line ${place[1]}, column ${place[2]})` : words;
}

function resultOf(reply: Reply): QueryResult {
  if (reply.kind === "answer")
    return { columns: reply.columns, rows: reply.rows, truncated: reply.truncated };
  if (reply.kind === "memory")
    throw new QueryRefused(
      "deadline",
      "the query took more memory than the console gives; ask for less at once",
    );
  throw new QueryRefused(
    "invalid",
    reply.kind === "error" ? oneLine(reply.message) : "the engine gave no answer",
  );
}

/** The next message of the process; killed where it doesn't come in time. */
function nextReply(child: ChildProcess, within: number, late: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onExit);
      act();
    };
    const onMessage = (reply: Reply) => done(() => resolve(reply));
    const onExit = () =>
      done(() =>
        reject(new QueryRefused("invalid", "the engine broke down over this query; ask it in another way")),
      );
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      done(() => reject(new QueryRefused("deadline", late)));
    }, within);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onExit);
  });
}

/** Starts a process that has the copy open; it never outlives this one. */
export async function startConsoleChild(file: string): Promise<ConsoleChild> {
  const systemRoot = process.env.SystemRoot;
  const child = spawn(
    process.execPath,
    ["-e", `(${consoleProcess})(require, ...process.argv.slice(1, 3), ${MAY_GROW})`, ENGINE_PATH, file],
    { stdio: ["ignore", "ignore", "ignore", "ipc"], env: systemRoot ? { SystemRoot: systemRoot } : {} },
  );
  let isAlive = true;
  child.on("exit", () => {
    isAlive = false;
  });
  child.on("error", () => {
    isAlive = false;
  });
  child.unref();
  child.channel?.unref();
  await nextReply(child, OPEN_WITHIN, "the console took too long to open the store");
  const end = () => {
    isAlive = false;
    child.kill("SIGKILL");
  };
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = turn.then(act);
    turn = done.catch(() => {});
    return done;
  };
  const call = async (name: WritingCall, ...words: unknown[]): Promise<unknown> => {
    const reply = nextReply(child, WRITE_WITHIN, "the console took too long to follow the store");
    child.send({ call: name, words } satisfies Write);
    const written = await reply;
    if (written.kind !== "written") throw new QueryRefused("invalid", "the console can't follow the store");
    return written.value;
  };
  const writable: WritableEngine = {
    async executeCypher(text, parameters) {
      const rows = (await call("executeCypher", text, parameters)) as unknown[][];
      return { rows: () => rows };
    },
    batchCreateNodesWithProps: async (labels, properties) =>
      (await call("batchCreateNodesWithProps", labels, properties)) as number[],
    batchCreateEdges: (edges) => call("batchCreateEdges", edges),
  };
  return {
    file,
    isAlive: () => isAlive,
    end,
    write(change) {
      inTurn(() => change(writable)).catch(end);
    },
    ask: (cypher, parameters, { rows, bytes, deadline }) =>
      inTurn(async () => {
        const reply = nextReply(
          child,
          deadline,
          `the query took longer than ${deadline / 1000} s and was ended; narrow it`,
        );
        child.send({ cypher, parameters, rows, bytes } satisfies Question);
        try {
          return resultOf(await reply);
        } catch (error) {
          if (error instanceof QueryRefused && error.reason === "deadline") end();
          throw error;
        }
      }),
  };
}
