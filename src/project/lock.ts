import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { writeWhole } from "./write-whole.ts";

const Holder = z.object({
  pid: z.int(),
  /** When the process began, as the system tells it: a number used again by another process is not it. */
  began: z.string(),
  /** Where a server that holds the project answers. */
  address: z.string().optional(),
  /** Lets another command of the same user go through that server. */
  token: z.string().optional(),
});
export type Holder = z.infer<typeof Holder>;

/** Start time of a process in ticks since boot, from /proc; empty where the system does not tell. */
function beginOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return beginOf(pid) === began;
}

/** Where the lock of a project lies. */
export const lockPathOf = (folder: string): string => join(folder, "lock");

/** The living process that holds a project, or null; a lock that a killed process left is seen as such. */
export function holderOf(path: string): Holder | null {
  if (!existsSync(path)) return null;
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(path, "utf8")));
    return isAlive(holder) ? holder : null;
  } catch {
    return null;
  }
}

/** A held project: one process at a time. */
export interface Lock {
  /** Tells other commands where this process answers. Returns the token that they show. */
  readonly serveAt: (address: string) => string;
  readonly release: () => void;
}

/** Takes a project. Throws UserError that says who holds it. */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const mine: Holder = { pid: process.pid, began: beginOf(process.pid) };
  for (let attempt = 0; !isTaken(path, mine); attempt++) {
    const holder = holderOf(path);
    if (holder || attempt > 9)
      throw new UserError(
        `${dirname(path)} is in use by process ${holder?.pid ?? "unknown"}${holder?.address ? ` (${holder.address})` : ""}; wait for it to end, or stop it`,
      );
    removeStale(path);
  }
  return {
    serveAt: (address) => {
      const token = randomBytes(24).toString("hex");
      writeWhole(path, [JSON.stringify({ ...mine, address, token })], 0o600);
      return token;
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Puts the lock there, whole at once, where there is none: nobody ever sees half of one. */
function isTaken(path: string, mine: Holder): boolean {
  const whole = `${path}.${process.pid}.tmp`;
  writeFileSync(whole, JSON.stringify(mine), { mode: 0o600 });
  try {
    linkSync(whole, path);
    return true;
  } catch (error) {
    // ENOENT: who held it meanwhile took our half-written file for one that a kill left.
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Takes a dead lock away. Where another command has put its own there meanwhile, that one is put back. */
function removeStale(path: string): void {
  const aside = `${path}.${process.pid}.stale.tmp`;
  try {
    renameSync(path, aside);
    if (holderOf(aside)) linkSync(aside, path);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  rmSync(aside, { force: true });
}
