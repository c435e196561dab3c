import { parentPort } from "node:worker_threads";
import { answer } from "./answers.ts";
import type { Reply, Task } from "./reader-pool.ts";

/** The whole program of a worker: reads one document after the other. What it needs is loaded once, with the first. */
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
