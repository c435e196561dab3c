import { readDocuments } from "../documents/read-documents.ts";
import type { Call, Command } from "./command.ts";
import { openReaders } from "./open-readers.ts";
import { reportChange, settleChange } from "./report-change.ts";

/** Adds reports and brings the graph up to date. */
export const add: Command = {
  usage: "add PATH… [--dry-run] [--json] [--workers N]",
  summary: "read what is new or changed, and bring the graph and its store up to date",
  options: { "dry-run": { type: "boolean" }, json: { type: "boolean" }, workers: { type: "string" } },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const readers = openReaders(call);
    const workspace = await call.workspace();
    const incoming = readDocuments(call.words, sourcesOf(call));
    const isDry = call.options["dry-run"] === true;
    if (isDry) workspace.leaveNoTrace();
    const change = await workspace.ingest.add(incoming, isDry, readers).finally(() => readers.close());
    const { answer, behind } = await settleChange(workspace, call.terminal.env, change, isDry);
    if (isDry && !call.options.json) call.terminal.err("dry run: nothing was changed\n");
    return reportChange(call, answer, behind);
  },
};

/** Where paths start from, and what `-` stands for. */
export function sourcesOf(call: Call): { cwd: string; stdin: () => Promise<Uint8Array> } {
  return { cwd: call.terminal.cwd, stdin: call.terminal.stdin };
}
