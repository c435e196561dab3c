import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { constants, copyFile, cp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import grafeo, { type GrafeoDB } from "@grafeo-db/js";
import { messageOf, UserError } from "../../errors.ts";
import { schemaStatements } from "../statement.ts";

const FILE = "graph.grafeo";
/** Version of what we keep in the file; a file of another version is made anew. */
const FORMAT = 1;
/** A graph of its own in the same file, which no query meets. */
const OWN_GRAPH = "vouch";

/** The open database and where it lies. */
export interface Engine {
  readonly db: GrafeoDB;
  readonly folder: string;
  readonly file: string;
}

/** Deletes what the engine and its console left in the folder. */
function removeFiles(folder: string, isOurs: (name: string) => boolean): void {
  for (const name of readdirSync(folder))
    if (isOurs(name)) rmSync(join(folder, name), { recursive: true, force: true });
}

async function prepare(db: GrafeoDB): Promise<void> {
  for (const text of schemaStatements()) await db.executeCypher(text);
  await db.execute(`CREATE GRAPH ${OWN_GRAPH}`);
  await db
    .graph(OWN_GRAPH)
    .executeLanguage("cypher", "CREATE (:Store {format: $format})", { format: FORMAT });
}

async function isOfThisFormat(db: GrafeoDB): Promise<boolean> {
  try {
    const found = await db.graph(OWN_GRAPH).executeLanguage("cypher", "MATCH (s:Store) RETURN s.format");
    return found.length === 1 && found.scalar() === FORMAT;
  } catch {
    return false;
  }
}

/** What the user can mend; null for anything else. */
function refusal(error: unknown, file: string): UserError | null {
  if (error instanceof UserError) return error;
  const message = messageOf(error);
  if (/\block/i.test(message))
    return new UserError(`${file} is in use by another process; end that one, or let it do the work`);
  if (/permission denied|read-only file system|no space/i.test(message))
    return new UserError(`${file} can't be opened: ${message.split("\n")[0]}; make the folder writable`);
  return null;
}

/**
 * Opens the store's file, or makes it. A file that is damaged, or of a version unknown to us, is deleted and started
 * empty: all that it held is made again from the project's files. Throws UserError where another process holds it.
 */
export async function openEngine(folder: string): Promise<Engine> {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    const held = existsSync(file) ? await openHeld(file) : null;
    removeFiles(folder, (name) => isCopy(name) || (held === null && name.startsWith(FILE)));
    const db = held ?? grafeo.GrafeoDB.create(file);
    if (held === null) await prepare(db);
    return { db, folder, file };
  } catch (error) {
    throw refusal(error, file) ?? error;
  }
}

/** The database in the file; null where the file is damaged or not of this format. */
async function openHeld(file: string): Promise<GrafeoDB | null> {
  try {
    const db = grafeo.GrafeoDB.open(file);
    if (await isOfThisFormat(db)) return db;
    db.close();
  } catch (error) {
    const refused = refusal(error, file);
    if (refused) throw refused;
  }
  return null;
}

/** The log of what was written since the last checkpoint lies in a folder beside the file. */
const logOf = (file: string): string => `${file}.wal`;

const logFiles = (file: string): string[] =>
  existsSync(logOf(file)) ? readdirSync(logOf(file)).map((name) => join(logOf(file), name)) : [];

/** A log of fewer bytes than this, or than this share of the file, is carried on: a checkpoint writes much of the file anew. */
const SHORT_LOG = 2_000_000;
const SHORT_LOG_SHARE = 0.25;

/** Makes what was written safe against a loss of power: its log, or the file itself where the log has become long. */
export function keepSafe({ db, file }: Engine): void {
  const logs = logFiles(file);
  const bytes = logs.reduce((sum, log) => sum + statSync(log).size, 0);
  if (bytes > Math.max(SHORT_LOG, SHORT_LOG_SHARE * statSync(file).size)) db.walCheckpoint();
  else for (const log of logs) sync(log);
}

function sync(path: string): void {
  const handle = openSync(path, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A copy of a store's file as last written, with the log that belongs to it: another process can open it. */
export async function copyStore(file: string, number: number): Promise<string> {
  const copy = join(dirname(file), `console-${number}.grafeo`);
  await copyFile(file, copy, constants.COPYFILE_FICLONE);
  await cp(logOf(file), logOf(copy), { recursive: true });
  return copy;
}

/** Removes a copy; where it is still open (Windows), the next opening of the store does. */
export async function removeCopy(file: string): Promise<void> {
  for (const path of [file, logOf(file)]) await rm(path, { recursive: true, force: true }).catch(() => {});
}

/** Names of the console's copies. */
const isCopy = (name: string): boolean => /^console-\d+\.grafeo/.test(name);

/** The state that the store was last brought to, or null. */
export async function readMarker({ db }: Engine): Promise<string | null> {
  const found = await db.graph(OWN_GRAPH).executeLanguage("cypher", "MATCH (s:Store) RETURN s.marker");
  const marker = found.scalar();
  return typeof marker === "string" ? marker : null;
}

/** Sets the marker; null forgets it. */
export async function writeMarker({ db }: Engine, marker: string | null): Promise<void> {
  await db.graph(OWN_GRAPH).executeLanguage("cypher", "MATCH (s:Store) SET s.marker = $marker", { marker });
}
