import { readFileSync } from "node:fs";

/** The bytes of a file under data/gazetteers; found from src/ and from dist/ alike. */
export function gazetteerFile(name: string): Buffer {
  return readFileSync(new URL(`../../../data/gazetteers/${name}`, import.meta.url));
}

/** The rows of a hand-written list: tab-separated cells, without comments and empty lines. */
export function gazetteerRows(name: string): string[][] {
  return gazetteerFile(name)
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t").map((cell) => cell.trim()));
}
