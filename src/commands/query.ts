import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError, UserError } from "../errors.ts";
import { type LibraryQuery, readLibrary } from "../store/library.ts";
import { type Call, type Command, listOption } from "./command.ts";
import { storeAsked } from "./store-at.ts";
import { asTable } from "./table.ts";

/** Asks the graph: Cypher, a file of it, or a question of the library by name. */
export const query: Command = {
  usage: "query CYPHER|FILE|NAME [--param k=v]… [--as-of DAY] [--store URI] [--json] | query --list",
  summary:
    "ask the graph, read-only, as it is or as it was known by a day; --list shows the library of questions",
  options: {
    param: { type: "string", multiple: true },
    store: { type: "string" },
    "as-of": { type: "string" },
    json: { type: "boolean" },
    list: { type: "boolean" },
  },
  words: [0, 1],
  run: async (call) => {
    const library = readLibrary();
    if (call.options.list) {
      call.terminal.out(
        asTable(
          ["name", "title", "parameters"],
          library.map((it) => [it.name, it.title, it.parameters.map((p) => p.name).join(", ")]),
        ),
      );
      return 0;
    }
    const [word] = call.words;
    if (word === undefined) throw new UsageError("query needs Cypher, a file, or a name from query --list");
    const named = library.find((it) => it.name === word);
    const cypher = named?.cypher ?? textOf(word, call);
    const { store, close } = await storeAsked(call);
    try {
      const { columns, rows, truncated } = await store.query(cypher, parametersOf(call, named));
      if (call.options.json) call.terminal.out(`${JSON.stringify({ columns, rows, truncated })}\n`);
      else {
        call.terminal.out(asTable(columns, rows));
        call.terminal.err(`${rows.length} rows${truncated ? " (cut: there are more)" : ""}\n`);
      }
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

/** Parameters `k=v`: JSON where it is some, else text; those of a library question have their declared defaults. */
function parametersOf(call: Call, named: LibraryQuery | undefined): Record<string, unknown> {
  const parameters: Record<string, unknown> = Object.create(null);
  for (const { name, default: value } of named?.parameters ?? []) parameters[name] = value;
  for (const pair of listOption(call, "param")) {
    const at = pair.indexOf("=");
    if (at <= 0) throw new UsageError(`--param ${pair}: write it as name=value`);
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const declared = named?.parameters.find((it) => it.name === name);
    if (named && !declared)
      throw new UsageError(
        `${named.name} has no parameter ${name}; it has ${named.parameters.map((it) => it.name).join(", ")}`,
      );
    parameters[name] = declared?.type === "string" ? value : jsonOr(value);
  }
  return { ...parameters };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
