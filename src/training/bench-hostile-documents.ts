import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HostileDocument } from "./hostile-documents/hostile-document.ts";
import { hostileDocuments } from "./hostile-documents/index.ts";
import { type WatchedRead, WatchedReader } from "./hostile-documents/watched-reader.ts";

const MOST_SECONDS = 300;
const MOST_MEGABYTES = 4_000;
/** Reports that must come through whatever stands between them. */
const SOUND = {
  "0-first.txt": "A soldier called his mother from Bucha.\n",
  "zz-last.md": "The 331st Regiment left Kyiv.\n",
};

/** Reads each hostile file between two sound reports, in a process that is watched, and tells what harm was done. */
export async function benchHostileDocuments(say: (line: string) => void, isWhole = true): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "vouch-hostile-"));
  const [home, input] = [join(scratch, "home"), join(scratch, "in")];
  for (const folder of [home, join(scratch, "tmp")]) mkdirSync(folder);
  const reader = new WatchedReader(home, { ...process.env, HOME: home, TMPDIR: join(scratch, "tmp") });
  const documents = hostileDocuments().filter((it) => isWhole || !it.isHeavy);
  const harms: string[] = [];
  let refused = 0;
  let [longest, largest] = ["", ""];
  let [seconds, megabytes] = [0, 0];
  try {
    for (const document of documents) {
      fill(input, document);
      const watched = await reader.read(input, MOST_SECONDS, MOST_MEGABYTES);
      const outside = readdirSync(scratch, { recursive: true }).filter(
        (it) => !/^(?:home|tmp|in(?:\/.*)?)$/.test(String(it)),
      );
      const harm = harmOf(watched, document, outside.map(String));
      if (harm) {
        harms.push(`${document.name} (${document.file}): ${harm}`);
        say(`HARM ${harms.at(-1)}`);
      }
      if (watched.read?.failures.length) refused++;
      if (watched.seconds > seconds) [seconds, longest] = [watched.seconds, document.name];
      if (watched.megabytes > megabytes) [megabytes, largest] = [watched.megabytes, document.name];
    }
  } finally {
    reader.close();
    rmSync(scratch, { recursive: true, force: true });
  }
  say(
    `${documents.length} hostile documents: ${harms.length} did harm, ${refused} were refused by name, the others read; at most ${seconds.toFixed(1)} s (${longest}) and ${megabytes.toFixed(0)} MB (${largest})`,
  );
}

function fill(folder: string, { file, bytes, sparse }: HostileDocument): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(SOUND)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, file), bytes());
  if (sparse !== undefined) truncateSync(join(folder, file), sparse);
}

/** What went wrong; null where nothing did. */
function harmOf(
  { read, end }: WatchedRead,
  { file }: HostileDocument,
  outside: readonly string[],
): string | null {
  if (!read) return `its process ${end}`;
  if (read.bug !== undefined) return `a bug: ${read.bug.split("\n").slice(0, 3).join(" ")}`;
  if (outside.length > 0) return `it wrote ${outside.join(", ")}`;
  const lost = Object.keys(SOUND).filter((it) => !read.documents.includes(it));
  if (lost.length > 0) return `${lost.join(" and ")} were lost`;
  const unnamed = read.failures.find(
    ({ message }) => !/^[a-z'’].{10,}/.test(message) || message.includes("undefined"),
  );
  if (unnamed) return `a failure without a reason: ${unnamed.message}`;
  const isTold = read.documents.length > Object.keys(SOUND).length || read.failures.length > 0;
  return isTold ? null : `nothing was said of ${file}`;
}
