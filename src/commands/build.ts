import type { Command } from "./command.ts";
import { reportChange, settleChange } from "./report-change.ts";

/** Builds all again from the project's files. */
export const build: Command = {
  usage: "build [--json]",
  summary: "read, compare, assemble and lay out all again from the project's files",
  options: { json: { type: "boolean" } },
  words: [0, 0],
  run: async (call) => {
    const workspace = await call.workspace();
    await workspace.rebuild();
    const { answer, behind } = await settleChange(workspace, call.terminal.env, {});
    return reportChange(call, answer, behind);
  },
};
