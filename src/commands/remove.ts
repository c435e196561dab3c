import { UserError } from "../errors.ts";
import { distinct } from "../text/compare.ts";
import type { Command } from "./command.ts";
import { reportChange, settleChange } from "./report-change.ts";

/** Takes reports out: the graph is as if they had never been added. */
export const remove: Command = {
  usage: "remove ID… [--json]",
  summary: "take reports out again, by id or file name, with exactly what they said",
  options: { json: { type: "boolean" } },
  words: [1, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const began = performance.now();
    const workspace = await call.workspace();
    const { documents } = workspace.project;
    const named = call.words.map((word) => {
      const [id, ...others] = documents.named(word);
      if (id === undefined)
        throw new UserError(
          `no report has the id or file name ${word}; nothing was removed; list them with vouch query "MATCH (d:Document) RETURN d.id, d.file ORDER BY d.id"`,
        );
      if (others.length > 0)
        throw new UserError(
          `${word} names ${others.length + 1} reports (${[id, ...others].join(", ")}); give an id`,
        );
      return id;
    });
    const ids = distinct(named);
    documents.remove(ids);
    const { answer, behind } = await settleChange(workspace, call.terminal.env, { removed: ids });
    return reportChange(call, answer, behind, began);
  },
};
