import { isMainThread, parentPort, type Worker } from "node:worker_threads";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Settles once this program is asked to stop: by a signal, or in a thread by whoever started it. */
export function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    if (isMainThread) for (const signal of SIGNALS) process.once(signal, () => stop());
    else parentPort?.once("message", () => stop());
  });
}

/** Hands signals on to a thread that waits for them by `untilStopped`: only the main thread of a process gets them. */
export function stopBySignals(worker: Worker): void {
  for (const signal of SIGNALS) process.once(signal, () => worker.postMessage(signal));
}
