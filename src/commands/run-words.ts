import { parseArgs } from "node:util";
import { UsageError, UserError } from "../errors.ts";
import { COMMANDS } from "./index.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/** The help: a line for each command. */
export function helpText(): string {
  const commands = Object.values(COMMANDS).map(
    ({ usage, summary }) => `  vouch ${usage}\n      ${summary}\n`,
  );
  return `vouch: a knowledge graph in which every edge can show who vouches for it\n\n${commands.join("")}
The project is --project DIR, else VOUCH_PROJECT, else .vouch.
Exit code: 0 done; 1 a problem that you can fix; 2 wrong usage.\n`;
}

/** Words that need no project. */
export const NEEDS_NO_PROJECT: ReadonlySet<string> = new Set(["read", "help", "--help", "-h", "--version"]);

/** Runs a command by its words. Returns the exit code; throws UserError and UsageError. */
export async function runWords(
  argv: readonly string[],
  terminal: Terminal,
  workspace: () => Promise<Workspace>,
): Promise<number> {
  const [name = "help", ...rest] = argv;
  if (name === "help" || name === "--help" || name === "-h") {
    terminal.out(helpText());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`no command ${name}; vouch help lists them`);
  const { values, positionals } = parsed(rest, name, command.options);
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) throw new UsageError(`vouch ${command.usage}`);
  return command.run({ words: positionals, options: values, terminal, workspace, runWords });
}

function parsed(
  args: string[],
  name: string,
  options: (typeof COMMANDS)[string]["options"],
): { values: Record<string, string | boolean | string[] | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, project: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Record<string, string | boolean | string[] | undefined>, positionals };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UsageError(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : "wrong words"}`);
  }
}

/** The project folder that the words or the environment name. */
export function projectOf(argv: readonly string[], env: Terminal["env"]): string {
  const at = argv.findIndex((word) => word === "--project" || word.startsWith("--project="));
  const word = argv[at];
  const given =
    word === undefined ? undefined : word === "--project" ? argv[at + 1] : word.slice("--project=".length);
  return given ?? env.VOUCH_PROJECT ?? ".vouch";
}
