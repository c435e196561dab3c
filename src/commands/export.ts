import { UsageError } from "../errors.ts";
import { EXPORTS } from "../graph/export/index.ts";
import { type Command, textOption } from "./command.ts";
import { storeAt } from "./store-at.ts";

/** Prints the graph as a store holds it. */
export const exportGraph: Command = {
  usage: "export --format jsonl|gexf|graphml|csv|cypher [--store URI]",
  summary: "print the graph; jsonl is canonical: equal graphs are equal files",
  options: { format: { type: "string" }, store: { type: "string" } },
  words: [0, 0],
  run: async (call) => {
    const format = textOption(call, "format") ?? "jsonl";
    const lines = Object.hasOwn(EXPORTS, format) ? EXPORTS[format] : undefined;
    if (!lines) throw new UsageError(`no format ${format}; there are ${Object.keys(EXPORTS).join(", ")}`);
    const { store, close } = await storeAt(call);
    try {
      let chunk = "";
      for (const line of lines(await store.contents())) {
        chunk += line;
        if (chunk.length < 1_000_000) continue;
        call.terminal.out(chunk);
        chunk = "";
      }
      if (chunk !== "") call.terminal.out(chunk);
    } finally {
      await close();
    }
    return 0;
  },
};
