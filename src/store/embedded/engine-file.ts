import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
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
  if (/lock/i.test(message))
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

/** Names of the console's copies. */
export const copyName = (n: number): string => `console-${n}.grafeo`;
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
