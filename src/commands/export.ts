import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { messageOf, UsageError, UserError } from "../errors.ts";
import type { TableOptions } from "../graph/export/csv.ts";
import { importFolder } from "../graph/export/import-folder.ts";
import { EXPORTS } from "../graph/export/index.ts";
import { writeWhole } from "../project/write-whole.ts";
import { type Call, type Command, textOption } from "./command.ts";
import { storeAsked } from "./store-at.ts";

/** Characters that are printed at once. */
const CHUNK = 1_000_000;

/** Prints the graph as a store holds it, or writes it into a folder for an import. */
export const exportGraph: Command = {
  usage: `export --format ${Object.keys(EXPORTS).join("|")} [--as-of DAY] [--verbatim] [--store URI] | export --format csv --to FOLDER`,
  summary:
    "print the graph; jsonl is canonical: equal graphs are equal files; csv with --to writes what neo4j-admin imports",
  options: {
    format: { type: "string" },
    store: { type: "string" },
    "as-of": { type: "string" },
    to: { type: "string" },
    verbatim: { type: "boolean" },
  },
  words: [0, 0],
  run: async (call) => {
    const format = textOption(call, "format") ?? "jsonl";
    const lines = Object.hasOwn(EXPORTS, format) ? EXPORTS[format] : undefined;
    if (!lines) throw new UsageError(`no format ${format}; there are ${Object.keys(EXPORTS).join(", ")}`);
    const to = textOption(call, "to");
    if (to !== undefined && format !== "csv") throw new UsageError("--to FOLDER goes with --format csv");
    const folder = to === undefined ? null : emptyFolder(resolve(call.terminal.cwd, to));
    const options: TableOptions = { verbatim: call.options.verbatim === true };
    const { store, close } = await storeAsked(call);
    try {
      const graph = await store.contents();
      if (folder === null) print(call, lines(graph, options));
      else for (const { name, parts } of importFolder(graph, options)) writeWhole(join(folder, name), parts);
    } finally {
      await close();
    }
    if (folder !== null)
      call.terminal.out(
        `${folder}\n  import it there: neo4j-admin database import full neo4j @import.args\n  then, when the server runs: schema.cypher\n`,
      );
    return 0;
  },
};

function print({ terminal }: Call, lines: Iterable<string>): void {
  let chunk = "";
  for (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    terminal.out(chunk);
    chunk = "";
  }
  if (chunk !== "") terminal.out(chunk);
}

/** Makes a folder; one that holds anything is refused, lest a file of an older export is imported too. */
function emptyFolder(folder: string): string {
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw new UserError(`${folder} is not empty; give a new folder with --to`);
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${folder} can't be written (${messageOf(error)}); give another folder with --to`);
  }
}
