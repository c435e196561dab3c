import { add } from "./add.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { diff } from "./diff.ts";
import { enrich } from "./enrich.ts";
import { exportGraph } from "./export.ts";
import { judge } from "./judge.ts";
import { load } from "./load.ts";
import { query } from "./query.ts";
import { read } from "./read.ts";
import { remove } from "./remove.ts";
import { serve } from "./serve.ts";
import { start } from "./start.ts";
import { watch } from "./watch.ts";
import { work } from "./work.ts";

/** The commands by name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  add,
  remove,
  build,
  judge,
  query,
  export: exportGraph,
  diff,
  check,
  load,
  serve,
  start,
  read,
  watch,
  work,
  enrich,
};
