import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** What the page itself names, and what its scripts import before they run. */
const NAMED = /(?:src|href)="\.?\/?([^":]+\.(?:js|css|svg))"/g;
const IMPORTED = /(?:^|[;}\s])import(?:[\w*{][^"'()]*?from)?\s*["'](\.{1,2}\/[^"']+)["']/g;

/** Bytes, gzipped, that a browser loads of the built page in this folder before it shows anything, by file. */
export function firstLoad(folder: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const waiting = ["index.html"];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const bytes = readFileSync(join(folder, file));
    sizes.set(file, gzipSync(bytes).length);
    const text = bytes.toString("utf8");
    if (file.endsWith(".html")) for (const [, name = ""] of text.matchAll(NAMED)) waiting.push(name);
    if (file.endsWith(".js"))
      for (const [, name = ""] of text.matchAll(IMPORTED)) waiting.push(normalize(join(dirname(file), name)));
  }
  return sizes;
}
