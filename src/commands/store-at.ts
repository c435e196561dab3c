import type { GraphStore } from "../store/graph-store.ts";
import { type Call, textOption } from "./command.ts";

/** The store that `--store URI` names, else the project's own. `close` closes what was opened for the call. */
export async function storeAt(call: Call): Promise<{ store: GraphStore; close: () => Promise<void> }> {
  const workspace = await call.workspace();
  if (workspace.isNew)
    call.terminal.err(
      `${workspace.project.folder} is a new project without reports; put some in with vouch add PATH\n`,
    );
  const uri = textOption(call, "store");
  if (uri === undefined) return { store: workspace.store, close: async () => {} };
  const known = workspace.project.followers.find((it) => it.uri === uri);
  const user = known?.user ?? call.terminal.env.NEO4J_USER ?? "neo4j";
  const database = known?.database ?? "neo4j";
  const store = await workspace.openFollower({ uri, user, database }, call.terminal.env.NEO4J_PASSWORD);
  return { store, close: () => store.close() };
}
