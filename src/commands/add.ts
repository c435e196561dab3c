import { readDocuments } from "../documents/read-documents.ts";
import type { Incoming } from "../ingest.ts";
import type { Call, Command } from "./command.ts";
import { Intake } from "./intake.ts";
import { openQueue } from "./open-queue.ts";
import { bytesNamed, openReaders } from "./open-readers.ts";
import { reportChange, settleChange } from "./report-change.ts";
import { STOPPED_CODE } from "./stopping.ts";

/** Adds reports and brings the graph up to date. */
export const add: Command = {
  usage: "add PATH… [--dry-run] [--json] [--workers N | --queue nats://HOST:4222[,…] [--replicas N]]",
  summary:
    "read what is new or changed, and bring the graph and its store up to date; --queue has vouch work read",
  options: {
    "dry-run": { type: "boolean" },
    json: { type: "boolean" },
    workers: { type: "string" },
    queue: { type: "string" },
    replicas: { type: "string" },
  },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const began = performance.now();
    const isDry = call.options["dry-run"] === true;
    const workspace = await call.workspace();
    const isQueued = !isDry && call.options.queue !== undefined;
    const readers = isQueued ? await openQueue(call, workspace) : openReaders(call);
    if (isDry) workspace.leaveNoTrace();
    const intake = new Intake(call.words.includes("-") ? 0 : bytesNamed(call));
    const skipped: string[] = [];
    const incoming = readDocuments(call.words, {
      ...sourcesOf(call),
      onBytes: intake.onBytes,
      onSkipped: (path) => skipped.push(path),
    });
    const stopping = new AbortController();
    const endListening = call.terminal.onStop?.(() => stopping.abort());
    const change = await workspace.ingest
      .add(intake.through<Incoming>(incoming, textOf), {
        dryRun: isDry,
        readers,
        stop: stopping.signal,
        share: intake.share,
      })
      .finally(() => readers.close());
    endListening?.();
    if (change.isStopped) {
      const count = change.added.length + change.replaced.length + change.unchanged.length;
      call.terminal.err(
        `stopped between two reports: ${count} are read and kept; give the same command again to go on\n`,
      );
      return STOPPED_CODE;
    }
    const { answer, behind } = await settleChange(
      workspace,
      call.terminal.env,
      { ...change, skipped },
      isDry,
    );
    if (isDry && !call.options.json) call.terminal.err("dry run: nothing was changed\n");
    return reportChange(call, answer, behind, began);
  },
};

const textOf = (item: Incoming): string | undefined => ("document" in item ? item.document.text : undefined);

/** Where paths start from, and what `-` stands for. */
export function sourcesOf(call: Call): { cwd: string; stdin: () => Promise<Uint8Array> } {
  return { cwd: call.terminal.cwd, stdin: call.terminal.stdin };
}
