import { parseArgs } from "node:util";
import { UsageError, UserError } from "../errors.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./index.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

const HELP: ReadonlySet<string> = new Set(["help", "--help", "-h"]);

const helpOf = ({ usage, summary }: Command): string => `  vouch ${usage}\n      ${summary}\n`;

/** The help: a line for each command. */
function helpText(): string {
  const commands = Object.values(COMMANDS).map(helpOf);
  return `vouch: a knowledge graph in which every edge can show who vouches for it\n\n${commands.join("")}
The project is --project DIR, else VOUCH_PROJECT, else .vouch.
Exit code: 0 done; 1 a problem that you can fix; 2 wrong usage.\n`;
}

/** Words that need no project. */
export const NEEDS_NO_PROJECT: ReadonlySet<string> = new Set(["read", "work", "--version", ...HELP]);

/** Runs a command by its words. Returns the exit code; throws UserError and UsageError. */
export async function runWords(
  argv: readonly string[],
  terminal: Terminal,
  workspace: () => Promise<Workspace>,
): Promise<number> {
  const [name = "help", ...rest] = argv;
  if (HELP.has(name)) {
    const asked = rest[0] !== undefined && Object.hasOwn(COMMANDS, rest[0]) ? COMMANDS[rest[0]] : undefined;
    terminal.out(asked ? helpOf(asked) : helpText());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`no command ${name}; vouch help lists them`);
  const end = rest.indexOf("--");
  if (rest.slice(0, end < 0 ? rest.length : end).some((word) => word === "--help" || word === "-h")) {
    terminal.out(helpOf(command));
    return 0;
  }
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
  return given || env.VOUCH_PROJECT || ".vouch";
}
