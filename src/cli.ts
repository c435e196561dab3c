#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isMainThread } from "node:worker_threads";
import { fetchedWords } from "./commands/fetched-words.ts";
import { inMoreRoom, needsMoreRoom } from "./commands/in-more-room.ts";
import { processTerminal } from "./commands/process-terminal.ts";
import { NEEDS_NO_PROJECT, projectOf, runWords } from "./commands/run-words.ts";
import { STOPPED_CODE } from "./commands/stopping.ts";
import { throughServer } from "./commands/through-server.ts";
import { Workspace } from "./commands/workspace.ts";
import { UsageError, UserError } from "./errors.ts";
import { holderOf, lockPathOf } from "./project/lock.ts";

/** EX_SOFTWARE of sysexits: neither the user's problem nor wrong usage. */
const EXIT_OF_BUG = 70;

/** Commands that hold the project themselves while others go through them. */
const SERVES: ReadonlySet<string> = new Set(["serve", "start", "watch"]);

const terminal = processTerminal();

/** Pages are fetched here, by the process that the user has called, and by no server. */
async function main(): Promise<number> {
  const given = process.argv.slice(2);
  const project = resolve(terminal.cwd, projectOf(given, terminal.env));
  const { argv, hasFailed, forget } = await fetchedWords(given, project, terminal.err);
  try {
    return (await run(argv)) || (hasFailed ? 1 : 0);
  } catch (error) {
    // Where no page could be fetched, no word is left: that was told.
    if (hasFailed && error instanceof UsageError) return 1;
    throw error;
  } finally {
    forget();
  }
}

async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === "--version") {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    terminal.out(`${version}\n`);
    return 0;
  }
  const folder = resolve(terminal.cwd, projectOf(argv, terminal.env));
  const project = NEEDS_NO_PROJECT.has(argv[0] ?? "help") ? null : folder;
  const holder = project === null ? null : holderOf(lockPathOf(project));
  if (holder?.address && holder.token && !SERVES.has(argv[0] ?? ""))
    return throughServer(argv, terminal, { address: holder.address, token: holder.token });
  if (isMainThread && needsMoreRoom(argv, terminal.cwd, project))
    return inMoreRoom(new URL(import.meta.url), argv, terminal.err);
  let opened: Promise<Workspace> | undefined;
  try {
    return await runWords(argv, terminal, () => {
      opened ??= Workspace.open(folder, terminal);
      return opened;
    });
  } finally {
    await (await opened?.catch(() => undefined))?.close();
  }
}

try {
  process.exitCode = await main();
  // What is still awaited of standard input or of workers is not waited for.
  if (process.exitCode === STOPPED_CODE) process.exit();
} catch (error) {
  if (error instanceof UsageError) {
    terminal.err(`${error.message}\n`);
    process.exitCode = 2;
  } else if (error instanceof UserError) {
    terminal.err(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = EXIT_OF_BUG;
  }
}
