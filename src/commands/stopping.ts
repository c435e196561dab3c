import { isMainThread, parentPort, type Worker } from "node:worker_threads";
import { z } from "zod";

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Exit code of a command that the person at the terminal stopped, as shells count it. */
export const STOPPED_CODE = 130;

/** What a thread tells whoever started it: whether it wants to be told of signals, or shall end by them as any process does. */
const Wish = z.object({ tellsOfSignals: z.boolean() });

/**
 * Calls back when this program is asked to stop, by a signal, or in a thread by whoever started it; a second signal ends
 * it at once. What it returns ends the listening.
 */
export function onStop(stop: () => void): () => void {
  if (isMainThread) {
    for (const signal of SIGNALS) process.once(signal, stop);
    return () => {
      for (const signal of SIGNALS) process.off(signal, stop);
    };
  }
  parentPort?.once("message", stop);
  parentPort?.postMessage({ tellsOfSignals: true } satisfies z.infer<typeof Wish>);
  return () => {
    parentPort?.off("message", stop);
    parentPort?.postMessage({ tellsOfSignals: false } satisfies z.infer<typeof Wish>);
  };
}

/** Settles once this program is asked to stop. */
export function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    onStop(stop);
  });
}

/** Hands signals on to a thread for as long as it wishes to be told of them: only the main thread of a process gets them. */
export function handSignalsTo(worker: Worker): void {
  let end: (() => void) | undefined;
  worker.on("message", (message: unknown) => {
    const wish = Wish.safeParse(message);
    if (!wish.success) return;
    end?.();
    end = wish.data.tellsOfSignals ? onStop(() => worker.postMessage("stop")) : undefined;
  });
}
