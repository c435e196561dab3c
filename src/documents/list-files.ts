import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../errors.ts";
import { byCodeUnit } from "../text/compare.ts";
import { FORMAT_NAMES, formatOf } from "./formats.ts";
import type { FailedFile } from "./incoming.ts";

/** Told of each file in a folder that is left out: hidden, a README, of a kind that is not read, or a project. */
export type OnSkipped = (path: string) => void;

/** The files that a path (from `cwd`) stands for: itself, or the reports in the folder and all folders in it, by name. */
export function listFiles(path: string, cwd: string, onSkipped: OnSkipped): (string | FailedFile)[] {
  const kind = lstatSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (!kind) throw new UserError("is not there: check the path");
  if (kind.isFile()) {
    if (!formatOf(path)) throw new UserError(`is of a kind that is not read: save it as ${FORMAT_NAMES}`);
    return [path];
  }
  if (kind.isSymbolicLink() ? !pointsToFolder(resolve(cwd, path)) : !kind.isDirectory())
    throw new UserError(notAFile(kind));
  const found = inFolder(path, cwd, onSkipped);
  if (found.length === 0) throw new UserError(`holds no reports: put ${FORMAT_NAMES} files in it`);
  return found;
}

function inFolder(folder: string, cwd: string, onSkipped: OnSkipped): (string | FailedFile)[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(cwd, folder), { withFileTypes: true });
  } catch {
    return [{ file: folder, message: "can't be opened: give yourself the right to read it" }];
  }
  return entries
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .flatMap((entry): (string | FailedFile)[] => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) return skip(path, onSkipped);
      if (entry.isDirectory() && isProject(resolve(cwd, path))) return skip(path, onSkipped);
      if (entry.isDirectory()) return inFolder(path, cwd, onSkipped);
      if (/^readme(?:\.|$)/i.test(entry.name) || !formatOf(entry.name)) return skip(path, onSkipped);
      return entry.isFile() ? [path] : [{ file: path, message: notAFile(entry) }];
    });
}

/** What a project keeps is no report to be added again. */
const isProject = (path: string): boolean =>
  existsSync(join(path, "project.json")) && existsSync(join(path, "documents"));

function skip(path: string, onSkipped: OnSkipped): [] {
  onSkipped(path);
  return [];
}

/** A path that the user names may be a link to a folder; links inside of folders are never followed. */
function pointsToFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const notAFile = (it: { isSymbolicLink(): boolean }): string =>
  it.isSymbolicLink()
    ? "is a symbolic link: give the file that it points to"
    : "is no ordinary file: save what it gives as a file";
