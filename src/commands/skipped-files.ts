import { basename, extname } from "node:path";
import { byCodeUnit } from "../text/compare.ts";
import { printable } from "./terminal.ts";

/** Sorts of skipped files that are told apart at most. */
const MOST_SORTS = 6;

function sortOf(path: string): string {
  const name = basename(path);
  if (name.startsWith(".")) return "hidden";
  if (/^readme(?:\.|$)/i.test(name)) return "README";
  return extname(name).toLowerCase() || "without an ending";
}

/** What of the given folders was left out, as one line: how many of each sort. */
export function skippedLine(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(sortOf(path), (counts.get(sortOf(path)) ?? 0) + 1);
  const sorts = [...counts].sort(([a, one], [b, other]) => other - one || byCodeUnit(a, b));
  const told = sorts.slice(0, MOST_SORTS).map(([sort, count]) => `${count} ${printable(sort)}`);
  if (sorts.length > MOST_SORTS) told.push("…");
  return `${paths.length} skipped (${told.join(", ")})`;
}
