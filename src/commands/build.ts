import type { Command } from "./command.ts";
import { readersFor } from "./open-readers.ts";
import { reportChange, settleChange } from "./report-change.ts";

/** Builds all again from the project's files. */
export const build: Command = {
  usage: "build [--json] [--workers N]",
  summary: "read, compare, assemble and lay out all again from the project's files",
  options: { json: { type: "boolean" }, workers: { type: "string" } },
  words: [0, 0],
  run: async (call) => {
    const began = performance.now();
    const workspace = await call.workspace();
    const texts = workspace.project.documents.all().reduce((sum, { text }) => sum + text.length, 0);
    const readers = readersFor(call, texts);
    await workspace.rebuild(readers).finally(() => readers.close());
    const { answer, behind } = await settleChange(workspace, call.terminal.env, {});
    return reportChange(call, answer, behind, began);
  },
};
