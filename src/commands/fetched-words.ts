import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchPage } from "../documents/pages/fetch-page.ts";
import { warcRecord } from "../documents/pages/warc-record.ts";
import { messageOf, UserError } from "../errors.ts";
import { writeWhole } from "../project/write-whole.ts";
import { sha256 } from "../text/hash.ts";
import { failureLine } from "./failure-line.ts";

const TAKES_PAGES: ReadonlySet<string> = new Set(["add", "read"]);
const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** The words of a command with files in place of addresses. */
export interface FetchedWords {
  readonly argv: readonly string[];
  /** Whether a page was not fetched. */
  readonly hasFailed: boolean;
  /** Takes away what was fetched to be looked at alone. */
  readonly forget: () => void;
}

/**
 * Fetches the pages that the words of `add` and `read` name, here, where the user is: a server never does. What is added
 * is kept in the project's folder as it came, one WARC record a file.
 */
export async function fetchedWords(
  argv: readonly string[],
  project: string,
  err: (text: string) => void,
): Promise<FetchedWords> {
  if (!TAKES_PAGES.has(argv[0] ?? "") || !argv.some(isAddress))
    return { argv, hasFailed: false, forget: () => undefined };
  const isKept = argv[0] === "add" && !argv.includes("--dry-run");
  const folder = isKept ? join(project, "pages") : mkdtempSync(join(tmpdir(), "vouch-pages-"));
  const words: string[] = [];
  let hasFailed = false;
  for (const word of argv) {
    if (!isAddress(word)) {
      words.push(word);
      continue;
    }
    try {
      words.push(await keptPage(word, folder));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      err(failureLine({ file: word, message: messageOf(error) }));
      hasFailed = true;
    }
  }
  return {
    argv: words,
    hasFailed,
    forget: () => !isKept && rmSync(folder, { recursive: true, force: true }),
  };
}

/** Fetches a page into a file; the same page as before is the same file. */
async function keptPage(address: string, folder: string): Promise<string> {
  const page = await fetchPage(address);
  mkdirSync(folder, { recursive: true });
  const host = new URL(page.url).hostname.replace(/[^a-z\d.-]/gi, "").slice(0, 60);
  const path = join(folder, `${host}-${sha256(page.url).slice(0, 8)}-${sha256(page.body).slice(0, 12)}.warc`);
  writeWhole(path, [warcRecord(page, new Date())]);
  return path;
}
