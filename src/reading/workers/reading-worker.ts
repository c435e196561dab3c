import { parentPort, workerData } from "node:worker_threads";
import { allKeptTables, takeTables } from "../learned/kept-tables.ts";
import { loadLearned } from "../load-learned.ts";
import { answer } from "./answers.ts";
import type { Given, Reply, Task } from "./reader-pool.ts";

const { tables } = (workerData ?? {}) as Partial<Given>;

/** The whole program of a worker: reads one document after the other. The first of a pool loads all that is learned, and the others use its tables. */
if (tables) takeTables(tables);
else {
  loadLearned();
  parentPort?.postMessage({ tables: allKeptTables() } satisfies Reply);
}
parentPort?.on("message", ({ form, document }: Task) => {
  parentPort?.postMessage(replyTo(form, document));
});

function replyTo(form: Task["form"], document: Task["document"]): Reply {
  try {
    return { answer: answer(form, document) };
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
