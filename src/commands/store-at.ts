import { UsageError } from "../errors.ts";
import { lastDayOf } from "../graph/known-by.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { type Call, textOption } from "./command.ts";

/** The store that `--store URI` names, else the project's own. `close` closes what was opened for the call. */
export async function storeAt(call: Call): Promise<{ store: GraphStore; close: () => Promise<void> }> {
  const workspace = await call.workspace();
  if (workspace.isNew && workspace.project.documents.size === 0)
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

/** The store as it is, or as it was known by the day of `--as-of`. */
export async function storeAsked(call: Call): ReturnType<typeof storeAt> {
  const day = dayOption(call, "as-of");
  if (day === undefined) return storeAt(call);
  if (textOption(call, "store") !== undefined)
    throw new UsageError("--as-of asks the project; leave out --store");
  const { store, undated } = await (await call.workspace()).storeKnownBy(day);
  tellUndated(call, undated);
  return { store, close: async () => {} };
}

/** The last day that an option with a date, as vague as written, may mean. Throws UsageError. */
export function dayOption(call: Call, name: string): string | undefined {
  const date = textOption(call, name);
  if (date === undefined) return undefined;
  const day = lastDayOf(date);
  if (day === null) throw new UsageError(`--${name} ${date}: write the day as YYYY-MM-DD`);
  return day;
}

/** Says how many claims an earlier day leaves out. */
export function tellUndated(call: Call, undated: number): void {
  if (undated > 0)
    call.terminal.err(
      `${undated} claims state no day on which they were said, published or learned, and are left out\n`,
    );
}
