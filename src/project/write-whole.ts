import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../errors.ts";

/** What the system says where the user's disk or rights are the problem. */
const OF_THE_DISK: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EIO"]);

/** Writes a file whole or not at all: temporary file, fsync, rename, fsync of the folder. Throws UserError where the disk is full or can't be written. */
export function writeWhole(path: string, chunks: Iterable<string | Uint8Array>, mode = 0o644): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeAndSync(temporary, chunks, mode);
    renameSync(temporary, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code = "" } = error as NodeJS.ErrnoException;
    if (!OF_THE_DISK.has(code)) throw error;
    throw new UserError(`${path} can't be written (${code}); make room or mend the rights, and run it again`);
  }
}

function writeAndSync(path: string, chunks: Iterable<string | Uint8Array>, mode: number): void {
  const file = openSync(path, "w", mode);
  try {
    for (const chunk of chunks) writeFileSync(file, chunk);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
