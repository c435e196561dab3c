import { resolve } from "node:path";
import { projectOf, runWords } from "../../src/commands/run-words.ts";
import { Workspace } from "../../src/commands/workspace.ts";

/** Runs commands in a folder without a process of their own; resolves with what was printed. Throws what the command throws. */
export function commandsIn(cwd: string): (...words: string[]) => Promise<string> {
  return async (...words) => {
    let out = "";
    const terminal = {
      cwd,
      env: { USER: "reader" },
      stdin: async () => new Uint8Array(),
      out: (text: string) => {
        out += text;
      },
      err: () => undefined,
    };
    let opened: Promise<Workspace> | undefined;
    try {
      await runWords(words, terminal, () => {
        opened ??= Workspace.open(resolve(cwd, projectOf(words, {})), terminal);
        return opened;
      });
      return out;
    } finally {
      await (await opened?.catch(() => undefined))?.close();
    }
  };
}
