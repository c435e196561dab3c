import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/** What a command is given: its words after its name, and the project, which is opened when first asked for. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly terminal: Terminal;
  readonly workspace: () => Promise<Workspace>;
  /** Runs another command by its words: for callers of a server. */
  readonly runWords: (
    argv: readonly string[],
    terminal: Terminal,
    workspace: () => Promise<Workspace>,
  ) => Promise<number>;
}

type OptionType = { readonly type: "string" | "boolean"; readonly multiple?: boolean };

/** A command: its words as shown in the help, its options, and the one function it calls. Returns the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionType>>;
  /** Fewest and most words after the name. */
  readonly words: readonly [number, number];
  readonly run: (call: Call) => Promise<number>;
}

/** The value of an option that takes one. */
export function textOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === "string" ? value : undefined;
}

/** All values of an option that may be repeated. */
export function listOption(call: Call, name: string): readonly string[] {
  const value = call.options[name];
  return Array.isArray(value) ? (value as string[]) : [];
}
