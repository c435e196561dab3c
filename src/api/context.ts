import type { Document } from "../model/document.ts";
import type { Layout } from "../model/graph.ts";
import type {
  ChangeAnswer,
  DocumentsAnswer,
  GraphDifference,
  HealthAnswer,
  IdentityAnswer,
  JudgementAnswer,
  LibraryAnswer,
  WithdrawAnswer,
} from "../model/http.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Reading } from "../model/reading.ts";
import type { Story } from "../model/story.ts";
import type { GraphStore, QueryLimits } from "../store/graph-store.ts";

/** A file as it came over HTTP: its base name and its bytes. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A document, what was found in it, and which entity each of its referents is today. */
export interface ReadDocument {
  readonly document: Document;
  /** Null for a document that is kept but not read. */
  readonly reading: Reading | null;
  /** Today's entity by the reading's referent id; what is no entity is absent. */
  readonly entityByReferent: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** A command of the command line, run inside the server for a caller in another terminal. */
export interface CommandCall {
  readonly cwd: string;
  /** The caller's name, and name and password for a Neo4j, where set. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the caller's standard input held, if it was read. */
  readonly stdin: string | undefined;
  write(stream: "stdout" | "stderr", text: string): void;
  /** Told once the caller has gone before the command was done. */
  readonly gone: AbortSignal;
}

/** What a person decides about two entities, by their ids. */
export interface Decision extends Pick<Judgement, "verdict" | "because"> {
  readonly left: string;
  readonly right: string;
  /** Who decides; the user of this machine where nobody is named. */
  readonly by?: string | undefined;
}

type Soon<T> = T | Promise<T>;

/** All that the API asks of the project that it serves. Calls that write are made one at a time. */
export interface ApiContext {
  readonly store: GraphStore;
  /** What a query of the console may take; the usual limits where it is not said. */
  readonly queryLimits?: QueryLimits;
  /** The graph as it was known by the end of a day (YYYY-MM-DD), and how many claims state no day and are left out. */
  knownBy?(
    day: string,
  ): Promise<{ readonly store: GraphStore; readonly layout: Layout; readonly undated: number }>;
  layout(): Soon<Layout>;
  documents(): Soon<DocumentsAnswer["documents"]>;
  document(id: string): Soon<ReadDocument | null>;
  /** The text of a document, at once; null where there is none. */
  documentText(id: string): string | null;
  /** Where an offset of a document's text stands in the file that it was read from, in words; null where the text is the file. */
  placeInOriginal?(id: string, offset: number): string | null;
  /** Today's id of an entity that was once cited under this one; null where it never was, or is gone. */
  resolveEntity(id: string): Soon<string | null>;
  addFiles(files: readonly UploadedFile[]): Promise<ChangeAnswer>;
  /** Null where no such document is known. */
  removeDocument(id: string): Promise<ChangeAnswer | null>;
  /** Puts a document back that was removed since the server began; null where it is not, or no longer, kept. */
  restoreDocument(id: string): Promise<ChangeAnswer | null>;
  /** Keeps the text of a state of the page, and gives the id of its content. */
  saveState(text: string): Soon<string>;
  /** The text kept under an id; null where there is none. */
  savedState(id: string): Soon<string | null>;
  /** What would go with a document; null where no such document is known. */
  removalOf(id: string): Promise<GraphDifference | null>;
  /** What could be one, and what was decided. */
  identity(): Promise<IdentityAnswer>;
  judge(decision: Decision): Promise<JudgementAnswer>;
  /** Takes the last judgement like this one back; null where there is none. */
  withdraw(judgement: Judgement): Promise<WithdrawAnswer | null>;
  /** Puts a judgement that was taken back where it stood. */
  restore(judgement: Judgement, at: number): Promise<ChangeAnswer>;
  /** The stories of the project, by id; `read` gives null where there is none, and throws where the file is no story. */
  readonly stories: {
    ids(): string[];
    read(id: string): Story | null;
    write(id: string, story: Story): void;
    remove(id: string): void;
  };
  library(): Soon<LibraryAnswer["queries"]>;
  summary(): Soon<Omit<HealthAnswer, "status" | "store">>;
  /** The bearer token of the project's lock file; without it there is no POST /api/command. */
  readonly commandToken?: string;
  /** Answers the exit code. */
  runCommand?(argv: readonly string[], call: CommandCall): Promise<number>;
}
