import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { messageOf, UserError } from "../errors.ts";
import { type Layout, Place2D } from "../model/graph.ts";
import type { Judgement } from "../model/judgement.ts";
import { sha256 } from "../text/hash.ts";
import { DocumentFiles } from "./document-files.ts";
import { readJudgements, writeJudgements } from "./judgement-file.ts";
import { type Lock, lockPathOf, takeLock } from "./lock.ts";
import { ReadingFiles } from "./reading-files.ts";
import { SavedStates } from "./saved-states.ts";
import { SecondAnswers } from "./second-answers.ts";
import { StoryFiles } from "./story-files.ts";
import { writeWhole } from "./write-whole.ts";

/** Version of the way a project is kept on disk. */
const FORMAT = 1;

const Settings = z.object({
  format: z.literal(FORMAT),
  /** Unlike any other project's: a Neo4j holds one project. */
  id: z.string(),
  /** Neo4j servers that follow each change: address, user, database; never a password. */
  followers: z.array(z.object({ uri: z.string(), user: z.string(), database: z.string() })),
});
export type Settings = z.infer<typeof Settings>;
export type Follower = Settings["followers"][number];

const Counts = z.object({
  state: z.string(),
  entities: z.int(),
  claims: z.int(),
  edges: z.int(),
  /** Pairs of entities that a person should look at. */
  unsure: z.int(),
});
/** How much a graph holds. */
export type Counts = z.infer<typeof Counts>;

/**
 * A project's folder: the documents as read, the readings, the judgements, the layout. Truth lies here; every store is
 * rebuilt from it.
 */
export class Project {
  readonly folder: string;
  readonly documents: DocumentFiles;
  readonly readings: ReadingFiles;
  readonly savedStates: SavedStates;
  readonly answers: SecondAnswers;
  readonly stories: StoryFiles;
  readonly lock: Lock;
  #settings: Settings;
  #judgements: readonly Judgement[];
  #layout: Layout | null = null;

  private constructor(
    folder: string,
    lock: Lock,
    settings: Settings,
    documents: DocumentFiles,
    readings: ReadingFiles,
    answers: SecondAnswers,
  ) {
    this.folder = folder;
    this.lock = lock;
    this.#settings = settings;
    this.documents = documents;
    this.readings = readings;
    this.answers = answers;
    this.stories = new StoryFiles(join(folder, "stories"));
    this.savedStates = new SavedStates(join(folder, "states"));
    this.#judgements = readJudgements(this.judgementsPath);
  }

  /** Opens a project and holds it; a folder that is empty or absent becomes one. Throws UserError. */
  static async open(folder: string, warn: (line: string) => void): Promise<Project> {
    const lock = takeFolder(folder);
    try {
      removeHalfWritten(folder);
      const settings = readSettings(join(folder, "project.json"));
      const documents = new DocumentFiles(join(folder, "documents"));
      const broken: string[] = [];
      await documents.open((place) => broken.push(place));
      const answers = new SecondAnswers(join(folder, "answers"));
      await answers.open((place) => broken.push(place));
      for (const place of broken) warn(`${place} can't be read and was left out; add its report again`);
      const readings = new ReadingFiles(join(folder, "readings"));
      return new Project(folder, lock, settings, documents, readings, answers);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  get id(): string {
    return this.#settings.id;
  }

  get storeFolder(): string {
    return join(this.folder, "store");
  }

  get judgementsPath(): string {
    return join(this.folder, "judgements.csv");
  }

  get judgements(): readonly Judgement[] {
    return this.#judgements;
  }

  set judgements(judgements: readonly Judgement[]) {
    writeJudgements(this.judgementsPath, judgements);
    this.#judgements = judgements;
  }

  get followers(): readonly Follower[] {
    return this.#settings.followers;
  }

  set followers(followers: readonly Follower[]) {
    this.#settings = { ...this.#settings, followers: [...followers] };
    writeSettings(join(this.folder, "project.json"), this.#settings);
  }

  get hasLayout(): boolean {
    return existsSync(join(this.folder, "layout.json"));
  }

  /** Positions as last kept, the same object until they change; none where the file is absent or unreadable. */
  readLayout(): Layout {
    this.#layout ??= layoutIn(join(this.folder, "layout.json"));
    return this.#layout;
  }

  writeLayout(layout: Layout): void {
    writeWhole(join(this.folder, "layout.json"), [JSON.stringify(layout)]);
    this.#layout = layout;
  }

  /** The counts of a graph, kept with the state that they are of; null where they are of another. */
  readCounts(state: string): Counts | null {
    try {
      const kept = Counts.parse(JSON.parse(readFileSync(join(this.folder, "counts.json"), "utf8")));
      return kept.state === state ? kept : null;
    } catch {
      return null;
    }
  }

  writeCounts(counts: Counts): void {
    writeWhole(join(this.folder, "counts.json"), [JSON.stringify(counts)]);
  }

  /** What the graph depends on, as one hash: documents, judgements, and the versions of what reads and assembles. */
  stateHash(versions: string): string {
    return sha256(
      JSON.stringify([FORMAT, versions, this.documents.hash(), this.#judgements, this.answers.hash()]),
    );
  }

  close(): void {
    this.lock.release();
  }
}

function layoutIn(path: string): Layout {
  try {
    const parsed = z.record(z.string(), Place2D).parse(JSON.parse(readFileSync(path, "utf8")));
    return Object.assign(Object.create(null), parsed) as Layout;
  } catch {
    return {};
  }
}

/** Makes the folder where it is absent, and holds it. Throws UserError where it can't be a project's. */
function takeFolder(folder: string): Lock {
  try {
    if (existsSync(folder) && !existsSync(join(folder, "project.json"))) {
      const others = readdirSync(folder).filter((name) => !/^(lock|pages|.*\.tmp)$/.test(name));
      if (others.length > 0)
        throw new UserError(
          `${folder} holds other files and no project; choose an empty folder with --project`,
        );
    }
    mkdirSync(folder, { recursive: true });
    return takeLock(lockPathOf(folder));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) throw error;
    throw new UserError(
      `${folder} can't be a project's folder (${code}); choose another with --project, or mend its rights`,
    );
  }
}

/** Takes away what a killed process began to write. */
function removeHalfWritten(folder: string): void {
  const parts = ["", "documents", "readings", "states", "stories", "answers"];
  for (const part of parts.map((name) => join(folder, name)))
    if (existsSync(part))
      for (const name of readdirSync(part))
        if (/\.\d+(\.stale)?\.tmp$/.test(name)) rmSync(join(part, name), { force: true });
}

function readSettings(path: string): Settings {
  if (!existsSync(path)) {
    const settings: Settings = { format: FORMAT, id: randomUUID(), followers: [] };
    writeSettings(path, settings);
    return settings;
  }
  try {
    return Settings.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new UserError(
      `${path} is not a project of this version (${messageOf(error).split("\n")[0]}); choose another --project`,
    );
  }
}

function writeSettings(path: string, settings: Settings): void {
  writeWhole(path, [`${JSON.stringify(settings, null, 2)}\n`]);
}
