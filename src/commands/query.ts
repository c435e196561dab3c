import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError, UserError } from "../errors.ts";
import { readLibrary } from "../store/library.ts";
import { asCsv } from "./as-csv.ts";
import { type Call, type Command, listOption } from "./command.ts";
import { libraryList, questionsAbout } from "./library-list.ts";
import { queryLimits } from "./query-limits.ts";
import { queryParameters } from "./query-parameters.ts";
import { storeAsked } from "./store-at.ts";
import { asTable } from "./table.ts";

/** Asks the graph: Cypher, a file of it, or a question of the library by name. */
export const query: Command = {
  usage:
    "query CYPHER|FILE|NAME [--param k=v]… [--as-of DAY] [--store URI] [--deadline SECONDS] [--json|--csv] | query --list [WORD] [--json]",
  summary:
    "ask the graph, read-only, as it is or as it was known by a day; --list shows the library of questions (with WORD in them)",
  options: {
    param: { type: "string", multiple: true },
    store: { type: "string" },
    "as-of": { type: "string" },
    json: { type: "boolean" },
    csv: { type: "boolean" },
    list: { type: "boolean" },
    deadline: { type: "string" },
  },
  words: [0, 1],
  run: async (call) => {
    const library = readLibrary();
    const isJson = call.options.json === true;
    const isCsv = call.options.csv === true;
    if (isJson && isCsv) throw new UsageError("query prints --json or --csv, not both");
    if (call.options.list) {
      const questions = questionsAbout(library, call.words[0]);
      call.terminal.out(isJson ? `${JSON.stringify(questions)}\n` : libraryList(questions));
      return 0;
    }
    const [word] = call.words;
    if (word === undefined) throw new UsageError("query needs Cypher, a file, or a name from query --list");
    const named = library.find((it) => it.name === word);
    const cypher = named?.cypher ?? textOf(word, call);
    const parameters = queryParameters(listOption(call, "param"), named);
    const limits = queryLimits(call);
    const { store, close } = await storeAsked(call);
    try {
      const { columns, rows, truncated } = await store.query(cypher, parameters, limits);
      if (isJson) call.terminal.out(`${JSON.stringify({ columns, rows, truncated })}\n`);
      else call.terminal.out((isCsv ? asCsv : asTable)(columns, rows));
      if (!isJson) call.terminal.err(`${rows.length} rows${truncated ? " (cut: there are more)" : ""}\n`);
    } finally {
      await close();
    }
    return 0;
  },
};

function textOf(word: string, call: Call): string {
  const path = resolve(call.terminal.cwd, word);
  const isFile = /\.cypher$/.test(word) || (!/\s/.test(word) && existsSync(path));
  if (!isFile) {
    if (!/\s/.test(word))
      throw new UserError(
        `${word} is no question of the library (vouch query --list), no file and no Cypher`,
      );
    return word;
  }
  if (!existsSync(path) || !statSync(path).isFile())
    throw new UserError(`${path} is not there; give a file of Cypher`);
  return readFileSync(path, "utf8");
}
