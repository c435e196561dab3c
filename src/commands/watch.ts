import { statSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isReadingCommand } from "../api/command-stream.ts";
import { type OneAtATime, oneAtATime } from "../api/one-at-a-time.ts";
import { startServer } from "../api/start-server.ts";
import { readDocuments } from "../documents/read-documents.ts";
import { UserError } from "../errors.ts";
import { apiContext } from "./api-context.ts";
import type { Call, Command } from "./command.ts";
import { FollowedFolder, fileOfPlace } from "./followed-folder.ts";
import { bytesAt } from "./in-more-room.ts";
import { readersFor } from "./open-readers.ts";
import { reportChange, settleChange } from "./report-change.ts";
import { portOf } from "./serve.ts";
import type { Workspace } from "./workspace.ts";

/** Milliseconds between two looks at the least, and how much longer than a look the pause is: looking must cost little. */
const BETWEEN = 1_000;
const PAUSE_OF_LOOK = 20;
/** Changes of other commands that may wait for one of the folder. */
const WAITING = 100;

/** Follows a folder: what comes is added, what goes is taken out. */
export const watch: Command = {
  usage: "watch DIR [--workers N]",
  summary:
    "follow a folder until stopped: reports that come, change or go there do so in the graph; serves it meanwhile (PORT)",
  options: { workers: { type: "string" } },
  words: [1, 1],
  run: async (call) => {
    const [word = ""] = call.words;
    const folder = resolve(call.terminal.cwd, word);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError(`${word} is no folder: make it, or check the path`);
    const workspace = await call.workspace();
    const change = oneAtATime(WAITING);
    const server = await serveBeside(call, workspace, change);
    await workspace.ingest.warmUp();
    call.terminal.err(`following ${word} until stopped; ${server.address}\n`);
    const stopping = new AbortController();
    const endListening = call.terminal.onStop?.(() => stopping.abort());
    try {
      await follow(call, workspace, folder, change, stopping.signal);
    } finally {
      endListening?.();
      await server.close();
    }
    return 0;
  },
};

/** A server on the project, so that other commands reach it while the folder is followed. */
async function serveBeside(call: Call, workspace: Workspace, change: OneAtATime) {
  const context = apiContext(workspace, call);
  const { addFiles, removeDocument, runCommand } = context;
  context.addFiles = (files) => change(() => addFiles(files));
  context.removeDocument = (id) => change(() => removeDocument(id));
  if (runCommand)
    context.runCommand = (argv, caller) =>
      isReadingCommand(argv) ? runCommand(argv, caller) : change(() => runCommand(argv, caller));
  const server = await startServer({
    context,
    port: call.terminal.env.PORT === undefined ? 0 : portOf(call.terminal.env),
    host: "127.0.0.1",
    viewerFolder: fileURLToPath(new URL("../../dist/viewer/", import.meta.url)),
  });
  context.commandToken = workspace.project.lock.serveAt(server.address);
  return server;
}

async function follow(
  call: Call,
  workspace: Workspace,
  folder: string,
  change: OneAtATime,
  stop: AbortSignal,
): Promise<void> {
  const followed = new FollowedFolder(folder);
  let hasSeenAll = false;
  while (!stop.aborted) {
    const began = performance.now();
    const found = followed.look();
    const look = performance.now() - began;
    // What went while nobody looked is known once all that is there has been seen.
    const isFirst: boolean = !hasSeenAll && !found.isUnsettled;
    hasSeenAll ||= isFirst;
    const known = new Set([...followed.paths, ...found.gone]);
    if (isFirst || found.fresh.length > 0 || found.gone.length > 0)
      await change(() => {
        const places = placesByFile(workspace.project.documents.placesUnder(folder), known);
        const gone = [...found.gone, ...(isFirst ? [NO_FILE] : [])].flatMap((it) => places.get(it) ?? []);
        return take(call, workspace, { fresh: found.fresh, gone, places }, stop);
      });
    await pause(Math.max(BETWEEN, look * PAUSE_OF_LOOK), stop);
  }
}

/** Files to read, places that are no more, and the places that a file had. */
interface Taken {
  readonly fresh: readonly string[];
  readonly gone: readonly string[];
  readonly places: ReadonlyMap<string, readonly string[]>;
}

/** Under this name stand places whose file is none of those that are known. */
const NO_FILE = "";

function placesByFile(places: readonly string[], files: ReadonlySet<string>): Map<string, string[]> {
  const byFile = new Map<string, string[]>();
  for (const place of places) {
    const file = fileOfPlace(place, files) ?? NO_FILE;
    const known = byFile.get(file);
    if (known) known.push(place);
    else byFile.set(file, [place]);
  }
  return byFile;
}

/** Brings the project to a change of the folder. */
async function take(
  call: Call,
  workspace: Workspace,
  { fresh, gone, places }: Taken,
  stop: AbortSignal,
): Promise<void> {
  const began = performance.now();
  const { ingest, project } = workspace;
  const readers = readersFor(
    call,
    fresh.reduce((sum, path) => sum + bytesAt(path), 0),
  );
  const met = new Set<string>();
  const failed = new Set<string>();
  const incoming = (async function* () {
    for await (const item of readDocuments(fresh)) {
      if ("document" in item) met.add(item.key);
      else failed.add(item.file);
      yield item;
    }
  })();
  const added = await ingest.add(incoming, { readers, stop }).finally(() => readers.close());
  // Of a file that can't be read now, what was read before stays.
  const isRead = (path: string): boolean =>
    ![...failed].some((it) => it === path || it.startsWith(`${path}:`));
  const left = fresh.flatMap((path) =>
    added.isStopped || !isRead(path) ? [] : (places.get(path) ?? []).filter((at) => !met.has(at)),
  );
  const removed = project.documents.leave([...gone, ...left]);
  if (added.added.length + added.replaced.length + removed.length + added.failed.length === 0) return;
  const { answer, behind } = await settleChange(workspace, call.terminal.env, { ...added, removed });
  reportChange(call, answer, behind, began);
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stop.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, milliseconds);
    stop.addEventListener("abort", end, { once: true });
  });
}
