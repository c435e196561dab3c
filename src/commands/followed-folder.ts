import { statSync } from "node:fs";
import { resolve } from "node:path";
import { listFiles } from "../documents/list-files.ts";
import { UserError } from "../errors.ts";

/** What is new in a folder since it was last looked at. Paths are absolute. */
export interface FolderChange {
  /** Files that are new or other than before, and have stopped changing. */
  readonly fresh: readonly string[];
  /** Files that were there, and are not any more. */
  readonly gone: readonly string[];
  /** Whether some are still changing. */
  readonly isUnsettled: boolean;
}

/** Looks at a folder again and again, and tells what has changed in it: a file that is being written is waited for. */
export class FollowedFolder {
  readonly #folder: string;
  /** Stamps of files at the last look, and of those whose change was told. */
  #seen = new Map<string, string>();
  readonly #told = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  look(): FolderChange {
    const seen = new Map<string, string>();
    const fresh: string[] = [];
    let isUnsettled = false;
    for (const path of this.#paths()) {
      const stamp = stampOf(path);
      if (stamp === null) continue;
      seen.set(path, stamp);
      if (this.#told.get(path) === stamp) continue;
      if (this.#seen.get(path) === stamp) {
        fresh.push(path);
        this.#told.set(path, stamp);
      } else isUnsettled = true;
    }
    const gone = [...this.#told.keys()].filter((path) => !seen.has(path));
    for (const path of gone) this.#told.delete(path);
    this.#seen = seen;
    return { fresh, gone, isUnsettled };
  }

  /** The files at hand at the last look. */
  get paths(): ReadonlySet<string> {
    return new Set(this.#seen.keys());
  }

  #paths(): string[] {
    try {
      const found = listFiles(this.#folder, this.#folder, () => undefined);
      return found.flatMap((it) => (typeof it === "string" ? resolve(this.#folder, it) : []));
    } catch (error) {
      // An empty folder is followed as well; one that is gone for a moment looks empty.
      if (error instanceof UserError) return [];
      throw error;
    }
  }
}

/** The file of these that a place is, or lies in (a line, an attachment, a member of an archive): the longest that fits. */
export function fileOfPlace(place: string, files: ReadonlySet<string>): string | undefined {
  const ends = [...place.matchAll(/[#!]/g)].map((it) => it.index);
  return [place.length, ...ends.reverse()].map((end) => place.slice(0, end)).find((it) => files.has(it));
}

/** Changes whenever a file does; null where it is gone by now. */
function stampOf(path: string): string | null {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return null;
  }
}
